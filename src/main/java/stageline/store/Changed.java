package stageline.store;

import java.util.HashSet;
import java.util.Set;
import stageline.sales.record.EntityRef;

/// What looks different after something was applied.
///
/// @param entities   the records, those included whose shown values depend on another's; incomplete where `everything` is set
/// @param everything whether so much changed that asking anew is cheaper than looking at each
public record Changed(Set<EntityRef> entities, boolean everything) {

    /// Nothing changed.
    public static final Changed NOTHING = new Changed(Set.of(), false);

    /// More records than this are everything.
    static final int MOST = 10_000;

    public Changed {
        entities = Set.copyOf(entities);
    }

    /// What changed by both.
    public Changed and(Changed other) {
        Set<EntityRef> all = new HashSet<>(entities);
        all.addAll(other.entities);
        return new Changed(all, everything || other.everything || all.size() > MOST);
    }
}
