package stageline.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryDraft;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Occurrence;
import stageline.ledger.Transaction;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;

/// Journals of stage moves, as a device writes them.
final class Journals {

    private static final UUID WORKSPACE = new UUID(0x0197_a000_0000_7000L, 0x8000_0000_0000_0001L);
    private static final Circumstances HERE =
            Circumstances.alone(new UUID(0x0197_a000_0000_7000L, 7), "JD-019", ZoneId.of("Europe/Madrid"));

    private final EntryWriter writer = new EntryWriter(
            WORKSPACE,
            new HybridClock(HybridTime.ZERO),
            InstantSource.fixed(Instant.parse("2026-11-02T12:00:00Z")),
            new Random(1));
    private final Random random = new Random(2);
    private ChainHead head;

    Journals(long device) {
        this.head = ChainHead.start(new UUID(0x0197_a000_0000_7000L, device));
    }

    static JournalAccess access(Path folder) {
        return new JournalAccess(new DiskFolder(folder), WORKSPACE, new SecretKeySpec(new byte[32], "AES"));
    }

    static Journal open(Path folder) {
        return Journal.open(access(folder), JournalMark.START, JournalOptions.DEFAULT, new SecureRandom());
    }

    /// The next transaction of this device: moves of deals with the evidence of a gate.
    List<EncodedEntry> moves(int entries) {
        List<EntryDraft> drafts = new ArrayList<>(entries);
        for (int i = 0; i < entries; i++) {
            UUID deal = new UUID(0x0197_a000_0000_7000L, random.nextLong());
            String body = "DISCOVERED IMPLEMENTATION_DEFINED budget=confirmed need=triage";
            drafts.add(new EntryDraft(
                    Occurrence.of("deal", deal, "moved", 1), Optional.empty(), body.getBytes(StandardCharsets.US_ASCII)));
        }
        Transaction transaction = writer.write(head, HERE, drafts);
        head = transaction.newHead();
        return transaction.entries();
    }
}
