package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import stageline.sales.record.EntityRef;

/// A column of cards: as many cells as are seen, however many cards there are.
final class CardList extends ListView<EntityRef> {

    static final double COMFORTABLE = 112;
    static final double COMPACT = 68;

    private final ColumnModel column;
    private final BoardView board;
    private final List<CardCell> cells = new ArrayList<>();
    private final InvalidationListener look = changed -> refreshCells();
    private final SetChangeListener<EntityRef> chosen = change -> refreshCells();
    private final ListChangeListener<EntityRef> moved = change -> focusAwaited();
    private final InvalidationListener density = changed -> density();

    CardList(ColumnModel column, BoardView board) {
        super(column.entities());
        this.column = column;
        this.board = board;
        getStyleClass().add("card-list");
        setId("column-" + column.stage().code());
        setCellFactory(list -> {
            CardCell cell = new CardCell(board);
            cells.add(cell);
            return cell;
        });
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(board.phrases().stage(column.stage()));
        density();
        board.model().cards().arrivalsProperty().addListener(look);
        board.model().choicesProperty().addListener(look);
        board.model().rottingProperty().addListener(look);
        board.carry().cardsProperty().addListener(look);
        board.model().selection().chosen().addListener(chosen);
        board.compactProperty().addListener(density);
        column.entities().addListener(moved);
    }

    /// Lets go of the models, which live longer.
    void release() {
        board.model().cards().arrivalsProperty().removeListener(look);
        board.model().choicesProperty().removeListener(look);
        board.model().rottingProperty().removeListener(look);
        board.carry().cardsProperty().removeListener(look);
        board.model().selection().chosen().removeListener(chosen);
        board.compactProperty().removeListener(density);
        column.entities().removeListener(moved);
    }

    ColumnModel column() {
        return column;
    }

    /// The card with the keyboard's focus.
    Optional<EntityRef> focusedCard() {
        return Optional.ofNullable(getFocusModel().getFocusedItem());
    }

    /// Gives a card the keyboard's focus and brings it into view.
    void focusCard(int index) {
        focusWhereItIs(index);
        if (visible(index).isEmpty()) {
            show(Math.max(0, index - 1));
        }
    }

    /// Gives a card the keyboard's focus and leaves it where it is, so that what was clicked once is there for the second click.
    void focusWhereItIs(int index) {
        requestFocus();
        getSelectionModel().clearSelection();
        getFocusModel().focus(index);
    }

    /// The cell that shows a card now.
    Optional<CardCell> visible(int index) {
        return cells.stream()
                .filter(cell -> cell.getIndex() == index && cell.isVisible() && cell.getParent() != null)
                .filter(cell -> {
                    double top = cell.getBoundsInParent().getMinY() + cell.getParent().getBoundsInParent().getMinY();
                    return top >= 0 && top + cell.getHeight() <= getHeight() + 1;
                })
                .findFirst();
    }

    /// The cell that shows a card now, where its middle is in view.
    Optional<CardCell> showing(EntityRef entity) {
        return cells.stream()
                .filter(cell -> entity.equals(cell.getItem()) && cell.isVisible() && cell.getParent() != null)
                .filter(cell -> {
                    double middle = sceneToLocal(cell.localToScene(0, cell.getHeight() / 2)).getY();
                    return middle >= 0 && middle <= getHeight();
                })
                .findFirst();
    }

    /// Scrolls by so many pixels.
    void scrollBy(double pixels) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(pixels);
        }
    }

    /// Has a card at the top, if there are enough below it. The toolkit's own way may end one card before the last, but knows how to wait
    /// for a list that was never laid out.
    private void show(int top) {
        double hidden = getFixedCellSize() * column.entities().size() - getHeight();
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            scrollTo(top);
        } else if (hidden > 0) {
            flow.setPosition(Math.min(1, top * getFixedCellSize() / hidden));
        }
    }

    private void refreshCells() {
        cells.forEach(CardCell::refresh);
    }

    private void density() {
        setFixedCellSize(board.compact() ? COMPACT : COMFORTABLE);
        refreshCells();
    }

    private void focusAwaited() {
        if (!board.awaiting()) {
            return;
        }
        for (int i = 0; i < column.entities().size(); i++) {
            if (board.arrived(column.entities().get(i))) {
                focusCard(i);
                return;
            }
        }
    }
}
