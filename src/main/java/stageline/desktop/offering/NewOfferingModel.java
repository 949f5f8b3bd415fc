package stageline.desktop.offering;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.Value;
import stageline.workspace.Outcome;

/// A new offering being filled in.
public final class NewOfferingModel {

    private final EntityRef offering;
    private final List<FieldModel> fields;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    /// @param currency what it is sold in unless somebody says otherwise
    NewOfferingModel(EntityRef offering, OfferingWords words, Currency currency, Changes changes, Phrases phrases, Texts texts) {
        this.offering = offering;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        FieldModel in = words.field(OfferingFields.CURRENCY, Optional.of(Value.of(currency.getCurrencyCode())), Optional::empty);
        Supplier<Optional<String>> code = () -> in.valueProperty().get().map(value -> value instanceof Value.Text(String text) ? text : "");
        fields = List.of(
                words.field(OfferingFields.NAME, Optional.empty(), code),
                words.field(OfferingFields.SHAPE, Optional.empty(), code),
                words.field(OfferingFields.BASIS, Optional.of(Value.of(PriceBasis.REPORT.code())), code),
                words.field(OfferingFields.PRICE, Optional.empty(), code),
                in);
    }

    /// Which offering it will be.
    public EntityRef entity() {
        return offering;
    }

    /// What can be filled in.
    public List<FieldModel> fields() {
        return fields;
    }

    /// What is wrong with the whole, in a sentence.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it was made.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Makes it; says what is wrong where it can't.
    public void commit() {
        problem.set("");
        if (fields.stream().anyMatch(field -> !field.problemProperty().get().isEmpty())) {
            return;
        }
        List<Change> values = fields.stream()
                .flatMap(field -> field.valueProperty().get().map(value -> Change.set(field.field(), value)).stream())
                .toList();
        changes.perform(new Command.Create(offering, values, List.of()), texts.get("offering.made", name()), happened -> done.set(true),
                this::refused);
    }

    private String name() {
        return fields.getFirst().valueProperty().get().map(value -> value instanceof Value.Text(String text) ? text : "").orElse("");
    }

    private void refused(Outcome.Refused refused) {
        for (Refusal refusal : refused.why().refusals()) {
            String sentence = refusal.code() == Refusal.Code.REQUIRED ? texts.get("offering.required") : phrases.refusal(refusal);
            fields.stream()
                    .filter(each -> refusal.field().filter(each.field()::equals).isPresent())
                    .findFirst()
                    .ifPresentOrElse(each -> each.problem(sentence), () -> problem.set(sentence));
        }
    }
}
