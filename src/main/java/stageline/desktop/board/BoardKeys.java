package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import stageline.desktop.common.Navigation;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.Card;

/// The board without a mouse: arrows move between cards and columns, Enter opens, Space grabs; then arrows choose the column, Enter
/// drops, Escape puts back. Ctrl+Shift with an arrow moves at once.
final class BoardKeys {

    private final BoardView board;
    private final BoardGround ground;
    private final MovesModel moves;
    private final Navigation navigation;

    BoardKeys(BoardView board, BoardGround ground, MovesModel moves, Navigation navigation) {
        this.board = board;
        this.ground = ground;
        this.moves = moves;
        this.navigation = navigation;
    }

    void listenOn(Node lanes) {
        lanes.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Gives the focus to the first card there is, unless a card has it.
    void focusFirst() {
        if (focused().isEmpty()) {
            ground.lists().stream().filter(list -> !list.getItems().isEmpty()).findFirst().ifPresent(list -> list.focusCard(0));
        } else {
            focused().ifPresent(CardList::requestFocus);
        }
    }

    private Optional<CardList> focused() {
        return ground.lists().stream().filter(Node::isFocused).findFirst();
    }

    private void pressed(KeyEvent event) {
        Optional<CardList> list = focused();
        if (list.isEmpty()) {
            return;
        }
        boolean handled = board.carry().carrying() ? carrying(event) : resting(event, list.get());
        if (handled) {
            event.consume();
        }
    }

    private boolean carrying(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> aim(-1);
            case RIGHT -> aim(1);
            case ENTER, SPACE -> {
                board.carry().cardsProperty().get().stream().findFirst().map(Card::entity).ifPresent(board::await);
                board.carry().drop();
                yield true;
            }
            case ESCAPE -> {
                board.carry().putBack();
                yield true;
            }
            case UP, DOWN, TAB, HOME, END -> true;
            default -> false;
        };
    }

    private boolean aim(int by) {
        List<Stage> stages = ground.stages();
        Stage from = board.carry().targetProperty().get().orElse(board.carry().cardsProperty().get().getFirst().stage());
        int at = Math.clamp(stages.indexOf(from) + by, 0, stages.size() - 1);
        ground.reveal(stages.get(at));
        board.carry().aim(Optional.of(stages.get(at)));
        return true;
    }

    private boolean resting(KeyEvent event, CardList list) {
        Optional<EntityRef> card = list.focusedCard();
        if (event.isShortcutDown() && event.isShiftDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            card.ifPresent(entity -> board.cards(entity, cards -> {
                board.await(entity);
                moves.step(cards, event.getCode() == KeyCode.RIGHT ? 1 : -1);
            }));
            return true;
        }
        if (event.getCode() == KeyCode.SPACE && event.isShortcutDown()) {
            card.ifPresent(board.model().selection()::toggle);
            return true;
        }
        if (event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.M && event.isShortcutDown())) {
            card.ifPresent(this::grab);
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case UP -> vertically(list, -1, event.isShiftDown());
            case DOWN -> vertically(list, 1, event.isShiftDown());
            case LEFT -> sideways(list, -1);
            case RIGHT -> sideways(list, 1);
            case ENTER -> {
                card.ifPresent(navigation::open);
                yield true;
            }
            case ESCAPE -> {
                boolean some = !board.model().selection().chosen().isEmpty();
                board.model().selection().clear();
                yield some;
            }
            default -> false;
        };
    }

    private void grab(EntityRef entity) {
        if (board.refused()) {
            return;
        }
        board.cards(entity, cards -> {
            board.carry().lift(cards);
            board.carry().aim(cards.stream().findFirst().map(Card::stage));
        });
    }

    private boolean vertically(CardList list, int by, boolean extend) {
        int size = list.getItems().size();
        if (size == 0) {
            return true;
        }
        int at = list.getFocusModel().getFocusedIndex();
        int to = Math.clamp(at + by, 0, size - 1);
        Selection selection = board.model().selection();
        if (extend && at >= 0) {
            if (!selection.has(list.getItems().get(at))) {
                selection.only(list.getItems().get(at));
            }
            selection.through(list.getItems(), list.getItems().get(to));
        }
        list.focusCard(to);
        return true;
    }

    /// To the nearest column that has cards, at the same height.
    private boolean sideways(CardList list, int by) {
        List<CardList> lists = ground.lists();
        int at = lists.indexOf(list);
        for (int to = at + by; to >= 0 && to < lists.size(); to += by) {
            CardList other = lists.get(to);
            if (!other.getItems().isEmpty() && other.column().lane().equals(list.column().lane())) {
                ground.reveal(other.column().stage());
                other.focusCard(Math.clamp(list.getFocusModel().getFocusedIndex(), 0, other.getItems().size() - 1));
                return true;
            }
        }
        return true;
    }
}
