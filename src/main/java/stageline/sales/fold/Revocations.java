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
/// A revocation speaks only of what was there before it. One that claims to revoke a later revocation is passed over, so that no two can
/// revoke each other.
///
/// Not thread-safe; one writer owns it.
public final class Revocations {

    private final Map<OperationId, List<Fact>> revokers = new HashMap<>();
    private final Map<OperationId, Fact> revocations = new HashMap<>();

    /// Takes note of a fact; one that revokes nothing changes nothing.
    public void note(Fact fact) {
        if (fact.event() instanceof Event.Revoked(OperationId operation)) {
            revokers.computeIfAbsent(operation, o -> new ArrayList<>(1)).add(fact);
            revocations.merge(fact.operation(), fact, (known, other) -> other.stamp().compareTo(known.stamp()) < 0 ? other : known);
        }
    }

    /// Whether an operation is left out of the fold.
    public boolean revoked(OperationId operation) {
        List<Fact> by = revokers.get(operation);
        if (by == null) {
            return false;
        }
        Fact revocation = revocations.get(operation);
        for (Fact fact : by) {
            boolean later = revocation == null || fact.stamp().compareTo(revocation.stamp()) > 0;
            if (later && !fact.operation().equals(operation) && !revoked(fact.operation())) {
                return true;
            }
        }
        return false;
    }

    /// The operation whose effect a revocation turns over in the end: the one it revokes, or, for a redo, the one that the
    /// revoked revocation had revoked, and so on. An operation that revokes nothing is its own subject.
    public OperationId subject(OperationId operation) {
        OperationId subject = operation;
        Fact revocation = revocations.get(subject);
        while (revocation != null && revocation.event() instanceof Event.Revoked(OperationId revoked)) {
            Fact earlier = revocations.get(revoked);
            subject = revoked;
            revocation = earlier != null && earlier.stamp().compareTo(revocation.stamp()) < 0 ? earlier : null;
        }
        return subject;
    }
}
