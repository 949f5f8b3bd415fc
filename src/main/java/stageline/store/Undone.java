package stageline.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Revocations;

/// Which operations are undone, and which a revocation turns over. One writer owns it.
final class Undone {

    private Revocations revocations = new Revocations();
    private final Map<OperationId, Set<OperationId>> revokedBy = new HashMap<>();

    /// Starts over with these facts.
    void reload(List<Fact> revokers) {
        revocations = new Revocations();
        revokedBy.clear();
        revokers.forEach(this::note);
    }

    /// Takes note of a revocation; other facts are passed over.
    void note(Fact fact) {
        if (fact.event() instanceof Event.Revoked(OperationId operation)) {
            revocations.note(fact);
            revokedBy.computeIfAbsent(fact.operation(), o -> new HashSet<>()).add(operation);
        }
    }

    Revocations revocations() {
        return revocations;
    }

    /// Every operation whose effect may turn over with one of these: themselves, and what their revocations speak of, and so on.
    Set<OperationId> turnedOver(Set<OperationId> operations) {
        Set<OperationId> turned = new HashSet<>();
        Deque<OperationId> open = new ArrayDeque<>(operations);
        while (!open.isEmpty()) {
            OperationId operation = open.pop();
            if (turned.add(operation)) {
                open.addAll(revokedBy.getOrDefault(operation, Set.of()));
            }
        }
        return turned;
    }
}
