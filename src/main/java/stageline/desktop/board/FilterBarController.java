package stageline.desktop.board;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import stageline.desktop.board.FilterModel.Closing;
import stageline.desktop.common.Preferences;
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
    }

    @FXML
    private void initialize() {
        compact.setSelected(preferences.compactProperty().get());
        asOf.setTooltip(new Tooltip(board.texts().get("common.withKeys", board.texts().get("action.asOf"), "Ctrl+T")));
        compact.setTooltip(new Tooltip(board.texts().get("board.compact")));
        words.textProperty().addListener((property, before, text) -> filter.text(text.strip()));
        board.model().queryProperty().addListener((property, before, now) -> show());
        board.model().choicesProperty().addListener((property, before, now) -> fill());
        saved.setOnShowing(event -> views.fill(saved));
        fill();
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

    private void fill() {
        String language = board.texts().language().getLanguage();
        board.model().choicesProperty().get().ifPresent(choices -> {
            checks(owner, byName(choices.people(), p -> p.name()), filter.filter().owners(), p -> p.id(), filter::owners);
            checks(dealClass, byName(choices.content().classes(), c -> c.choice().name(language)), filter.filter().classes(),
                    c -> c.code(), filter::classes);
            checks(country, byName(choices.countries(), code -> Locale.of("", code).getDisplayCountry(board.texts().language())),
                    filter.filter().countries(), code -> code, filter::countries);
            checks(offering, byName(choices.offerings(), name -> name), filter.filter().offerings(), name -> name, filter::offerings);
        });
        radios(closing, List.of(Closing.values()), filter.closing(today()).orElse(Closing.ANY), "board.closing.",
                choice -> filter.closing(choice, today()));
        radios(lanes, List.of(Lanes.values()), board.model().queryProperty().get().lanes(), "board.lanes.", filter::lanes);
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
        closing.setText(filter.closing(today()).filter(choice -> choice != Closing.ANY)
                .map(choice -> board.texts().get(key("board.closing.", choice)))
                .orElse(board.texts().get("board.filter.closing")));
        Lanes cut = board.model().queryProperty().get().lanes();
        lanes.setText(board.texts().get("board.lanes", board.texts().get(key("board.lanes.", cut))));
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

    private static <C, V> void checks(
            MenuButton menu, Map<String, C> choices, Set<V> chosen, Function<C, V> value, Consumer<Set<V>> set) {
        Set<V> now = new HashSet<>(chosen);
        menu.getItems().clear();
        choices.forEach((name, choice) -> {
            CheckBox box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setSelected(now.contains(value.apply(choice)));
            box.selectedProperty().addListener((property, was, on) -> {
                if (on) {
                    now.add(value.apply(choice));
                } else {
                    now.remove(value.apply(choice));
                }
                set.accept(Set.copyOf(now));
            });
            menu.getItems().add(new CustomMenuItem(box, false));
        });
    }

    private <C extends Enum<C>> void radios(MenuButton menu, List<C> choices, C now, String prefix, Consumer<C> set) {
        ToggleGroup group = new ToggleGroup();
        menu.getItems().setAll(choices.stream().map(choice -> {
            RadioMenuItem item = new RadioMenuItem(board.texts().get(key(prefix, choice)));
            item.setToggleGroup(group);
            item.setSelected(choice == now);
            item.setOnAction(event -> set.accept(choice));
            return item;
        }).toList());
    }

    private static <C> Map<String, C> byName(List<C> choices, Function<C, String> name) {
        Map<String, C> sorted = new TreeMap<>();
        choices.forEach(choice -> sorted.put(name.apply(choice), choice));
        return sorted;
    }

    private static String key(String prefix, Enum<?> choice) {
        return prefix + choice.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate today() {
        return board.formats().today();
    }
}
