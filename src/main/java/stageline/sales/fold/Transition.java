package stageline.sales.fold;

import java.util.List;
import java.util.Map;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.Origin;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// One move of a deal, kept whether or not it counts.
///
/// @param fact     the entry it comes from
/// @param from     the stage its mover saw
/// @param to       the stage it moved to
/// @param evidence what fulfilled the gates at that moment, by field code
/// @param missing  codes of the overridden requirements
/// @param standing whether it counts
public record Transition(Fact fact, Stage from, Stage to, Map<String, Value> evidence, List<String> missing, Standing standing) {

    /// Whether a move counts.
    public enum Standing {
        /// It is part of the deal's way.
        STANDS,
        /// A concurrent move won; this one is shown beside it.
        SUPERSEDED,
        /// It was undone.
        WITHDRAWN
    }

    /// The entry's identity.
    public EntryId id() {
        return fact.id();
    }

    /// Who, when and why.
    public Origin origin() {
        return fact.origin();
    }

    /// Whether the move went back on the way, which is a correction.
    public boolean correction() {
        return to != Stage.LOST && to.before(from);
    }

    /// The member of its deal that says of this move, which was superseded, that it needs nobody any more.
    public Member settlement() {
        return Member.of(Relation.SETTLED, Value.of(id().device() + "/" + id().n()));
    }

    Transition as(Standing other) {
        return new Transition(fact, from, to, evidence, missing, other);
    }
}
