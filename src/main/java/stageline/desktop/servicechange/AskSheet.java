package stageline.desktop.servicechange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.Value;

/// Asks what a customer wants to be otherwise.
final class AskSheet {

    private final ServiceChangesScreen.Parts parts;
    private final FieldInput inputs;

    AskSheet(ServiceChangesScreen.Parts parts, FieldInput inputs) {
        this.parts = parts;
        this.inputs = inputs;
    }

    /// Asks for a new change.
    ///
    /// @param quotations the accepted ones that the service may go by, at least one
    /// @param said       told the fields, the quotation's among them
    void open(List<Pick> quotations, Consumer<List<Change>> said) {
        FieldModel quotation = FieldModel.chosen(
                        ServiceChangeFields.QUOTATION, parts.texts().get("servicechange.quotation"), quotations)
                .with(Optional.of(quotations.getFirst().value()));
        open(parts.texts().get("servicechange.ask"), Optional.empty(),
                quotations.size() > 1 ? Optional.of(quotation) : Optional.empty(), "servicechange.ask.act",
                fields -> said.accept(Stream.concat(
                                quotation.valueProperty().get().map(value -> Change.set(ServiceChangeFields.QUOTATION, value)).stream(),
                                fields.stream())
                        .toList()));
    }

    /// Asks what is otherwise in one that is there.
    void mend(RecordState change, Consumer<List<Change>> said) {
        open(parts.texts().get("servicechange.mend.title"), Optional.of(change), Optional.empty(), "servicechange.mend.act", said);
    }

    private void open(String title, Optional<RecordState> there, Optional<FieldModel> quotation, String act,
            Consumer<List<Change>> said) {
        FieldModel what = field(ServiceChangeFields.WHAT, "servicechange.what.asked", "servicechange.what.hint", there);
        FieldModel by = field(ServiceChangeFields.ASKED_BY, "servicechange.by", "servicechange.by.hint", there);
        FieldModel on = FieldModel.typed(ServiceChangeFields.ASKED_ON, parts.texts().get("servicechange.on"), "")
                .with(there.map(change -> change.value(ServiceChangeFields.ASKED_ON))
                        .orElseGet(() -> Optional.of(Value.of(parts.formats().today()))));
        VBox content = new VBox(inputs.of(what), inputs.of(by), inputs.of(on));
        quotation.ifPresent(field -> content.getChildren().addFirst(inputs.of(field)));
        Button back = new Button(parts.texts().get("common.cancel"));
        Button ask = new Button(parts.texts().get(act));
        ask.setId("act");
        ask.getStyleClass().add("accent");
        ask.setDefaultButton(true);
        HBox buttons = new HBox(back, ask);
        buttons.getStyleClass().add("sheet-buttons");
        content.getChildren().add(buttons);
        content.getStyleClass().add("sheet-content");
        Dialogs.Sheet sheet = parts.dialogs().open(title, content, () -> {});
        back.setOnAction(event -> sheet.close());
        ask.setOnAction(event -> {
            if (what.valueProperty().get().isEmpty()) {
                what.problem(parts.texts().get("servicechange.needed"));
            } else if (on.problemProperty().get().isEmpty()) {
                sheet.close();
                said.accept(Stream.of(what, by, on).map(field -> change(field, there)).filter(AskSheet::changes).toList());
            }
        });
    }

    private FieldModel field(Field field, String name, String hint, Optional<RecordState> there) {
        return FieldModel.typed(field, parts.texts().get(name), parts.texts().get(hint)).with(there.flatMap(change -> change.value(field)));
    }

    private static Change change(FieldModel field, Optional<RecordState> there) {
        Value before = there.flatMap(change -> change.value(field.field())).orElse(null);
        return new Change(field.field(), before, field.valueProperty().get().orElse(null));
    }

    private static boolean changes(Change change) {
        return !change.seen().equals(change.written());
    }
}
