package stageline.desktop.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.Workspace;

/// What can be opened, and which way in is shown.
public final class StartModel {

    private static final String USUAL_CURRENCY = "EUR";

    private final Entrance entrance;
    private final Tasks tasks;
    private final Texts texts;
    private final BiConsumer<Workspace, Destination> opened;
    private final ObservableList<Recents.Recent> recents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Way> way;

    /// A way in.
    public sealed interface Way {

        /// Through a new workspace.
        record Found(FoundingModel model) implements Way {}

        /// Through the password of one that is there.
        record SignIn(SignInModel model) implements Way {}

        /// Through the invitation of a team.
        record Join(JoinModel model) implements Way {}

        /// Through the demo.
        record Demo(DemoModel model) implements Way {}
    }

    StartModel(Entrance entrance, Tasks tasks, Texts texts, BiConsumer<Workspace, Destination> opened) {
        this.entrance = entrance;
        this.tasks = tasks;
        this.texts = texts;
        this.opened = opened;
        this.way = new ReadOnlyObjectWrapper<>(this, "way", founding());
    }

    /// The workspaces opened before, the latest first.
    public ObservableList<Recents.Recent> recents() {
        return recents;
    }

    /// The way in that is shown.
    public ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// Looks up what was opened before, and shows the way into the latest of it.
    public void load() {
        tasks.ask(entrance::known).then(known -> {
            recents.setAll(known);
            known.stream().findFirst().ifPresent(this::signIn);
        }).start();
    }

    /// Shows the form of a new workspace.
    public void found() {
        way.set(founding());
    }

    /// Shows the form by which somebody joins a team.
    public void join() {
        way.set(new Way.Join(new JoinModel(entrance::join, entrance.places(), tasks, texts, new JoinModel.Listener() {
            @Override
            public void here(Joining.Joined.Here joined) {
                toBoard(joined.workspace());
            }

            @Override
            public void partly() {
                tasks.ask(entrance::known).then(recents::setAll).start();
            }
        })));
    }

    /// Shows the way into the demo.
    public void demo() {
        way.set(new Way.Demo(new DemoModel(entrance, tasks, texts, this::toBoard)));
    }

    /// Shows the way into a workspace that is there.
    public void signIn(Recents.Recent workspace) {
        way.set(new Way.SignIn(new SignInModel(workspace, entrance, tasks, texts, this::toBoard)));
    }

    /// Shows the way into the workspace in a folder.
    public void signIn(Path folder) {
        Path path = folder.toAbsolutePath();
        signIn(recents.stream().filter(known -> known.path().equals(path)).findFirst().orElseGet(() -> new Recents.Recent(path,
                nameOf(path))));
    }

    /// Takes a workspace off the list; it stays where it lies.
    public void forget(Recents.Recent workspace) {
        tasks.ask(() -> forgotten(workspace.path())).inOrder().then(known -> {
            recents.setAll(known);
            known.stream().findFirst().ifPresentOrElse(this::signIn, this::found);
        }).start();
    }

    private List<Recents.Recent> forgotten(Path path) throws IOException {
        entrance.recents().forget(path);
        return entrance.known();
    }

    private void toBoard(Workspace workspace) {
        opened.accept(workspace, Destination.BOARD);
    }

    private Way founding() {
        return new Way.Found(new FoundingModel(entrance, tasks, texts, currency(), opened));
    }

    private static Currency currency() {
        return Currency.getInstance(USUAL_CURRENCY);
    }

    private static String nameOf(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElseGet(path::toString);
    }
}
