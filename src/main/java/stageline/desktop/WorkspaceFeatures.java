package stageline.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Person;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.search.RecordPalette;
import stageline.desktop.shell.Self;
import stageline.desktop.team.SignInAgain;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// What a workspace fills a frame with: its screens, the actions they add, and where its records are shown. Until the workspace is open
/// there is but the board.
final class WorkspaceFeatures implements Features {

    private final Frame frame;
    private final AwaitedWorkspace workspace;
    private final WorkspaceScreens screens;
    private final RecordPlaces places;
    private final SignInAgain signInAgain;
    private final Runnable deaf;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<Optional<Self>> self = new ReadOnlyObjectWrapper<>(this, "self", Optional.empty());

    /// @param leave what leaving the workspace does
    WorkspaceFeatures(Frame frame, AwaitedWorkspace workspace, Lasting lasting, Runnable leave) {
        this.frame = frame;
        this.workspace = workspace;
        this.signInAgain = new SignInAgain(lasting.server(), frame.tasks(), frame.texts(), frame.dialogs(), frame.notices());
        this.deaf = lasting.server().listen(() -> frame.tasks().later(signInAgain::offerWhereNeeded));
        this.leave = leave;
        this.screens = new WorkspaceScreens(frame, workspace, lasting, signInAgain);
        this.places = new RecordPlaces(screens, workspace, frame.navigation(), frame.tasks());
        if (lasting.imports().going()) {
            // It says when it is done, also to those who look at something else.
            screens.importing();
        }
        frame.tasks().ask(this::introduction).then(known -> self.set(Optional.of(known))).start();
    }

    @Override
    public Map<Destination, Supplier<Screen>> screens() {
        Map<Destination, Supplier<Screen>> all = new EnumMap<>(Destination.class);
        all.put(Destination.BOARD, screens::board);
        all.put(Destination.COMPANIES, screens::companies);
        all.put(Destination.CONTACTS, screens::contacts);
        all.put(Destination.OFFERINGS, screens::offerings);
        all.put(Destination.QUOTATIONS, screens::quotations);
        all.put(Destination.SERVICE_CHANGES, screens::serviceChanges);
        all.put(Destination.IMPORT, screens::importing);
        all.put(Destination.AUDIT, screens::audit);
        all.put(Destination.INBOX, screens::inbox);
        all.put(Destination.SETTINGS, screens::settings);
        return all;
    }

    @Override
    public List<Action> actions() {
        Runnable newDeal = () -> {
            frame.navigation().go(Destination.BOARD);
            screens.board().startDeal();
        };
        Runnable asOf = () -> {
            frame.navigation().go(Destination.BOARD);
            screens.board().openPast();
        };
        Runnable newCompany = () -> {
            frame.navigation().go(Destination.COMPANIES);
            screens.companies().make();
        };
        Runnable newContact = () -> {
            frame.navigation().go(Destination.CONTACTS);
            screens.contacts().make();
        };
        Runnable newOffering = () -> {
            frame.navigation().go(Destination.OFFERINGS);
            screens.offerings().make();
        };
        return List.of(
                action("newDeal", "bi-plus", "Ctrl+N", newDeal),
                action("newCompany", "bi-plus", "Ctrl+Shift+N", newCompany),
                action("newContact", "bi-plus", "Ctrl+Shift+P", newContact),
                action("newTask", "bi-plus", "Ctrl+Shift+T", () -> screens.desk().make(Optional.empty())),
                new Action("newOffering", "bi-plus", Optional.empty(), new SimpleBooleanProperty(true), newOffering),
                action("asOf", "bi-clock-history", "Ctrl+T", asOf),
                new Action("signInAgain", "bi-key", Optional.empty(), signInAgain.neededProperty(), signInAgain::ask),
                action("leave", "bi-box-arrow-right", "Ctrl+Shift+Q", leave));
    }

    private static Action action(String code, String icon, String keys, Runnable act) {
        return new Action(code, icon, Optional.of(KeyCombination.valueOf(keys)), new SimpleBooleanProperty(true), act);
    }

    @Override
    public List<Palette> palettes() {
        return List.of(new RecordPalette(workspace, frame.navigation(), frame.phrases(), frame.formats()));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Self>> selfProperty() {
        return self.getReadOnlyProperty();
    }

    @Override
    public void close() {
        screens.close();
        deaf.run();
    }

    private Self introduction() {
        Workspace open = workspace.get();
        UUID person = open.identity().person();
        String roles = open.actor().roles().stream().sorted()
                .map(role -> frame.texts().get("job." + role.code().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return new Self(new Person(person, screens.ownName()), frame.texts().get("shell.self", roles, open.name()));
    }

    @Override
    public void open(EntityRef record) {
        places.open(record);
    }

    @Override
    public void newTask(EntityRef record) {
        screens.desk().make(Optional.of(record));
    }

    @Override
    public SyncSource sync() {
        return screens.sync();
    }

    @Override
    public void needed() {
        frame.navigation().go(Destination.INBOX);
        screens.inbox().showOpen();
    }

    @Override
    public void outbox() {
        frame.navigation().go(Destination.INBOX);
        screens.inbox().showOutbox();
    }

    @Override
    public void matters(EntityRef record) {
        places.matters(record);
    }

    @Override
    public void history(EntityRef record) {
        places.history(record);
    }
}
