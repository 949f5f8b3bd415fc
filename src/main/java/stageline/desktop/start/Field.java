package stageline.desktop.start;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Shows sentences below fields.
final class Field {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private Field() {}

    /// Shows a sentence while there is one.
    static void say(Label label, ObservableStringValue sentence) {
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /// Shows what is wrong with a control below it, and marks it.
    static void say(Label label, ObservableStringValue problem, Node control) {
        say(label, problem);
        problem.addListener((property, before, now) -> {
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now);
        });
    }
}
