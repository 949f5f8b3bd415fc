package stageline.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.sales.event.EntryId;

/// Turns drafts into the next entries of a device's chain: numbers, links, clock and salt. It does not remember the head, so that entries
/// which could not be stored leave no trace: the caller goes on from [Transaction#newHead()] once the transaction is durable.
public final class EntryWriter {

    private final UUID workspace;
    private final HybridClock hybridClock;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random draws the salts; must be a secure source
    public EntryWriter(UUID workspace, HybridClock hybridClock, InstantSource clock, RandomGenerator random) {
        this.workspace = workspace;
        this.hybridClock = hybridClock;
        this.clock = clock;
        this.random = random;
    }

    /// The entries of a transaction that is an operation of its own.
    public Transaction write(ChainHead head, Circumstances circumstances, List<EntryDraft> drafts) {
        return write(head, head.n() + 1, circumstances, drafts);
    }

    /// The entries of a transaction that belongs to an operation of several.
    ///
    /// @param operationFirst number of the operation's first entry on this device
    /// @throws IllegalArgumentException for no drafts, too many, or values that can't stand in an entry
    public Transaction write(ChainHead head, long operationFirst, Circumstances circumstances, List<EntryDraft> drafts) {
        List<EncodedEntry> entries = new ArrayList<>(drafts.size());
        ChainHead next = head;
        for (EntryDraft draft : drafts) {
            Payload payload = Payload.create(draft.reason(), draft.payloadBody(), random);
            Entry entry = EntryCodec.encode(
                    workspace,
                    new EntryId(head.device(), next.n() + 1),
                    operationFirst,
                    entries.size() == drafts.size() - 1,
                    hybridClock.tick(clock.instant()),
                    circumstances,
                    draft.occurrence(),
                    payload.hash(),
                    next.hash());
            entries.add(EncodedEntry.of(entry, payload));
            next = ChainHead.after(entry);
        }
        return new Transaction(entries, next);
    }
}
