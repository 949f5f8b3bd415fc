package stageline.sales.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Something that happened to one record.
public sealed interface Event {

    /// The record came to be.
    ///
    /// @param fields  its first values; what was seen before is empty in each
    /// @param members its first members
    record Created(List<Change> fields, List<Member> members) implements Event {
        public Created {
            fields = List.copyOf(fields);
            members = List.copyOf(members);
        }
    }

    /// Fields changed, members joined or parted.
    record Edited(List<Change> changes, List<Member> joined, List<Parting> parted) implements Event {
        public Edited {
            changes = List.copyOf(changes);
            joined = List.copyOf(joined);
            parted = List.copyOf(parted);
        }

        /// A change of fields alone.
        public static Edited fields(List<Change> changes) {
            return new Edited(changes, List.of(), List.of());
        }
    }

    /// A deal moved from stage to stage.
    ///
    /// @param from     the stage its mover saw it in
    /// @param to       the stage it moved to
    /// @param evidence what fulfilled the gates at that moment, by field code
    /// @param missing  codes of the requirements that were overridden; empty unless the entry is marked as an override
    record Moved(Stage from, Stage to, Map<String, Value> evidence, List<String> missing) implements Event {
        public Moved {
            evidence = Map.copyOf(evidence);
            missing = List.copyOf(missing);
        }
    }

    /// The record was removed.
    ///
    /// @param seen how many facts of this record its remover had seen, so that an edit made meanwhile is noticed
    record Removed(long seen) implements Event {}

    /// A removed record was brought back.
    record Restored() implements Event {}

    /// A company is another one: all that is said of it holds for `into`.
    record Merged(UUID into) implements Event {}

    /// An operation is left out of the fold from now on; revoking a revocation brings the operation back.
    record Revoked(OperationId operation) implements Event {}

    /// The payloads of entries were erased; what they said is gone, that they were there stays proven.
    record Erased(List<EntryId> entries) implements Event {
        public Erased {
            entries = List.copyOf(entries);
        }
    }

    /// Written by a newer version of the program: kept and counted, folded after the update.
    ///
    /// @param type    the event's type code
    /// @param version the version of that type
    record Unknown(String type, int version) implements Event {}

    /// The payload of this entry was erased; only its place in the chain is left.
    ///
    /// @param type the event's type code
    record Forgotten(String type) implements Event {}
}
