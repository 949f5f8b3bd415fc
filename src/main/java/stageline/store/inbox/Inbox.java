package stageline.store.inbox;

import java.util.List;
import java.util.Map;
import stageline.sales.record.EntityRef;
import stageline.store.record.Named;

/// The matters that are open, and what their records, people and values are called.
///
/// @param matters overlaps, then superseded moves, then what is kept out, then the clock
/// @param names   names of what they mention
public record Inbox(List<Matter> matters, Map<EntityRef, Named> names) {

    /// Nothing is open.
    public static final Inbox EMPTY = new Inbox(List.of(), Map.of());

    /// Copies both.
    public Inbox {
        matters = List.copyOf(matters);
        names = Map.copyOf(names);
    }
}
