package stageline.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.board.MemoryBoard;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.settings.SettingsPage;
import stageline.desktop.settings.SettingsScreen;
import stageline.desktop.shell.Self;
import stageline.desktop.team.PeopleScreen;
import stageline.desktop.team.ServerScreen;
import stageline.desktop.team.SignInAgain;
import stageline.desktop.team.TeamParts;
import stageline.sales.record.EntityRef;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// Fills a frame with the settings of a workspace whose server is in memory.
final class TeamFurnishing implements Features {

    private final Furnishing board;
    private final SettingsScreen settings;
    private final Runnable deaf;

    TeamFurnishing(Frame frame, MemoryBoard cards, Workspace workspace, MemoryServer server) {
        board = new Furnishing(frame, cards);
        TeamParts parts = new TeamParts(frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices());
        SignInAgain again = new SignInAgain(server, frame.tasks(), frame.texts(), frame.dialogs(), frame.notices());
        SettingsPage ofServer = new SettingsPage("server", new ServerScreen(server, () -> "Ana Martín", again, () -> go("people"), parts));
        SettingsPage ofPeople = new SettingsPage("people", new PeopleScreen(
                workspace, server, frame.changes(), frame.phrases(), () -> go("server"), parts));
        settings = new SettingsScreen(workspace, TestComputer.environment(), new SettingsScreen.Parts(
                frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices(), frame.preferences()),
                List.of(ofServer, ofPeople));
        deaf = server.listen(() -> frame.tasks().later(again::offerWhereNeeded));
    }

    private void go(String page) {
        settings.go(page);
    }

    @Override
    public Map<Destination, Supplier<Screen>> screens() {
        Map<Destination, Supplier<Screen>> screens = new EnumMap<>(board.screens());
        screens.put(Destination.SETTINGS, () -> settings);
        return screens;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<Palette> palettes() {
        return List.of();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Self>> selfProperty() {
        return board.selfProperty();
    }

    @Override
    public void close() {
        deaf.run();
    }

    @Override
    public void open(EntityRef record) {
        board.open(record);
    }

    @Override
    public void history(EntityRef record) {
        board.history(record);
    }

    @Override
    public void newTask(EntityRef record) {
        board.newTask(record);
    }

    @Override
    public void matters(EntityRef record) {
        board.matters(record);
    }

    @Override
    public void needed() {
        board.needed();
    }

    @Override
    public void outbox() {
        board.outbox();
    }

    @Override
    public SyncSource sync() {
        return board.sync();
    }
}
