package stageline.desktop.board;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.EntityRef;

/// A place in a column, in which now this card is shown and now that one.
final class CardCell extends ListCell<EntityRef> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final CardFace face = new CardFace();
    private final BoardView board;

    CardCell(BoardView board) {
        this.board = board;
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getStyleClass().add("card-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EntityRef entity, boolean empty) {
        super.updateItem(entity, empty);
        refresh();
    }

    /// Looks again at what its card says.
    void refresh() {
        EntityRef entity = getItem();
        if (entity == null || isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        face.compact(board.compact());
        face.pseudoClassStateChanged(CHOSEN, board.model().selection().has(entity));
        face.pseudoClassStateChanged(CARRIED, board.carried(entity));
        board.look(entity).ifPresentOrElse(look -> {
            face.show(look);
            setAccessibleText(look.spoken());
        }, () -> {
            face.showLoading();
            setAccessibleText(board.loadingText());
            board.model().cards().want(getListView().getItems(), getIndex());
        });
        if (getGraphic() != face) {
            setGraphic(face);
        }
    }

    CardFace face() {
        return face;
    }
}
