package stageline.desktop.quotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Refusal;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// A field of a quotation that is edited where it stands, with what the sending still waits for below it.
final class QuotationFieldPlace {

    private final Field field;
    private final InPlace place;
    private final Label lacks = new Label();
    private final Texts texts;
    private final Phrases phrases;
    private final VBox node;
    private String needed = "quotation.lacks";

    /// What fields of a quotation are made with.
    record Makers(QuotationModel model, FieldInput inputs, Tasks tasks, Texts texts, Phrases phrases) {}

    /// @param maker makes the field's model without anything in it
    QuotationFieldPlace(Field field, Optional<Value> stored, Makers makers, Supplier<FieldModel> maker) {
        this.field = field;
        this.texts = makers.texts;
        this.phrases = makers.phrases;
        this.place = new InPlace(makers.model::write, field, stored, makers.inputs, makers.tasks, value -> {
            makers.model.forget(field);
            FieldModel made = maker.get().with(value);
            made.valueProperty().addListener((property, before, now) -> makers.model.type(field, now));
            return made;
        }, true);
        lacks.getStyleClass().add("quotation-lacks");
        lacks.setWrapText(true);
        lacks.setVisible(false);
        lacks.setManaged(false);
        node = new VBox(2, place.node(), lacks);
        node.setMinWidth(0);
    }

    /// The same in a table, whose head says what it is.
    QuotationFieldPlace inTable() {
        place.withoutName();
        return narrow();
    }

    /// The same where there is room for few words.
    QuotationFieldPlace narrow() {
        needed = "quotation.lacks.briefly";
        return this;
    }

    Node node() {
        return node;
    }

    /// Shows what stands in the quotation.
    void show(Optional<Value> stored) {
        place.show(stored);
    }

    /// Writes what is in it anew, as in another currency.
    void renew() {
        place.renew();
    }

    /// Says what is still wanted of it before the quotation can be sent.
    void lacking(List<Refusal> refusals) {
        Optional<Refusal> mine = refusals.stream().filter(refusal -> refusal.field().filter(field::equals).isPresent()).findFirst();
        lacks.setText(mine.map(refusal -> refusal.code() == Refusal.Code.NOT_READY ? texts.get(needed)
                : phrases.refusal(refusal)).orElse(""));
        lacks.setVisible(mine.isPresent());
        lacks.setManaged(mine.isPresent());
    }
}
