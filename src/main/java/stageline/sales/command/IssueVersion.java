package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;

/// A version of a template: a record that says what the edited one says now, for ever.
public final class IssueVersion {

    private IssueVersion() {}

    /// Issues a version.
    ///
    /// @param edited  the record that is edited
    /// @param id      the identity of the version
    /// @param version one more than the last
    /// @param note    what is new, and why
    public static Command.Create of(RecordState edited, UUID id, long version, String note) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TemplateFields.ISSUED, Value.of(true)), Change.set(TemplateFields.VERSION, new Value.Whole(version))));
        if (!note.isBlank()) {
            fields.add(Change.set(TemplateFields.NOTE, Value.of(note)));
        }
        TemplateFields.SAID.forEach(field -> edited.value(field).ifPresent(value -> fields.add(Change.set(field, value))));
        return new Command.Create(EntityRef.template(id), fields, List.of());
    }
}
