package stageline.desktop.common;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Shows sentences below fields.
public final class Said {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private Said() {}

    /// Shows a sentence while there is one.
    public static void in(Label label, ObservableValue<String> sentence) {
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /// Shows what is wrong with a control below it, and marks it.
    public static void below(Node control, Label label, ObservableValue<String> problem) {
        in(label, problem);
        problem.addListener((property, before, now) -> {
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now);
        });
    }
}
