package stageline.store.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Parting;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.store.EventKind;
import stageline.store.record.LifecycleStep;
import stageline.store.record.Named;

/// One entry of the ledger as the audit trail shows it.
///
/// @param position     its place in this journal
/// @param fact         what it says: who, in which role, on which device, when, why, of which record
/// @param kind         what kind of thing happened
/// @param standing     whether it counts
/// @param number       the server's number, where it has one
/// @param consequences what followed from it for contacts' lifecycles
/// @param names        what the records are called that it mentions: its own, the person who wrote it, those in its values; shared by the
///                     lines of a page
public record HistoryLine(
        long position,
        Fact fact,
        EventKind kind,
        Standing standing,
        OptionalLong number,
        List<LifecycleStep> consequences,
        Map<EntityRef, Named> names) {

    public HistoryLine {
        consequences = List.copyOf(consequences);
    }

    /// Whether an entry counts.
    public enum Standing {
        /// It is part of what is true.
        STANDS,
        /// It was undone.
        WITHDRAWN,
        /// A move that a concurrent one won over.
        SUPERSEDED,
        /// The server keeps it out.
        QUARANTINED,
        /// What it said was erased.
        ERASED
    }

    /// The fields that it changed, each with what its writer saw and what was written; none for other kinds.
    public List<Change> changes() {
        return switch (fact.event()) {
            case Event.Created(List<Change> fields, List<Member> members) -> fields;
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) -> changes;
            case Event.Moved m -> List.of();
            case Event.Removed r -> List.of();
            case Event.Restored r -> List.of();
            case Event.Merged m -> List.of();
            case Event.Revoked r -> List.of();
            case Event.Erased e -> List.of();
            case Event.Unknown u -> List.of();
            case Event.Forgotten f -> List.of();
        };
    }

    /// What its record is called, blank where it has no name.
    public String name() {
        Named named = names.get(fact.entity());
        return named == null ? "" : named.name();
    }

    /// What the person is called who wrote it, blank where that is not known.
    public String person() {
        Named named = names.get(EntityRef.person(fact.origin().person()));
        return named == null ? "" : named.name();
    }
}
