package stageline.server.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HeadSignature;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.sales.command.Draft;

/// Writes what happens on the server itself into the ledger, as a device of its own: who was invited, who enrolled which device, who was
/// shut out.
public final class Clerk {

    private final UUID device;
    private final Function<ChainHead, HeadSignature> signer;
    private final RandomGenerator random;
    private final EntryFacts facts = new EntryFacts();

    /// @param device the server's device in this epoch
    /// @param signer signs the ends of its chain
    /// @param random draws the salts; must be a secure source
    public Clerk(UUID device, Function<ChainHead, HeadSignature> signer, RandomGenerator random) {
        this.device = device;
        this.signer = signer;
        this.random = random;
    }

    /// Writes what happened as one operation.
    ///
    /// @param circumstances on whose behalf
    /// @param now           the server's clock
    public void write(HeldLedger ledger, Circumstances circumstances, List<Draft> drafts, Instant now) {
        Tally tally = ledger.tally();
        long received = tally.received(now.toEpochMilli());
        // Its chain's earlier entries were received before: none of their clocks counts as later than that.
        HybridClock clock = new HybridClock(new HybridTime(tally.receivedMillis() << 16 | 0xffff));
        EntryWriter writer = new EntryWriter(ledger.workspace(), clock, InstantSource.fixed(now), random);
        ChainHead head = ledger.head(device).orElse(ChainHead.start(device));
        var transaction = writer.write(head, circumstances, drafts.stream().map(facts::draft).toList());
        List<Receipt> receipts = transaction.entries().stream()
                .map(EncodedEntry::entry)
                .map(entry -> new Receipt(entry.id(), entry.hash(), received, Receipt.ACCEPTED))
                .toList();
        Accepted.append(ledger, transaction.entries(), receipts, signer.apply(transaction.newHead()));
    }
}
