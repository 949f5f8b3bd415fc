package stageline.sales.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;

/// Which operations are undone. A revocation that is itself revoked does not count, so redo is the undo of an undo.
///
/// Not thread-safe; one writer owns it.
public final class Revocations {

    private final Map<OperationId, List<Fact>> revokers = new HashMap<>();

    /// Takes note of a fact, and says which operation's effect it may have turned over.
    public void note(Fact fact) {
        if (fact.event() instanceof Event.Revoked(OperationId operation)) {
            revokers.computeIfAbsent(operation, o -> new ArrayList<>(1)).add(fact);
        }
    }

    /// Whether an operation is left out of the fold.
    public boolean revoked(OperationId operation) {
        List<Fact> by = revokers.get(operation);
        if (by == null) {
            return false;
        }
        for (Fact fact : by) {
            // A revocation speaks only of what was there before it, so this ends.
            if (!fact.operation().equals(operation) && !revoked(fact.operation())) {
                return true;
            }
        }
        return false;
    }

    /// The operation whose effect a revocation turns over in the end: the one it revokes, or, for a redo, the one that the
    /// revoked revocation had revoked, and so on.
    public OperationId subject(OperationId operation) {
        OperationId subject = operation;
        for (Map.Entry<OperationId, List<Fact>> entry : revokers.entrySet()) {
            for (Fact fact : entry.getValue()) {
                if (fact.operation().equals(operation)) {
                    return subject(entry.getKey());
                }
            }
        }
        return subject;
    }
}
