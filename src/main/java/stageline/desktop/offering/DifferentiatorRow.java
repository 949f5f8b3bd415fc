package stageline.desktop.offering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.PaperLanguage;

/// A requirement by which customers compare an offering, in one language, edited where it stands.
///
/// Enter begins the next one, Ctrl+Shift with the arrows moves it, and Ctrl+Delete takes it out.
final class DifferentiatorRow {

    private final UUID id;
    private final Texts texts;
    private final FieldRows fields;
    private final Label number = new Label();
    private final Button up = new Button(null, new FontIcon("bi-chevron-up"));
    private final Button down = new Button(null, new FontIcon("bi-chevron-down"));
    private final Button out = new Button(null, new FontIcon("bi-x"));
    private final VBox node;
    private boolean editable;

    /// What is done with them.
    interface Acts {
        void next(UUID one);

        void move(UUID one, boolean up);

        void remove(UUID one);
    }

    /// Where one stands among how many.
    record Standing(int place, int count) {}

    DifferentiatorRow(UUID id, OfferingModel model, FieldRows.Lent lent, Texts texts, Acts acts) {
        this.id = id;
        this.texts = texts;
        this.fields = new FieldRows(model, lent, true, field -> Optional.empty());
        number.getStyleClass().add("muted");
        act(up, "differentiator-up-", () -> acts.move(id, true));
        act(down, "differentiator-down-", () -> acts.move(id, false));
        act(out, "differentiator-out-", () -> acts.remove(id));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(4, number, spring, up, down, out);
        head.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(head, fields.node());
        node.getStyleClass().add("differentiator");
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, acts));
    }

    Node node() {
        return node;
    }

    /// Puts the caret into what is asked for.
    void focus(PaperLanguage language) {
        String code = DifferentiatorFields.of(id, Part.requirement(language)).code();
        Optional.ofNullable(node.lookup("#field-" + code.replace('.', '-'))).ifPresent(Node::requestFocus);
    }

    /// Whether the keys go to it.
    boolean focused() {
        return node.isFocusWithin();
    }

    void show(Told told, Standing standing, PaperLanguage language) {
        editable = told.editable();
        int shown = standing.place() + 1;
        number.setText(texts.get("offering.comparison.number", shown));
        up.setAccessibleText(texts.get("offering.comparison.up", shown));
        down.setAccessibleText(texts.get("offering.comparison.down", shown));
        out.setAccessibleText(texts.get("offering.comparison.out", shown));
        up.setDisable(standing.place() == 0);
        down.setDisable(standing.place() == standing.count() - 1);
        fields.show(told.details().state(), Stream.of(Part.requirement(language), Part.met(language), Part.EVIDENCE)
                .map(part -> DifferentiatorFields.of(id, part))
                .toList(), editable);
        List.of(up, down, out).forEach(button -> {
            button.setVisible(editable);
            button.setManaged(editable);
        });
    }

    private void act(Button button, String prefix, Runnable act) {
        button.setId(prefix + id);
        button.getStyleClass().add("quiet");
        button.setFocusTraversable(false);
        Tip.on(button, () -> texts.get("offering.comparison.keys"));
        button.setOnAction(event -> act.run());
    }

    private void press(KeyEvent event, Acts acts) {
        if (!editable) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.ENTER && !event.isShortcutDown() && event.getTarget() instanceof TextField) {
            event.consume();
            acts.next(id);
        } else if (event.isShortcutDown() && event.isShiftDown() && (key == KeyCode.UP || key == KeyCode.DOWN)) {
            event.consume();
            acts.move(id, key == KeyCode.UP);
        } else if (event.isShortcutDown() && key == KeyCode.DELETE) {
            event.consume();
            acts.remove(id);
        }
    }
}
