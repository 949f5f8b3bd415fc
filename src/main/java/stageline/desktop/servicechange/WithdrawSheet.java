package stageline.desktop.servicechange;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;

/// Asks why a change is withdrawn.
final class WithdrawSheet {

    private static final Field REASON = new Field("reason", FieldType.LONG_TEXT);

    private final ServiceChangesScreen.Parts parts;
    private final FieldInput inputs;

    WithdrawSheet(ServiceChangesScreen.Parts parts, FieldInput inputs) {
        this.parts = parts;
        this.inputs = inputs;
    }

    /// Asks, and tells what was said.
    void open(Consumer<String> said) {
        FieldModel reason = FieldModel.typed(REASON, parts.texts().get("servicechange.withdraw.why"), "");
        Label words = new Label(parts.texts().get("servicechange.withdraw.words"));
        words.setWrapText(true);
        Button back = new Button(parts.texts().get("common.cancel"));
        Button act = new Button(parts.texts().get("servicechange.withdraw.act"));
        act.setId("act");
        act.getStyleClass().add("danger");
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(words, inputs.of(reason), buttons);
        content.getStyleClass().add("sheet-content");
        Dialogs.Sheet sheet = parts.dialogs().open(parts.texts().get("servicechange.withdraw.title"), content, () -> {});
        back.setOnAction(event -> sheet.close());
        act.setOnAction(event -> {
            if (reason.valueProperty().get().orElse(null) instanceof Value.Text(String why)) {
                sheet.close();
                said.accept(why);
            } else {
                reason.problem(parts.texts().get("refusal.reason_needed"));
            }
        });
    }
}
