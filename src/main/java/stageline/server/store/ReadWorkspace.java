package stageline.server.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.Hash;
import stageline.sales.event.EntryId;
import stageline.server.core.Accepted;
import stageline.server.store.LedgerRows.State;

/// A workspace within a transaction that reads. Used by one thread.
final class ReadWorkspace extends StoredWorkspace implements Reading, Proofs {

    private final State state;

    ReadWorkspace(DSLContext database, UUID workspace, People people) {
        super(database, workspace, people);
        this.state = ledger().state();
    }

    @Override
    public long keptSince(long epoch) {
        return ledger().keptSince(epoch).orElse(state.tally().size());
    }

    @Override
    public Hash root(long size) {
        requireWithin(size);
        return ledger().tree().root(size);
    }

    @Override
    public List<Accepted> pushes(long after, int entries, long bytes) {
        return ledger().pushes(after, entries, bytes);
    }

    @Override
    public Proofs proofs() {
        return this;
    }

    @Override
    public Optional<Inclusion> inclusion(EntryId entry, long size) {
        requireWithin(size);
        return ledger().entries()
                .place(entry.device(), entry.n())
                .filter(place -> place.number() <= size)
                .map(place -> new Inclusion(
                        place.number(), place.receipt(), ledger().tree().inclusionProof(place.number() - 1, size)));
    }

    @Override
    public List<Hash> consistency(long earlier, long later) {
        requireWithin(later);
        return ledger().tree().consistencyProof(earlier, later);
    }

    private void requireWithin(long size) {
        Objects.checkFromToIndex(0, size, state.tally().size());
    }

    @Override
    State state() {
        return state;
    }

    @Override
    State committed() {
        return state;
    }
}
