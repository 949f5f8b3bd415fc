package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ContactRole;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;

/// A new deal being filled in: its parts, class, owner, amount, close date, what started it, and whom we speak with.
public final class NewDealModel {

    private static final Field CONTACT = new Field("contact", FieldType.COMPANY);

    private final UUID identity;
    private final List<FieldModel> fields;
    private final Optional<FieldModel> contact;
    private final Optional<UUID> predecessor;
    private final Phrases phrases;
    private final Texts texts;
    private final Submission submission;

    NewDealModel(
            UUID identity, List<FieldModel> fields, List<Pick> people, Optional<UUID> predecessor, Changes changes, Phrases phrases,
                    Texts texts) {
        this.identity = identity;
        this.fields = List.copyOf(fields);
        this.predecessor = predecessor;
        this.phrases = phrases;
        this.texts = texts;
        this.submission = new Submission(this.fields::stream, changes, phrases, texts);
        this.contact = people.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldModel.chosen(CONTACT, texts.get("board.deal.contact"), people).with(Optional.of(people.getFirst()
                        .value())));
    }

    /// What has to be filled in.
    public List<FieldModel> fields() {
        return fields;
    }

    /// Whom we speak with, where there is anybody to choose.
    public Optional<FieldModel> contact() {
        return contact;
    }

    /// What is wrong with the whole, in a sentence.
    public ReadOnlyStringProperty problemProperty() {
        return submission.problemProperty();
    }

    /// Whether the deal has begun.
    public ReadOnlyBooleanProperty doneProperty() {
        return submission.doneProperty();
    }

    /// Begins the deal; says what is wrong where it can't.
    public void commit() {
        submission.complain("");
        List<FieldModel> empty = fields.stream().filter(field -> field.valueProperty().get().isEmpty()).toList();
        submission.missing(empty, empty.size());
        if (!empty.isEmpty()) {
            return;
        }
        List<Change> values = fields.stream()
                .flatMap(field -> field.valueProperty().get().map(value -> Change.set(field.field(), value)).stream())
                .toList();
        List<Member> people = contact.flatMap(field -> field.valueProperty().get())
                .map(who -> List.of(new Member(Relation.PEOPLE, who, ContactRole.OTHER.code())))
                .orElse(List.of());
        submission.send(new Command.StartDeal(identity, values, people, predecessor),
                texts.get("board.deal.begun", phrases.stage(Stage.PROSPECTED)));
    }
}
