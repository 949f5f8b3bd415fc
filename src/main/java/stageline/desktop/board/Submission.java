package stageline.desktop.board;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import stageline.workspace.Outcome;

/// How a form ends: what is wrong is said beside its field, or of the whole; or it is done.
final class Submission {

    private final Supplier<Stream<FieldModel>> fields;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    /// @param fields the form's fields, beside which refusals are said
    Submission(Supplier<Stream<FieldModel>> fields, Changes changes, Phrases phrases, Texts texts) {
        this.fields = fields;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
    }

    /// What is wrong with the whole, in a sentence; empty where nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it has happened.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Says what is wrong with the whole; an empty sentence, that nothing is.
    void complain(String sentence) {
        problem.set(sentence);
    }

    /// Says beside fields that they have to be filled in, but for those beside which something is said already.
    void missing(List<FieldModel> empty, long most) {
        empty.stream().filter(field -> field.problemProperty().get().isEmpty()).limit(most)
                .forEach(field -> field.problem(texts.get("board.gate.fieldMissing")));
    }

    /// Does what the form is for.
    ///
    /// @param said what the notice says once it is done
    void send(Command command, String said) {
        changes.perform(command, said, happened -> done.set(true), this::refused);
    }

    private void refused(Outcome.Refused refused) {
        for (Refusal refusal : refused.why().refusals()) {
            fields.get()
                    .filter(each -> refusal.field().filter(each.field()::equals).isPresent())
                    .findFirst()
                    .ifPresentOrElse(each -> each.problem(phrases.refusal(refusal)), () -> problem.set(phrases.refusal(refusal)));
        }
    }
}
