package stageline.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Writes plausible entries of one device, one transaction after the other.
public final class Samples {

    public static final UUID WORKSPACE = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    public static final UUID DEVICE = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    public static final UUID PERSON = UUID.fromString("0197a000-0000-7000-8000-000000000003");
    public static final UUID DEAL = UUID.fromString("0197a000-0000-7000-8000-000000000004");
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    public static final Circumstances HERE = Circumstances.alone(PERSON, "JD-019", ZoneId.of("Europe/Madrid"));
    public static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private final EntryWriter writer;
    private ChainHead head;

    public Samples(UUID device, long seed) {
        this(ChainHead.start(device), seed);
    }

    public Samples(ChainHead head, long seed) {
        this.head = head;
        this.writer =
                new EntryWriter(WORKSPACE, new HybridClock(HybridTime.ZERO), InstantSource.fixed(NOON), new Random(seed));
    }

    public static Samples first() {
        return new Samples(DEVICE, 1);
    }

    public ChainHead head() {
        return head;
    }

    /// The next transaction, of this many entries with small bodies.
    public List<EncodedEntry> transaction(int entries) {
        return transaction(IntStream.range(0, entries)
                .mapToObj(i -> draft("{\"from\":\"PROSPECTED\",\"to\":\"QUALIFIED\",\"i\":" + i + "}"))
                .toList());
    }

    public List<EncodedEntry> transaction(List<EntryDraft> drafts) {
        Transaction transaction = writer.write(head, HERE, drafts);
        head = transaction.newHead();
        return transaction.entries();
    }

    /// So many transactions of one to `most` entries.
    public List<List<EncodedEntry>> transactions(int count, int most, Random random) {
        List<List<EncodedEntry>> transactions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            transactions.add(transaction(1 + random.nextInt(most)));
        }
        return transactions;
    }

    public static EntryDraft draft(String body) {
        return new EntryDraft(
                Occurrence.of("deal", DEAL, "moved", 1), Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }
}
