package stageline.desktop.quotation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Value;

/// Asks on which day something became of a quotation, and why.
final class ConcludeSheet {

    private static final Field REASON = new Field("reason", FieldType.LONG_TEXT);

    private final QuotationsScreen.Parts parts;
    private final FieldInput inputs;
    private Optional<Dialogs.Sheet> sheet = Optional.empty();

    ConcludeSheet(QuotationsScreen.Parts parts, FieldInput inputs) {
        this.parts = parts;
        this.inputs = inputs;
    }

    /// What is asked.
    ///
    /// @param title  one short line
    /// @param words  what will happen
    /// @param act    what the button says
    /// @param dated  whether the day is asked for
    /// @param why    what it is called that is asked for beside
    /// @param needed whether it takes that
    /// @param danger whether it takes something away
    record Asked(String title, String words, String act, boolean dated, String why, boolean needed, boolean danger) {}

    /// Asks, and tells what was said.
    void open(Asked asked, BiConsumer<LocalDate, Optional<String>> said) {
        FieldModel day = FieldModel.typed(QuotationFields.CONCLUDED_ON, parts.texts().get("quotation.on"), "")
                .with(Optional.of(Value.of(parts.formats().today())));
        FieldModel reason = FieldModel.typed(REASON, asked.why(), "");
        Label words = new Label(asked.words());
        words.setWrapText(true);
        VBox content = new VBox(words);
        if (asked.dated()) {
            content.getChildren().add(inputs.of(day));
        }
        content.getChildren().add(inputs.of(reason));
        Button back = new Button(parts.texts().get("common.cancel"));
        back.setOnAction(event -> close());
        Button act = new Button(asked.act());
        act.setId("act");
        act.getStyleClass().add(asked.danger() ? "danger" : "accent");
        act.setDefaultButton(true);
        act.setOnAction(event -> {
            Optional<String> why = reason.valueProperty().get().map(value -> value instanceof Value.Text(String text) ? text : "");
            if (asked.needed() && why.isEmpty()) {
                reason.problem(parts.texts().get("refusal.reason_needed"));
            } else if (day.valueProperty().get().orElse(null) instanceof Value.Day(LocalDate on)) {
                close();
                said.accept(on, why);
            } else {
                day.problem(parts.texts().get("common.field.day"));
            }
        });
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("sheet-buttons");
        content.getChildren().add(buttons);
        content.getStyleClass().add("sheet-content");
        sheet = Optional.of(parts.dialogs().open(asked.title(), content, () -> sheet = Optional.empty()));
    }

    private void close() {
        sheet.ifPresent(Dialogs.Sheet::close);
    }
}
