package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Phrases;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// A contact of the deal's company that can be made where it is missed.
///
/// @param id      its identity
/// @param company whose contact it will be
/// @param fields  what a contact needs at least
record NewContact(UUID id, UUID company, List<FieldModel> fields) {

    private static final List<Field> LEAST =
            List.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.EMAIL, ContactFields.JOB_TITLE);

    NewContact {
        fields = List.copyOf(fields);
    }

    static NewContact of(UUID id, UUID company, Phrases phrases) {
        return new NewContact(id, company, LEAST.stream()
                .map(field -> FieldModel.typed(field, phrases.field(EntityType.CONTACT, field), ""))
                .toList());
    }

    /// Whether something of it was written.
    boolean begun() {
        return fields.stream().anyMatch(field -> field.valueProperty().get().isPresent());
    }

    /// What is still empty.
    Stream<FieldModel> open() {
        return fields.stream().filter(field -> field.valueProperty().get().isEmpty());
    }

    /// Makes it.
    Command make() {
        List<Change> changes = new ArrayList<>();
        fields.forEach(field -> field.valueProperty().get().ifPresent(value -> changes.add(Change.set(field.field(), value))));
        return new Command.Create(EntityRef.contact(id), changes, List.of(Member.of(Relation.COMPANIES, Value.of(company))));
    }
}
