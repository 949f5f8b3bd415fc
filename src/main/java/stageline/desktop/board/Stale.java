package stageline.desktop.board;

import java.util.HashSet;
import java.util.Set;
import stageline.sales.record.EntityRef;
import stageline.store.Changed;

/// What of a board changed since it was read.
final class Stale {

    private final Set<EntityRef> changed = new HashSet<>();
    private final Set<EntityRef> beingRead = new HashSet<>();
    private boolean everything;

    void add(Changed now) {
        changed.addAll(now.entities());
        everything |= now.everything();
    }

    boolean isEmpty() {
        return changed.isEmpty() && !everything;
    }

    boolean everything() {
        return everything;
    }

    /// What is to be read now. It is stale until [#arrived], and anew where it changes meanwhile.
    Set<EntityRef> toRead() {
        beingRead.addAll(changed);
        changed.clear();
        return Set.copyOf(beingRead);
    }

    /// What was to be read is there.
    void arrived() {
        beingRead.clear();
    }

    /// What was to be read will not come.
    void dropped() {
        changed.addAll(beingRead);
        beingRead.clear();
    }

    /// Everything is read anew.
    void clear() {
        changed.clear();
        beingRead.clear();
        everything = false;
    }
}
