package stageline.server.store;

import java.util.List;

/// What one holder did.
///
/// @param epoch the epoch when they let go
/// @param first the number of the first entry they added, or of the next to come
/// @param acts  what they did, in order; nothing where they only looked
record Held(long epoch, long first, List<Act> acts) {

    Held {
        acts = List.copyOf(acts);
    }
}
