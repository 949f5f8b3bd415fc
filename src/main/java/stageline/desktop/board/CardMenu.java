package stageline.desktop.board;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import stageline.desktop.common.Navigation;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// The menu of a card: the same acts as by mouse and keys, with their keys.
final class CardMenu {

    private final BoardView board;
    private final BoardGround ground;
    private final MovesModel moves;
    private final Navigation navigation;

    CardMenu(BoardView board, BoardGround ground, MovesModel moves, Navigation navigation) {
        this.board = board;
        this.ground = ground;
        this.moves = moves;
        this.navigation = navigation;
    }

    void listenOn(Node lanes) {
        lanes.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Optional<EntityRef> card = event.isKeyboardTrigger()
                    ? ground.lists().stream().filter(Node::isFocused).findFirst().flatMap(CardList::focusedCard)
                    : ground.cell(event.getPickResult().getIntersectedNode()).map(CardCell::getItem);
            card.ifPresent(entity -> {
                event.consume();
                if (!board.model().selection().has(entity)) {
                    board.model().selection().only(entity);
                }
                menu(entity).show(lanes, event.getScreenX(), event.getScreenY());
            });
        });
    }

    private ContextMenu menu(EntityRef entity) {
        ContextMenu menu = new ContextMenu();
        menu.setId("card-menu");
        menu.getItems().add(item("board.menu.open", "Enter", () -> navigation.open(entity)));
        if (board.open(entity)) {
            menu.getItems().add(item("board.menu.matters", "", () -> navigation.matters(entity)));
        }
        if (lost(entity)) {
            menu.getItems().add(item("board.menu.again", "", () -> start(entity)));
        } else if (entity.type() == EntityType.DEAL) {
            Menu to = new Menu(board.texts().get("board.menu.move"));
            Stage.PATH.forEach(stage -> to.getItems().add(move(entity, stage)));
            menu.getItems().addAll(
                    to,
                    item("board.menu.forward", "Ctrl+Shift+Right", () -> board.cards(entity, cards -> moves.step(cards, 1))),
                    item("board.menu.back", "Ctrl+Shift+Left", () -> board.cards(entity, cards -> moves.step(cards, -1))),
                    new SeparatorMenuItem(),
                    item("board.menu.lose", "", () -> board.cards(entity, cards -> moves.move(cards, Stage.LOST))));
        } else {
            menu.getItems().add(item("board.menu.start", "", () -> start(entity)));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("board.menu.task", "", () -> navigation.newTask(entity)),
                item("board.menu.history", "", () -> navigation.history(entity)));
        return menu;
    }

    private boolean lost(EntityRef entity) {
        return board.model().cards().card(entity).filter(card -> card.stage() == Stage.LOST).isPresent();
    }

    private void start(EntityRef entity) {
        board.model().cards().card(entity).ifPresent(card -> moves.startDeal(Optional.of(card)));
    }

    private MenuItem move(EntityRef entity, Stage stage) {
        MenuItem item = new MenuItem(board.phrases().stage(stage));
        item.setDisable(board.model().cards().card(entity).filter(card -> card.stage() == stage).isPresent());
        item.setOnAction(event -> board.cards(entity, cards -> moves.move(cards, stage)));
        return item;
    }

    private MenuItem item(String key, String keys, Runnable act) {
        MenuItem item = new MenuItem(board.texts().get(key));
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> act.run());
        return item;
    }
}
