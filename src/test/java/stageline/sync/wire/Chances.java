package stageline.sync.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryDraft;
import stageline.ledger.HeadSignature;
import stageline.ledger.Occurrence;
import stageline.ledger.Receipt;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sync.Answer;
import stageline.sync.Push;

/// Draws pushes and pages of all kinds.
final class Chances {

    private static final String SYNTAX = "{}[]\",:0-e.\\ntu";

    private final Random random;

    Chances(long seed) {
        this.random = new Random(seed);
    }

    /// A push of up to 40 entries of one device, from the beginning of its chain or later; some payloads are erased.
    Push push() {
        Samples device = device();
        if (random.nextBoolean()) {
            transaction(device);
        }
        List<EncodedEntry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(10); i++) {
            entries.addAll(transaction(device));
        }
        return new Push(entries, signature(device));
    }

    /// A page of pushes of three devices, some of whose entries the asker holds, and some of which are quarantined.
    Answer.Page page() {
        List<Samples> devices = List.of(device(), device(), device());
        devices.stream().filter(_ -> random.nextBoolean()).forEach(this::transaction);
        List<Numbered> entries = new ArrayList<>();
        List<HeadSignature> heads = new ArrayList<>();
        long received = random.nextLong(Receipt.LATEST_MILLIS / 2);
        for (int i = 0; i < random.nextInt(20); i++) {
            Samples device = devices.get(random.nextInt(devices.size()));
            boolean held = random.nextInt(4) == 0;
            int status = random.nextInt(4) == 0 ? 1 + random.nextInt(Receipt.MOST_STATUS) : Receipt.ACCEPTED;
            received += random.nextInt(3);
            for (EncodedEntry entry : transaction(device)) {
                Receipt receipt = new Receipt(entry.entry().id(), entry.entry().hash(), received, status);
                entries.add(new Numbered(receipt, held ? Optional.empty() : Optional.of(entry)));
            }
            heads.add(signature(device));
        }
        String checkpoint = random.nextBoolean() ? "" : "stageline/1\n42\nróót\n\n— \"signed\" \\ 😀\n";
        Received page = new Received(number(), 1 + number(), entries, heads, checkpoint, List.of());
        return new Answer.Page(page, number());
    }

    /// Changes, takes out, adds or repeats a few bytes.
    byte[] mutated(byte[] message) {
        byte[] changed = message.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int from = random.nextInt(changed.length);
            int to = from + random.nextInt(Math.min(20, changed.length - from + 1));
            changed = switch (random.nextInt(5)) {
                case 0 -> replaced(changed, from, from + 1, (byte) random.nextInt());
                case 1 -> replaced(changed, from, to);
                case 2 -> replaced(changed, from, from, Arrays.copyOfRange(changed, from, to));
                case 3 -> replaced(changed, from, from, (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length())));
                default -> replaced(changed, from, from + 1, (byte) ('0' + random.nextInt(75)));
            };
            if (changed.length == 0) {
                return changed;
            }
        }
        return changed;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte... by) {
        byte[] all = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(by, 0, all, from, by.length);
        System.arraycopy(bytes, to, all, from + by.length, bytes.length - to);
        return all;
    }

    private long number() {
        return random.nextLong() >>> (2 + random.nextInt(60));
    }

    private Samples device() {
        return new Samples(new UUID(random.nextLong(), random.nextLong()), random.nextLong());
    }

    private List<EncodedEntry> transaction(Samples device) {
        List<EntryDraft> drafts = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> draft()).toList();
        return device.transaction(drafts).stream().map(this::perhapsErased).toList();
    }

    private EntryDraft draft() {
        byte[] body = new byte[random.nextInt(100)];
        random.nextBytes(body);
        UUID deal = new UUID(7, random.nextInt(5));
        Optional<String> reason = random.nextBoolean() ? Optional.empty() : Optional.of("acordado por teléfono");
        return new EntryDraft(Occurrence.of("deal", deal, "edited", 1 + random.nextInt(300)), reason, body);
    }

    private EncodedEntry perhapsErased(EncodedEntry entry) {
        return random.nextInt(5) == 0 ? EncodedEntry.erased(entry.entry(), entry.payloadSize()) : entry;
    }

    private HeadSignature signature(Samples device) {
        byte[] signature = new byte[HeadSignature.LENGTH];
        random.nextBytes(signature);
        ChainHead head = device.head();
        return new HeadSignature(head, signature);
    }
}
