package stageline.desktop;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
import stageline.desktop.board.BoardScreen;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.Tasks;
import stageline.desktop.deal.DealPane;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Where records are shown: a deal in a pane beside the board, another record on the screen of its kind, and what has none in the history.
/// Belongs to the FX thread.
final class RecordPlaces {

    private final WorkspaceScreens screens;
    private final AwaitedWorkspace workspace;
    private final Navigation navigation;
    private final Tasks tasks;
    private final ChangeListener<Optional<Instant>> pastLooked = (property, before, now) -> now.ifPresent(moment -> closePane());
    private Optional<DealPane> pane = Optional.empty();

    RecordPlaces(WorkspaceScreens screens, AwaitedWorkspace workspace, Navigation navigation, Tasks tasks) {
        this.screens = screens;
        this.workspace = workspace;
        this.navigation = navigation;
        this.tasks = tasks;
    }

    /// Shows a record.
    void open(EntityRef record) {
        open(record, PaneSide.FACTS);
    }

    /// @param side which one is shown of a deal, company or contact
    private void open(EntityRef record, PaneSide side) {
        if (record.type() == EntityType.DEAL) {
            openDeal(record.id(), side);
        } else if (record.type() == EntityType.COMPANY) {
            navigation.go(Destination.COMPANIES);
            screens.companies().show(record, side);
        } else if (record.type() == EntityType.CONTACT) {
            navigation.go(Destination.CONTACTS);
            screens.contacts().show(record, side);
        } else if (record.type() == EntityType.TASK) {
            openTask(record);
        } else if (record.type() == EntityType.ACTIVITY || record.type() == EntityType.ATTACHMENT) {
            openWithItsRecord(record);
        } else if (record.type() == EntityType.OFFERING) {
            navigation.go(Destination.OFFERINGS);
            screens.offerings().show(record);
        } else if (record.type() == EntityType.QUOTATION) {
            navigation.go(Destination.QUOTATIONS);
            screens.quotations().show(record);
        } else if (record.type() == EntityType.SERVICE_CHANGE) {
            navigation.go(Destination.SERVICE_CHANGES);
            screens.serviceChanges().show(record);
        } else if (record.type() == EntityType.TEMPLATE) {
            navigation.go(Destination.SETTINGS);
            screens.papers().show(record);
        } else {
            history(record);
        }
    }

    private void openDeal(UUID deal, PaneSide side) {
        navigation.go(Destination.BOARD);
        BoardScreen board = screens.board();
        board.backToNow();
        tasks.ask(() -> workspace.get().currency()).then(currency -> {
            pane.ifPresent(DealPane::close);
            DealPane opened = screens.pane(deal, currency, this::closePane);
            pane = Optional.of(opened);
            board.momentProperty().removeListener(pastLooked);
            board.momentProperty().addListener(pastLooked);
            board.showBeside(Optional.of(opened.view()));
            opened.turnTo(side);
            opened.open();
        }).start();
    }

    private void closePane() {
        pane.ifPresent(DealPane::close);
        pane = Optional.empty();
        screens.board().showBeside(Optional.empty());
    }

    /// A task is shown where what it is about is; one that is about nothing in the inbox.
    private void openTask(EntityRef task) {
        tasks.ask(() -> workspace.get().tasks().find(task.id()).flatMap(line -> line.place()))
                .then(about -> about.ifPresentOrElse(named -> open(named.entity()), () -> matters(task)))
                .start();
    }

    private void openWithItsRecord(EntityRef part) {
        tasks.ask(() -> new Whereabouts(workspace.get()).of(part))
                .then(place -> place.ifPresentOrElse(found -> open(found.record(), found.side()), () -> history(part)))
                .start();
    }

    /// Shows what is open on a record.
    void matters(EntityRef record) {
        navigation.go(Destination.INBOX);
        screens.inbox().show(record);
    }

    /// Shows what happened to a record.
    void history(EntityRef record) {
        navigation.go(Destination.AUDIT);
        screens.audit().show(record);
    }
}
