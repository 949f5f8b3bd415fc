package stageline.desktop.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import stageline.desktop.board.FilterModel.Closing;
import stageline.store.board.Lanes;

/// What there is to choose from in the bar above the board, with what is chosen now. Made anew each time a menu opens.
final class FilterMenus {

    private final BoardView board;
    private final FilterModel filter;

    FilterMenus(BoardView board, FilterModel filter) {
        this.board = board;
        this.filter = filter;
    }

    List<MenuItem> owners() {
        return checks(names(known(BoardChoices::people), person -> person.name(), person -> person.id()), filter.filter().owners(),
                filter::owners);
    }

    List<MenuItem> classes() {
        String language = board.texts().language().getLanguage();
        return checks(names(known(choices -> choices.content().classes()), each -> each.choice().name(language), each -> each.code()),
                filter.filter().classes(), filter::classes);
    }

    List<MenuItem> countries() {
        Locale language = board.texts().language();
        return checks(names(dealtIn().countries(), code -> Locale.of("", code).getDisplayCountry(language), code -> code),
                filter.filter().countries(), filter::countries);
    }

    List<MenuItem> offerings() {
        return checks(names(dealtIn().offerings(), name -> name, name -> name), filter.filter().offerings(), filter::offerings);
    }

    List<MenuItem> closings() {
        return radios(Closing.values(), closing(), "board.closing.", choice -> filter.closing(choice, today()));
    }

    List<MenuItem> lanes() {
        return radios(Lanes.values(), Optional.of(board.model().queryProperty().get().lanes()), "board.lanes.", filter::lanes);
    }

    /// Which of the choices the filter's days are.
    Optional<Closing> closing() {
        return filter.closing(today());
    }

    /// What a choice is called.
    String name(String prefix, Enum<?> choice) {
        return board.texts().get(prefix + choice.name().toLowerCase(Locale.ROOT));
    }

    private <C> List<C> known(Function<BoardChoices, List<C>> choices) {
        return board.model().choicesProperty().get().map(choices).orElse(List.of());
    }

    private DealtIn dealtIn() {
        return board.model().dealtInProperty().get();
    }

    private static <C, V> Map<String, V> names(List<C> choices, Function<C, String> name, Function<C, V> value) {
        Map<String, V> names = new TreeMap<>();
        choices.forEach(choice -> names.put(name.apply(choice), value.apply(choice)));
        return names;
    }

    private static <V> List<MenuItem> checks(Map<String, V> choices, Set<V> chosen, Consumer<Set<V>> set) {
        Set<V> now = new HashSet<>(chosen);
        List<MenuItem> items = new ArrayList<>();
        choices.forEach((name, value) -> {
            CheckBox box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setSelected(now.contains(value));
            box.selectedProperty().addListener((property, was, on) -> {
                if (on) {
                    now.add(value);
                } else {
                    now.remove(value);
                }
                set.accept(Set.copyOf(now));
            });
            items.add(new CustomMenuItem(box, false));
        });
        return items;
    }

    private <C extends Enum<C>> List<MenuItem> radios(C[] choices, Optional<C> now, String prefix, Consumer<C> set) {
        ToggleGroup group = new ToggleGroup();
        return Arrays.stream(choices).<MenuItem>map(choice -> {
            RadioMenuItem item = new RadioMenuItem(name(prefix, choice));
            item.setToggleGroup(group);
            item.setSelected(now.filter(choice::equals).isPresent());
            item.setOnAction(event -> set.accept(choice));
            return item;
        }).toList();
    }

    private LocalDate today() {
        return board.formats().today();
    }
}
