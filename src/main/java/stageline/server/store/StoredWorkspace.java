package stageline.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import stageline.ledger.Hash;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.core.RecordSource;
import stageline.server.core.Tally;
import stageline.server.store.LedgerRows.State;

/// What can be asked of a workspace within a transaction, whether it is held or only read. Used by one thread.
abstract class StoredWorkspace implements RecordSource, Accounts {

    private final UUID workspace;
    private final LedgerRows ledger;
    private final AccountRows accounts;
    private final People people;

    StoredWorkspace(DSLContext database, UUID workspace, People people) {
        this.workspace = workspace;
        this.ledger = new LedgerRows(database, workspace);
        this.accounts = new AccountRows(database, workspace);
        this.people = people;
    }

    final LedgerRows ledger() {
        return ledger;
    }

    final AccountRows accounts() {
        return accounts;
    }

    /// How far it is.
    abstract State state();

    /// How far it was when the transaction began.
    abstract State committed();

    @Override
    public final UUID workspace() {
        return workspace;
    }

    public final Tally tally() {
        return state().tally();
    }

    public final Optional<UUID> serverDevice() {
        return state().device();
    }

    @Override
    public final List<Fact> facts(EntityRef entity) {
        return ledger.entries().facts(entity);
    }

    @Override
    public final List<Fact> facts(OperationId operation) {
        return ledger.entries().facts(operation);
    }

    @Override
    public final Optional<RecordState> recall(EntityRef entity, Supplier<Optional<RecordState>> fold) {
        return state().people() == committed().people() ? people.recall(workspace, committed(), entity, fold) : fold.get();
    }

    @Override
    public final List<EntityRef> records(EntityType type) {
        return ledger.entries().records(type);
    }

    @Override
    public final List<Fact> revocationsOf(Collection<OperationId> operations) {
        return ledger.entries().revocationsOf(operations);
    }

    @Override
    public final Optional<Account> account(UUID person) {
        return accounts.account(person);
    }

    @Override
    public final Optional<Session> session(Hash token) {
        return accounts.session(token);
    }

    @Override
    public final Optional<Invitation> invitation(Hash token) {
        return accounts.invitation(token);
    }

    @Override
    public final Optional<Founding> founding() {
        return accounts.founding();
    }

    @Override
    public final Optional<StoredSecret> secret(String name) {
        return accounts.secret(name);
    }
}
