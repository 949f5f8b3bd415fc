package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Hash;
import stageline.ledger.KillHarness;
import stageline.ledger.Samples;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.WorkspaceLock;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.VerificationResult;
import stageline.ledger.proof.Witness;
import stageline.sales.event.EntryId;

/// A program that writes to a journal is killed at random, again and again: `-Dstageline.kills=5000` for many.
@Execution(ExecutionMode.CONCURRENT)
class JournalKillTest {

    private static final int WRITERS = 3;
    private static final int KILLS_PER_JOURNAL = 50;
    private static final KillHarness.Moments MOMENTS = new KillHarness.Moments(150, 60_000_000, 1_500_000);
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(64 * 1024);

    @TempDir
    private Path folder;

    /// Appends with several threads for as long as it lives, and prints `device n hash` for each transaction's last entry when it is
    /// durable.
    public static final class Writer {

        public static void main(String[] arguments) throws Exception {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write("started\n".getBytes(StandardCharsets.UTF_8));
            Path folder = Path.of(arguments[0]);
            long seed = Long.parseLong(arguments[1]);
            WorkspaceLock lock = WorkspaceLock.acquire(folder);
            Journal journal = Journals.open(new DiskFolder(folder.resolve("journal")), JournalMark.START, SMALL_SEGMENTS);
            Map<UUID, ChainHead> heads = heads(journal);
            Thread[] writers = new Thread[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                UUID device = new UUID(1, i);
                Samples samples = new Samples(heads.getOrDefault(device, ChainHead.start(device)), seed + i);
                Random random = new Random(seed + i);
                writers[i] = Thread.ofPlatform().start(() -> {
                    while (lock != null) {
                        Entry last = append(journal, samples.transaction(1 + random.nextInt(5)));
                        acknowledge(out, last);
                    }
                });
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        private static Entry append(Journal journal, List<EncodedEntry> transaction) {
            journal.append(transaction);
            return transaction.getLast().entry();
        }

        private static void acknowledge(FileOutputStream out, Entry last) {
            String line = last.device().getLeastSignificantBits() + " " + last.n() + " " + last.hash() + "\n";
            try {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    private static Map<UUID, ChainHead> heads(Journal journal) {
        Map<UUID, ChainHead> heads = new HashMap<>();
        journal.replay(1, transaction -> {
            Entry last = transaction.entries().getLast().entry();
            heads.put(last.device(), ChainHead.after(last));
            return true;
        });
        return heads;
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheWriterIsKilled() throws Exception {
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        KillHarness harness = new KillHarness(Writer.class, random, MOMENTS);
        int kills = KillHarness.kills(20);
        Map<EntryId, Hash> acknowledged = new HashMap<>();
        Path workspace = folder;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % KILLS_PER_JOURNAL == 0) {
                workspace = Files.createDirectory(folder.resolve("workspace" + kill));
                acknowledged.clear();
            }
            for (String line : harness.runAndKill(workspace.toString(), Long.toString(random.nextInt()))) {
                String[] parts = line.split(" ", 3);
                EntryId id = new EntryId(new UUID(1, Long.parseLong(parts[0])), Long.parseLong(parts[1]));
                acknowledged.put(id, Hash.fromHex(parts[2]));
            }
            assertNothingLost(workspace.resolve("journal"), acknowledged, "kill " + kill + " of seed " + seed);
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private static void assertNothingLost(Path journalFolder, Map<EntryId, Hash> acknowledged, String when) {
        DiskFolder disk = new DiskFolder(journalFolder);
        Map<EntryId, Hash> missing = new HashMap<>(acknowledged);
        try (Journal journal = Journals.open(disk, JournalMark.START, SMALL_SEGMENTS)) {
            journal.replay(1, transaction -> {
                transaction.entries().forEach(entry -> missing.remove(entry.entry().id(), entry.entry().hash()));
                return true;
            });
        }
        assertThat(missing).as(when).isEmpty();
        VerificationResult result = new Verification(Journals.access(disk), Witness.none()).run(2, (done, total) -> {});
        assertThat(result.flaw()).as(when).isEmpty();
    }
}
