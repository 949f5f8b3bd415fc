package stageline.desktop.board;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Tip;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Money;
import stageline.store.board.BoardQuery;
import stageline.store.board.CardOrder;
import stageline.store.board.MoneySum;

/// What stands over a column: its name, count and sums, and the menu of its order.
final class ColumnHead extends VBox {

    private final Stage stage;
    private final BoardView board;
    private final Label count = new Label();
    private final Label sum = new Label();
    private final Label weighted = new Label();
    private String exact = "";

    ColumnHead(Stage stage, BoardView board) {
        this.stage = stage;
        this.board = board;
        getStyleClass().add("column-head");
        setId("head-" + stage.code());
        Label name = new Label(board.phrases().stage(stage));
        name.getStyleClass().add("column-name");
        name.setMinWidth(0);
        Button menu = new Button(null, new FontIcon("bi-three-dots"));
        menu.getStyleClass().add("column-menu");
        menu.setAccessibleText(board.texts().get("board.column.menu", board.phrases().stage(stage)));
        Tip.on(menu, menu::getAccessibleText);
        menu.setOnAction(event -> menu().show(menu, Side.BOTTOM, 0, 2));
        menu.setId("menu-" + stage.code());
        count.getStyleClass().add("column-count");
        count.setMinWidth(USE_PREF_SIZE);
        sum.getStyleClass().add("column-sum");
        weighted.getStyleClass().add("column-sum");
        HBox first = new HBox(name, spring(), menu, count);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(sum, spring(), weighted);
        getChildren().addAll(first, second);
        Tip.on(second, () -> exact);
        board.model().headsProperty().addListener((property, before, heads) -> show(heads.getOrDefault(stage, Sums.NONE)));
        show(board.model().headsProperty().get().getOrDefault(stage, Sums.NONE));
    }

    Stage stage() {
        return stage;
    }

    private void show(Sums sums) {
        count.setText(board.formats().count(sums.count()));
        if (stage == Stage.LEAD) {
            sum.setText(board.texts().get("board.column.noDeal"));
            return;
        }
        sum.setText(sums.money().stream().limit(2).map(money -> glance(money, money.total())).collect(Collectors.joining(" · ")));
        weighted.setText(stage.open() ? sums.money().stream().limit(1).map(money -> glance(money, money.weighted())).findFirst().orElse("")
                : "");
        exact = sums.money().isEmpty() ? board.texts().get("board.column.noAmounts") : sums.money().stream()
                .map(money -> board.texts().get("board.column.exact", board.formats().money(money(money, money.total())),
                        board.formats().money(money(money, money.weighted())), stage.weight()))
                .collect(Collectors.joining("\n"));
        setAccessibleText(board.texts().get("board.column.spoken", board.phrases().stage(stage), sums.count(), sum.getText()));
    }

    private String glance(MoneySum money, long minor) {
        return board.formats().glance(money(money, minor));
    }

    private static Money money(MoneySum sum, long minor) {
        return new Money(minor, sum.currency());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        BoardQuery query = board.model().queryProperty().get();
        for (CardOrder order : CardOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(board.texts().get("board.order." + order.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setSelected(query.order(stage) == order);
            item.setOnAction(event -> order(order));
            menu.getItems().add(item);
        }
        MenuItem fold = new MenuItem(board.texts().get("board.column.fold"));
        fold.setOnAction(event -> board.model().collapsed().add(stage));
        menu.getItems().addAll(new SeparatorMenuItem(), fold);
        return menu;
    }

    private void order(CardOrder order) {
        BoardQuery query = board.model().queryProperty().get();
        Map<Stage, CardOrder> orders = new EnumMap<>(Stage.class);
        orders.putAll(query.orders());
        orders.put(stage, order);
        board.model().queryProperty().set(new BoardQuery(query.filter(), query.lanes(), orders));
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
