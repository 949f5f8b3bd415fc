package stageline.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import stageline.desktop.board.BoardScreen;
import stageline.desktop.board.BoardSource;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.shell.Self;
import stageline.sales.record.EntityRef;

/// Fills a frame with nothing but a board.
final class Furnishing implements Features {

    private final Frame frame;
    private final BoardScreen board;

    Furnishing(Frame frame, BoardSource source) {
        this.frame = frame;
        this.board = new BoardScreen(source, new BoardScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.status(), frame.navigation(), frame.preferences()));
    }

    @Override
    public Map<Destination, Supplier<Screen>> screens() {
        Map<Destination, Supplier<Screen>> screens = new EnumMap<>(Destination.class);
        screens.put(Destination.BOARD, () -> board);
        return screens;
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(
                "newDeal", "bi-plus", Optional.of(KeyCombination.valueOf("Ctrl+N")), new SimpleBooleanProperty(true), () ->
                {
            frame.navigation().go(Destination.BOARD);
            board.startDeal();
        }));
    }

    @Override
    public List<Palette> palettes() {
        return List.of();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Self>> selfProperty() {
        return new ReadOnlyObjectWrapper<>(Optional.of(new Self(DemoBoard.ANA, ""))).getReadOnlyProperty();
    }

    @Override
    public void close() {}

    @Override
    public void open(EntityRef record) {
        frame.navigation().go(Destination.BOARD);
    }

    @Override
    public SyncSource sync() {
        return SyncSource.ALONE;
    }

    @Override
    public void needed() {
        frame.navigation().go(Destination.INBOX);
    }

    @Override
    public void outbox() {
        frame.navigation().go(Destination.INBOX);
    }

    @Override
    public void newTask(EntityRef record) {}

    @Override
    public void matters(EntityRef record) {
        frame.navigation().go(Destination.INBOX);
    }

    @Override
    public void history(EntityRef record) {
        frame.navigation().go(Destination.AUDIT);
    }
}
