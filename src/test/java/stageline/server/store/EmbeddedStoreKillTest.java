package stageline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.Hash;
import stageline.ledger.KillHarness;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleTree;
import stageline.server.core.Accepted;

/// A server with a store in a folder is killed at random, again and again: `-Dstageline.kills=500` for many.
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedStoreKillTest {

    private static final int WRITERS = 3;
    private static final KillHarness.Moments MOMENTS = new KillHarness.Moments(60, 60_000_000, 3_000_000);

    @TempDir
    private Path folder;

    /// Writes with several threads for as long as it lives, and prints the number of the last entry and a person with an account for each
    /// holding that stands.
    public static final class Writer {

        public static void main(String[] arguments) throws Exception {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            ServerStore store = ServerStore.embedded(Path.of(arguments[0]), new SecureRandom());
            long seed = Long.parseLong(arguments[1]);
            out.write("started\n".getBytes(StandardCharsets.UTF_8));
            Thread[] writers = new Thread[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed + i);
                Scribe scribe = new Scribe(random.nextLong());
                writers[i] = Thread.ofPlatform().start(() -> {
                    while (store != null) {
                        write(store, scribe, random, out);
                    }
                });
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        private static void write(ServerStore store, Scribe scribe, Random random, FileOutputStream out) {
            UUID person = new UUID(random.nextLong(), random.nextLong());
            int entries = random.nextInt(8);
            long last = store.hold(Scribe.WORKSPACE, holding -> {
                holding.change(new Account(person, "", 0, 0));
                return entries == 0 ? holding.tally().size() : scribe.write(holding, entries);
            });
            try {
                out.write((last + " " + person + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        KillHarness harness = new KillHarness(Writer.class, random, MOMENTS);
        int kills = KillHarness.kills(4);
        long acknowledged = 0;
        for (int kill = 0; kill < kills; kill++) {
            List<String> lines = harness.runAndKill(folder.toString(), Long.toString(random.nextInt()));
            try (ServerStore store = ServerStore.embedded(folder, new SecureRandom())) {
                assertNothingLost(store, lines, "kill " + kill + " of seed " + seed);
            }
            acknowledged += lines.size();
        }
        assertThat(acknowledged).isPositive();
    }

    private static void assertNothingLost(ServerStore store, List<String> lines, String when) {
        store.read(Scribe.WORKSPACE, reading -> {
            for (String line : lines) {
                String[] words = line.split(" ", 2);
                assertThat(Long.parseLong(words[0])).as(when).isLessThanOrEqualTo(reading.tally().size());
                assertThat(reading.account(UUID.fromString(words[1]))).as(when).isPresent();
            }
            assertSound(reading, when);
            return reading;
        });
    }

    /// Every entry is there once, in one chain, and every root is the one over all before.
    private static void assertSound(Reading reading, String when) {
        MerkleTree tree = new MerkleTree();
        Hash previous = Hash.ZERO;
        for (Accepted push : reading.pushes(0, 1_000_000, Long.MAX_VALUE)) {
            for (var each : push.entries()) {
                assertThat(each.entry().orElseThrow().entry().previous()).as(when).isEqualTo(previous);
                tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt()));
                previous = each.receipt().hash();
            }
            assertThat(push.root()).as(when).isEqualTo(tree.root());
        }
        assertThat(tree.size()).as(when).isEqualTo(reading.tally().size());
        assertThat(reading.root(tree.size())).as(when).isEqualTo(tree.root());
    }
}
