package stageline.ledger.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Payload;
import stageline.ledger.Transaction;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.record.EntityType;

/// Writes the end of a device's chain anew as the beginning of another device's, where two installations have written as one device: what
/// was done, by whom, when and why stays the same, and what speaks of the entries themselves speaks of the new ones.
public final class Reissue {

    private final EventCodec codec = new EventCodec();
    private final List<EncodedEntry> originals;
    private final ChainHead head;
    private final RandomGenerator random;
    private final long first;

    /// @param originals the end of the old chain: whole transactions, at least one entry
    /// @param head      the end of the new device's chain
    /// @param random    draws salts; must be a secure source
    public Reissue(List<EncodedEntry> originals, ChainHead head, RandomGenerator random) {
        this.originals = List.copyOf(originals);
        this.head = head;
        this.random = random;
        this.first = originals.getFirst().entry().n();
    }

    /// The transactions of the new device, in order.
    public List<Transaction> transactions() {
        List<Transaction> transactions = new ArrayList<>();
        List<EncodedEntry> current = new ArrayList<>();
        ChainHead end = head;
        for (EncodedEntry original : originals) {
            EncodedEntry entry = anew(original, end);
            current.add(entry);
            end = ChainHead.after(entry.entry());
            if (entry.entry().lastOfTransaction()) {
                transactions.add(new Transaction(current, end));
                current = new ArrayList<>();
            }
        }
        return transactions;
    }

    private EncodedEntry anew(EncodedEntry original, ChainHead before) {
        Entry entry = original.entry();
        Optional<Payload> payload = original.payload().map(said -> retold(said, entry));
        // An operation that began in the part of the chain that stays is another one from here on.
        long operation = number(Math.max(entry.operation().first(), first));
        Entry reissued = entry.reissued(
                new EntryId(head.device(), number(entry.n())),
                operation,
                payload.map(Payload::hash).orElse(entry.payloadHash()),
                before.hash());
        return payload.map(said -> EncodedEntry.of(reissued, said))
                .orElseGet(() -> EncodedEntry.erased(reissued, original.payloadSize()));
    }

    private long number(long old) {
        return old - first + 1 + head.n();
    }

    private Payload retold(Payload payload, Entry entry) {
        Optional<EntityType> type = EntityType.ofCode(entry.occurrence().entityType());
        if (type.isEmpty()) {
            return payload;
        }
        Event event = codec.decode(
                type.get(), entry.occurrence().eventType(), entry.occurrence().eventVersion(), payload.body());
        Event retold = retold(event);
        return retold.equals(event) ? payload : Payload.create(payload.reason(), codec.encode(retold), random);
    }

    private Event retold(Event event) {
        return switch (event) {
            case Event.Edited(var changes, var joined, var parted) -> new Event.Edited(
                    changes,
                    joined,
                    parted.stream().map(this::now).toList());
            case Event.Revoked(OperationId operation) -> new Event.Revoked(now(operation));
            case Event.Erased(var entries) -> new Event.Erased(entries.stream().map(this::now).toList());
            case Event.Created created -> created;
            case Event.Moved moved -> moved;
            case Event.Removed removed -> removed;
            case Event.Restored restored -> restored;
            case Event.Merged merged -> merged;
            case Event.Unknown unknown -> unknown;
            case Event.Forgotten forgotten -> forgotten;
        };
    }

    private Parting now(Parting parting) {
        return new Parting(parting.member(), parting.seen().stream().map(this::now).toList());
    }

    private EntryId now(EntryId id) {
        return isReissued(id) ? new EntryId(head.device(), number(id.n())) : id;
    }

    private OperationId now(OperationId operation) {
        return isReissued(new EntryId(operation.device(), operation.first()))
                ? new OperationId(head.device(), number(operation.first()))
                : operation;
    }

    private boolean isReissued(EntryId id) {
        return id.device().equals(originals.getFirst().entry().device()) && id.n() >= first;
    }
}
