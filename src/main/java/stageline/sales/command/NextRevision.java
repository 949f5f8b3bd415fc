package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What replaces a quotation that was sent: a draft that says the same, under the same number, with the next revision. Its lines are
/// those of the former one, so that what differs can be told line by line.
public final class NextRevision {

    private static final Set<Field> ITS_OWN = Set.of(
            QuotationFields.REVISION,
            QuotationFields.REPLACES,
            QuotationFields.STATUS,
            QuotationFields.PAPER,
            QuotationFields.CONCLUDED_ON,
            QuotationFields.PREPARED_BY);

    private NextRevision() {}

    /// Begins the next revision.
    ///
    /// @param former     what it replaces once it is sent
    /// @param id         the new draft's identity
    /// @param preparedBy who writes it
    /// @param renewed    what it says otherwise from the beginning
    public static Command.Create of(RecordState former, UUID id, UUID preparedBy, List<Change> renewed) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(QuotationFields.REVISION, new Value.Whole(former.whole(QuotationFields.REVISION).orElse(0L) + 1)),
                Change.set(QuotationFields.REPLACES, Value.of(former.entity().id())),
                Change.set(QuotationFields.PREPARED_BY, Value.of(preparedBy))));
        renewed.stream().flatMap(change -> change.written().map(value -> Change.set(change.field(), value)).stream()).forEach(fields::add);
        Set<Field> otherwise = renewed.stream().map(Change::field).collect(Collectors.toUnmodifiableSet());
        QuotationRules.said(former)
                .filter(change -> !otherwise.contains(change.field()) && !ITS_OWN.contains(change.field()))
                .forEach(fields::add);
        List<Member> members = former.members(Relation.LINES).stream().toList();
        return new Command.Create(EntityRef.quotation(id), fields, members);
    }
}
