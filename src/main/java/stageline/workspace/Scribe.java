package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.Payload;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.PendingAppend;
import stageline.sales.command.Actor;
import stageline.sales.command.Draft;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.store.Arrived;

/// Writes drafts into the journal as entries of this device, and says which of them are durable. Used by one thread at a time.
final class Scribe {

    private final Environment environment;
    private final Journal journal;
    private final EntryWriter entries;
    private final EntryFacts facts = new EntryFacts();
    private final List<Written> waiting = new ArrayList<>();
    private ChainHead head;
    private ChainHead durableHead;
    private int unsettled;
    private @Nullable PendingAppend last;

    Scribe(Environment environment, Journal journal, EntryWriter entries, ChainHead head) {
        this.environment = environment;
        this.journal = journal;
        this.entries = entries;
        this.head = head;
        this.durableHead = head;
    }

    private record Written(List<Arrived> arrived, ChainHead after) {}

    /// The end of this device's chain, what is not durable yet included.
    ChainHead head() {
        return head;
    }

    /// The operation that the next entry begins, unless it belongs to an earlier one.
    OperationId next() {
        return new OperationId(head.device(), head.n() + 1);
    }

    /// How many entries [#settle] would wait for.
    int unsettled() {
        return unsettled;
    }

    /// Hands drafts to the journal without waiting for the disk: one transaction, or several where they are more than one holds.
    ///
    /// @throws LedgerException if the journal takes nothing; then nothing of it happens
    List<Arrived> write(Actor actor, OperationId operation, List<Draft> drafts) {
        if (last == null && journal.failure().isPresent()) {
            journal.recover();
        }
        Circumstances circumstances = circumstances(actor);
        List<Arrived> all = new ArrayList<>(drafts.size());
        for (int from = 0; from < drafts.size(); from += Transaction.MOST_ENTRIES) {
            List<Draft> some = drafts.subList(from, Math.min(drafts.size(), from + Transaction.MOST_ENTRIES));
            Transaction transaction =
                    entries.write(head, operation.first(), circumstances, some.stream().map(facts::draft).toList());
            last = journal.submit(transaction.entries());
            head = transaction.newHead();
            List<Arrived> arrived = arrived(last.firstPosition(), transaction.entries());
            waiting.add(new Written(arrived, head));
            unsettled += arrived.size();
            all.addAll(arrived);
        }
        return all;
    }

    /// Waits until everything handed over is durable, and passes it on.
    ///
    /// @param durable takes what is durable, in order; not called where nothing is
    /// @throws LedgerException if not all of it became durable; what did was passed on before, the rest never happened
    void settle(Consumer<List<Arrived>> durable) {
        if (last == null) {
            return;
        }
        Optional<LedgerException> failure = Optional.empty();
        try {
            last.await();
        } catch (LedgerException failed) {
            failure = Optional.of(failed);
        }
        List<Written> written = List.copyOf(waiting);
        waiting.clear();
        unsettled = 0;
        last = null;
        long end = failure.isPresent() ? journal.durable().position() : Long.MAX_VALUE;
        List<Arrived> settled = new ArrayList<>();
        for (Written one : written) {
            if (one.arrived().getLast().position() <= end) {
                settled.addAll(one.arrived());
                durableHead = one.after();
            }
        }
        head = durableHead;
        if (!settled.isEmpty()) {
            durable.accept(settled);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Circumstances circumstances(Actor actor) {
        String role = actor.roles().stream().sorted().findFirst().map(Role::code).orElse("-");
        return Circumstances.alone(actor.person(), role, environment.zone().get());
    }

    private List<Arrived> arrived(long firstPosition, List<EncodedEntry> written) {
        List<Arrived> arrived = new ArrayList<>(written.size());
        for (EncodedEntry entry : written) {
            byte[] body = entry.payload().map(Payload::body).orElseThrow();
            arrived.add(Arrived.local(firstPosition + arrived.size(), facts.fact(entry), body));
        }
        return arrived;
    }
}
