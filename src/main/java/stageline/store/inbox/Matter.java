package stageline.store.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Transition;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.store.history.HistoryLine;

/// Something that is open until somebody settles it.
public sealed interface Matter {

    /// A value somebody wrote.
    ///
    /// @param value  what was written, empty where the field was emptied
    /// @param person who
    /// @param at     when, by their clock
    /// @param entry  by which entry
    record Written(Optional<Value> value, UUID person, Instant at, EntryId entry) {}

    /// Several people wrote a field without having seen each other.
    ///
    /// @param record the record
    /// @param field  the field
    /// @param stands what counts
    /// @param others what was written beside it, latest first, at least one
    record Overlap(EntityRef record, Field field, Written stands, List<Written> others) implements Matter {
        public Overlap {
            others = List.copyOf(others);
        }
    }

    /// A move of a deal that does not count since another one won.
    ///
    /// @param deal   the deal
    /// @param move   the move that does not count
    /// @param winner the one that does
    record Superseded(EntityRef deal, Transition move, Transition winner) implements Matter {}

    /// What a server keeps out.
    ///
    /// @param operation what was done
    /// @param lines     its latest entries, the oldest of them first, at least one
    /// @param entries   how many it has in all
    /// @param status    why, as [stageline.sales.admission.Objection] numbers it; perhaps a number of a newer server
    record KeptOut(OperationId operation, List<HistoryLine> lines, int entries, int status) implements Matter {
        public KeptOut {
            lines = List.copyOf(lines);
        }
    }

    /// This computer's clock is wrong.
    ///
    /// @param offsetMillis by how much it is ahead of the server's; below 0 where it is behind
    record Clock(long offsetMillis) implements Matter {}

    /// The record that it is about; empty where it is about none, or several.
    default Optional<EntityRef> about() {
        return switch (this) {
            case Overlap overlap -> Optional.of(overlap.record());
            case Superseded superseded -> Optional.of(superseded.deal());
            case KeptOut keptOut -> Optional.of(keptOut.lines().getFirst().fact().entity());
            case Clock clock -> Optional.empty();
        };
    }
}
