package stageline.desktop.start;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.workspace.Workspace;

/// The ways into a workspace, in a toolkit's window. Belongs to the FX thread.
public final class StartWindow {

    private final Stage stage;
    private final Entrance entrance;
    private final Preferences preferences;
    private final BiConsumer<Workspace, Destination> opened;
    private final ChangeListener<Locale> speak = (property, before, language) -> build();
    private @Nullable Tasks tasks;

    /// A window that is not shown yet.
    ///
    /// @param opened is given the workspace once one is open, and where to go in it; whoever gets it closes it
    public StartWindow(Stage stage, Entrance entrance, Preferences preferences, BiConsumer<Workspace, Destination> opened) {
        this.stage = stage;
        this.entrance = entrance;
        this.preferences = preferences;
        this.opened = opened;
    }

    /// Shows the window.
    public void show() {
        preferences.languageProperty().addListener(speak);
        build();
        stage.setTitle("Stageline");
        stage.setMinWidth(960);
        stage.setMinHeight(560);
        stage.show();
    }

    private void build() {
        if (tasks != null) {
            tasks.close();
        }
        Texts texts = Texts.in(preferences.languageProperty().get());
        FailureSink sink = new FailureSink();
        Tasks mine = Tasks.onVirtualThreads(sink);
        tasks = mine;
        StartModel model = new StartModel(entrance, mine, texts, this::leave);
        StartController controller = new StartController(model, texts, preferences.languageProperty()::set);
        Parent view = new Views(texts, Map.of()).load(controller);
        sink.shownBy = controller::unexpected;
        if (stage.getScene() == null) {
            stage.setScene(new Scene(view, 1280, 800));
        } else {
            stage.getScene().setRoot(view);
        }
        preferences.themeProperty().get().apply(stage.getScene());
        model.load();
    }

    private void leave(Workspace workspace, Destination first) {
        preferences.languageProperty().removeListener(speak);
        if (tasks != null) {
            tasks.close();
        }
        opened.accept(workspace, first);
    }

    /// Failures can be shown only once the view is there, which needs what reports them.
    private static final class FailureSink implements Consumer<Throwable> {

        private Consumer<Throwable> shownBy = failure -> {
            throw new IllegalStateException("failed before there was a window", failure);
        };

        @Override
        public void accept(Throwable failure) {
            shownBy.accept(failure);
        }
    }
}
