package stageline.desktop.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import stageline.desktop.board.FilterModel.Closing;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tip;
import stageline.store.board.BoardFilter;
import stageline.store.board.Lanes;

/// The bar above the board: chips that filter, lanes, density, saved views, a new deal.
public final class FilterBarController {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final BoardView board;
    private final FilterModel filter;
    private final MovesModel moves;
    private final SavedViews views;
    private final AmountFilter amounts;
    private final Preferences preferences;
    private final FilterMenus choices;
    private Map<MenuButton, Supplier<List<MenuItem>>> menus = Map.of();

    @FXML
    private ChipRow chips;

    @FXML
    private MenuButton more;

    @FXML
    private ToggleButton mine;

    @FXML
    private MenuButton owner;

    @FXML
    private MenuButton dealClass;

    @FXML
    private MenuButton country;

    @FXML
    private MenuButton offering;

    @FXML
    private Button amount;

    @FXML
    private MenuButton closing;

    @FXML
    private ToggleButton rotting;

    @FXML
    private TextField words;

    @FXML
    private Button asOf;

    @FXML
    private Button clear;

    @FXML
    private MenuButton saved;

    @FXML
    private MenuButton lanes;

    @FXML
    private ToggleButton compact;

    FilterBarController(
            BoardView board, FilterModel filter, MovesModel moves, SavedViews views, AmountFilter amounts, Preferences preferences) {
        this.board = board;
        this.filter = filter;
        this.moves = moves;
        this.views = views;
        this.amounts = amounts;
        this.preferences = preferences;
        this.choices = new FilterMenus(board, filter);
    }

    @FXML
    private void initialize() {
        compact.setSelected(preferences.compactProperty().get());
        Tip.on(asOf, () -> board.texts().get("common.withKeys", board.texts().get("action.asOf"), "Ctrl+T"));
        Tip.on(compact, () -> board.texts().get("board.compact"));
        words.textProperty().addListener((property, before, text) -> filter.text(text.strip()));
        board.model().queryProperty().addListener((property, before, now) -> show());
        board.model().choicesProperty().addListener((property, before, now) -> show());
        saved.setOnShowing(event -> views.fill(saved));
        menus = Map.of(owner, choices::owners, dealClass, choices::classes, country, choices::countries, offering, choices::offerings,
                closing, choices::closings, lanes, choices::lanes);
        menus.forEach((menu, items) -> menu.setOnShowing(event -> menu.getItems().setAll(items.get())));
        more.setOnShowing(event -> more.getItems().setAll(chips.folded().stream().map(this::inMenu).toList()));
        chips.fold(List.of(offering, amount, rotting, closing, country, dealClass, owner), more, this::show);
        show();
    }

    @FXML
    private void filterMine() {
        board.model().choicesProperty().get().ifPresent(choices -> filter.mine(choices.me(), mine.isSelected()));
    }

    @FXML
    private void filterRotting() {
        filter.rotting(rotting.isSelected());
    }

    @FXML
    private void filterAmount() {
        amounts.ask();
    }

    @FXML
    private void clearFilter() {
        words.clear();
        filter.clear();
    }

    @FXML
    private void changeDensity() {
        preferences.compactProperty().set(compact.isSelected());
    }

    @FXML
    private void openPast() {
        board.past().open();
    }

    @FXML
    private void startDeal() {
        moves.startDeal(Optional.empty());
    }

    private void show() {
        BoardFilter now = filter.filter();
        boolean onlyMine = board.model().choicesProperty().get().filter(known -> now.owners().equals(Set.of(known.me()))).isPresent();
        mine.setSelected(onlyMine);
        rotting.setSelected(now.rotting());
        chip(owner, "board.filter.owner", onlyMine ? 0 : now.owners().size());
        chip(dealClass, "board.filter.class", now.classes().size());
        chip(country, "board.filter.country", now.countries().size());
        chip(offering, "board.filter.offering", now.offerings().size());
        amount.pseudoClassStateChanged(ON, now.atLeast().isPresent() || now.atMost().isPresent());
        boolean dated = now.closeFrom().isPresent() || now.closeTo().isPresent();
        closing.pseudoClassStateChanged(ON, dated);
        closing.setText(choices.closing().filter(choice -> choice != Closing.ANY)
                .map(choice -> choices.name("board.closing.", choice))
                .orElse(board.texts().get("board.filter.closing")));
        Lanes cut = board.model().queryProperty().get().lanes();
        lanes.setText(cut == Lanes.NONE ? board.texts().get("board.lanes.title")
                : board.texts().get("board.lanes", choices.name("board.lanes.", cut)));
        long hidden = chips.folded().stream().filter(chip -> chip.getPseudoClassStates().contains(ON) || chip.equals(rotting) && now
                .rotting()).count();
        chip(more, "board.filter.more", (int) hidden);
        clear.setVisible(!now.all());
        clear.setManaged(!now.all());
        if (!words.getText().strip().equals(now.text())) {
            words.setText(now.text());
        }
    }

    private void chip(MenuButton chip, String key, int chosen) {
        chip.setText(chosen == 0 ? board.texts().get(key) : board.texts().get("board.filter.chosen", board.texts().get(key), chosen));
        chip.pseudoClassStateChanged(ON, chosen > 0);
    }

    /// A chip that has no room in the row, as it stands in the menu at its end.
    private MenuItem inMenu(Node chip) {
        if (chip instanceof MenuButton button) {
            Menu menu = new Menu(button.getText());
            menu.getItems().setAll(Objects.requireNonNull(menus.get(button)).get());
            return menu;
        }
        if (chip.equals(rotting)) {
            CheckMenuItem item = new CheckMenuItem(rotting.getText());
            item.setSelected(rotting.isSelected());
            item.setOnAction(event -> filter.rotting(item.isSelected()));
            return item;
        }
        MenuItem item = new MenuItem(amount.getText());
        item.setOnAction(event -> amounts.ask());
        return item;
    }
}
