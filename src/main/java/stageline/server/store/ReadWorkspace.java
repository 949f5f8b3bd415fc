package stageline.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.Hash;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;
import stageline.server.store.LedgerRows.State;

/// A workspace within a transaction that reads. Used by one thread.
final class ReadWorkspace implements Reading, Proofs {

    private final UUID workspace;
    private final LedgerRows ledger;
    private final AccountRows accounts;
    private final State state;

    ReadWorkspace(DSLContext database, UUID workspace) {
        this.workspace = workspace;
        this.ledger = new LedgerRows(database, workspace);
        this.accounts = new AccountRows(database, workspace);
        this.state = ledger.state();
    }

    @Override
    public UUID workspace() {
        return workspace;
    }

    @Override
    public Tally tally() {
        return state.tally();
    }

    @Override
    public Optional<UUID> serverDevice() {
        return state.device();
    }

    @Override
    public long keptSince(long epoch) {
        return ledger.keptSince(epoch).orElse(state.tally().size());
    }

    @Override
    public Hash root(long size) {
        requireWithin(size);
        return ledger.tree().root(size);
    }

    @Override
    public List<Accepted> pushes(long after, int entries, long bytes) {
        return ledger.pushes(after, entries, bytes);
    }

    @Override
    public List<Fact> facts(EntityRef entity) {
        return ledger.entries().facts(entity);
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return ledger.entries().facts(operation);
    }

    @Override
    public List<EntityRef> records(EntityType type) {
        return ledger.entries().records(type);
    }

    @Override
    public List<Fact> revocationsOf(Collection<OperationId> operations) {
        return ledger.entries().revocationsOf(operations);
    }

    @Override
    public Proofs proofs() {
        return this;
    }

    @Override
    public Optional<Inclusion> inclusion(EntryId entry, long size) {
        requireWithin(size);
        return ledger.entries()
                .place(entry.device(), entry.n())
                .filter(place -> place.number() <= size)
                .map(place -> new Inclusion(
                        place.number(), place.receipt(), ledger.tree().inclusionProof(place.number() - 1, size)));
    }

    @Override
    public List<Hash> consistency(long earlier, long later) {
        requireWithin(later);
        return ledger.tree().consistencyProof(earlier, later);
    }

    private void requireWithin(long size) {
        Objects.checkFromToIndex(0, size, state.tally().size());
    }

    @Override
    public Optional<Account> account(UUID person) {
        return accounts.account(person);
    }

    @Override
    public Optional<Session> session(Hash token) {
        return accounts.session(token);
    }

    @Override
    public Optional<Invitation> invitation(Hash token) {
        return accounts.invitation(token);
    }

    @Override
    public Optional<Founding> founding() {
        return accounts.founding();
    }

    @Override
    public Optional<StoredSecret> secret(String name) {
        return accounts.secret(name);
    }
}
