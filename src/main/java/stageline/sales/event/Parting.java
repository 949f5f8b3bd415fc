package stageline.sales.event;

import java.util.List;
import stageline.sales.record.Member;

/// A member leaves a relation.
///
/// @param member who leaves
/// @param seen   the entries that had joined it and that the writer saw; a join it had not seen stays (add wins)
public record Parting(Member member, List<EntryId> seen) {
    public Parting {
        seen = List.copyOf(seen);
    }
}
