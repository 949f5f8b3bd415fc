package stageline.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;
import stageline.server.store.LedgerRows.State;

/// A workspace within a transaction that holds it, for one holder after the other. Used by one thread.
final class HeldWorkspace extends StoredWorkspace implements Holding {

    private final List<Act> acts = new ArrayList<>();
    private final State before;
    private State state;
    private long first;

    /// Waits until nobody else holds it.
    HeldWorkspace(DSLContext database, UUID workspace, People people) {
        super(database, workspace, people);
        this.state = ledger().hold();
        this.before = state;
        this.first = state.tally().size() + 1;
    }

    /// Whether the present holder has done something.
    boolean touched() {
        return !acts.isEmpty();
    }

    /// What the present holder did; the next one comes.
    Held release() {
        Held held = new Held(state.tally().epoch(), first, acts);
        acts.clear();
        first = state.tally().size() + 1;
        return held;
    }

    /// Stores how far the ledger is with what all of them did.
    void store() {
        ledger().put(state);
    }

    @Override
    public Optional<ChainHead> head(UUID device) {
        return ledger().head(device);
    }

    @Override
    public List<Hash> hashes(UUID device, long from, long last) {
        return ledger().entries().hashes(device, from, last);
    }

    @Override
    public void append(Accepted accepted, Tally after) {
        Tally before = state.tally();
        boolean follows = accepted.first() == before.size() + 1
                && accepted.last() == after.size()
                && after.epoch() == before.epoch()
                && after.receivedMillis() >= before.receivedMillis();
        if (!follows) {
            throw new IllegalArgumentException("numbers " + accepted.first() + " to " + accepted.last() + " after " + before);
        }
        acts.add(new Act.Pushed(accepted));
        ledger().add(accepted, after);
        state = state.with(accepted, after);
    }

    @Override
    public void begin(long epoch, UUID device) {
        Tally now = state.tally();
        if (state.device().isPresent() ? epoch <= now.epoch() : epoch < now.epoch()) {
            throw new IllegalArgumentException("epoch " + epoch + " after " + now.epoch());
        }
        acts.add(new Act.Begun(epoch, device));
        ledger().begin(epoch, now.size());
        state = new State(new Tally(epoch, now.size(), now.receivedMillis(), now.roots()), Optional.of(device), state.people());
    }

    @Override
    public void change(AccountChange change) {
        acts.add(new Act.Changed(change));
        accounts().apply(change);
    }

    @Override
    State state() {
        return state;
    }

    /// What was added just now may be taken back.
    @Override
    State committed() {
        return before;
    }
}
