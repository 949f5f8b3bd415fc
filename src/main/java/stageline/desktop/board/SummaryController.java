package stageline.desktop.board;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.board.MoveSummary.Stuck;

/// The sheet that says which cards could not be moved, and why; it can select them.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class SummaryController {

    private static final double ROW = 48;
    private static final int MOST_ROWS = 7;

    private final MoveSummary summary;
    private final Selection selection;
    private Runnable close = () -> {};

    @FXML
    private ListView<Stuck> stuck;

    SummaryController(MoveSummary summary, Selection selection) {
        this.summary = summary;
        this.selection = selection;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        stuck.setFixedCellSize(ROW);
        stuck.setPrefHeight(Math.min(MOST_ROWS, summary.stuck().size()) * ROW + 4);
        stuck.setCellFactory(view -> new StuckCell());
        stuck.getItems().setAll(summary.stuck());
    }

    @FXML
    private void selectThose() {
        selection.clear();
        summary.stuck().forEach(each -> selection.toggle(each.entity()));
        close.run();
    }

    @FXML
    private void goBack() {
        close.run();
    }

    private static final class StuckCell extends ListCell<Stuck> {

        private final Label name = new Label();
        private final Label why = new Label();
        private final VBox row = new VBox(name, why);

        StuckCell() {
            setPrefWidth(0);
            name.getStyleClass().add("strong");
            why.getStyleClass().addAll("muted", "small");
        }

        @Override
        protected void updateItem(@Nullable Stuck item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.name());
            why.setText(item.why());
            setAccessibleText(item.name() + ": " + item.why());
            setGraphic(row);
        }
    }
}
