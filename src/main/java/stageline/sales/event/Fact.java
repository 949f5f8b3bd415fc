package stageline.sales.event;

import stageline.sales.record.EntityRef;

/// One ledger entry as the fold sees it.
///
/// @param stamp     its place in the order
/// @param operation the operation it belongs to
/// @param entity    the record it speaks of
/// @param event     what happened
/// @param origin    who, when and why
public record Fact(Stamp stamp, OperationId operation, EntityRef entity, Event event, Origin origin) {

    /// The entry's identity.
    public EntryId id() {
        return new EntryId(stamp.device(), stamp.n());
    }
}
