package stageline.desktop.common;

import java.util.Comparator;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/// Toggles of which one is chosen at any time: a click on the chosen one leaves it chosen, which the toolkit's own group does not.
/// Belongs to the FX thread.
public final class AlwaysOne {

    private AlwaysOne() {}

    /// Keeps one toggle of a group chosen once one is.
    public static void in(ToggleGroup group) {
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before);
            }
        });
    }

    /// Makes tabs of buttons: the side of the chosen one stands in `place`.
    ///
    /// @param sides what each tab shows
    /// @param first the tab that is chosen now
    public static void tabs(Pane place, Map<ToggleButton, Node> sides, ToggleButton first) {
        ToggleGroup tabs = new ToggleGroup();
        // The arrow keys go from one to the next in the order of the group.
        sides.keySet().stream().sorted(Comparator.comparingInt(AlwaysOne::place)).forEach(tab -> tab.setToggleGroup(tabs));
        tabs.selectedToggleProperty().addListener((property, before, now) -> {
            if (now instanceof ToggleButton tab) {
                place.getChildren().setAll(sides.get(tab));
            }
        });
        in(tabs);
        tabs.selectToggle(first);
    }

    private static int place(ToggleButton tab) {
        return tab.getParent().getChildrenUnmodifiable().indexOf(tab);
    }
}
