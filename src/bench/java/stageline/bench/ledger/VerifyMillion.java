package stageline.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stageline.ledger.Hash;
import stageline.ledger.journal.BulkAppend;
import stageline.ledger.journal.Journal;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.VerificationResult;
import stageline.ledger.proof.Witness;

/// Verifies a journal of 1,000,000 entries and in turn reads the same files and hashes them with bare SHA-256 in one stream. The goal is a
/// ratio of at most 2. Arguments: a folder for the journal, how many entries, how many of them to a transaction, how many transactions
/// become durable together (imports and bulk edits write hundreds; 1 is what a person does by hand, and the worst case: each transaction
/// is then a record of its own). Besides the time that passed it prints processor time, which says the same on a busy machine.
public final class VerifyMillion {

    private static final int ROUNDS = 7;

    private VerifyMillion() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "verify");
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int perTransaction = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int perForce = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1000;
        try {
            write(folder, entries, perTransaction, perForce);
            measure(folder, entries);
        } finally {
            try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void write(Path folder, int entries, int perTransaction, int perForce) {
        Journals moves = new Journals(1);
        long start = System.nanoTime();
        try (Journal journal = Journals.open(folder);
                BulkAppend bulk = journal.bulk(perForce)) {
            for (int i = 0; i < entries; i += perTransaction) {
                bulk.append(moves.moves(perTransaction));
            }
        }
        System.out.printf("written in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void measure(Path folder, int entries) throws IOException {
        Series bare = new Series("bare");
        Series one = new Series("one thread");
        Series two = new Series("two threads");
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bare.begin();
            bytes = readAndHash(folder);
            bare.end();
            one.begin();
            verify(folder, entries, 1);
            one.end();
            two.begin();
            verify(folder, entries, 2);
            two.end();
        }
        System.out.printf("%,d entries, %,d bytes, %.0f bytes each%n", entries, bytes, (double) bytes / entries);
        List.of(bare, one, two).forEach(series -> series.print(bare));
    }

    /// Times of one thing done again and again.
    private static final class Series {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final String name;
        private final List<Double> passed = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private long start;
        private long processorStart;

        Series(String name) {
            this.name = name;
        }

        void begin() {
            processorStart = SYSTEM.getProcessCpuTime();
            start = System.nanoTime();
        }

        void end() {
            passed.add((System.nanoTime() - start) / 1e6);
            processor.add((SYSTEM.getProcessCpuTime() - processorStart) / 1e6);
        }

        void print(Series base) {
            System.out.printf(
                    "%-12s median %6.0f ms passed (ratio %.2f), %6.0f ms of processor (ratio %.2f)%n",
                    name,
                    median(passed),
                    median(passed) / median(base.passed),
                    median(processor),
                    median(processor) / median(base.processor));
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }
    }

    private static long readAndHash(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        MessageDigest digest = Hash.newSha256();
        byte[] piece = new byte[1 << 18];
        long bytes = 0;
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                for (int count = channel.read(ByteBuffer.wrap(piece)); count > 0; count = channel.read(ByteBuffer.wrap(piece))) {
                    digest.update(piece, 0, count);
                    bytes += count;
                }
            }
        }
        return digest.digest().length > 0 ? bytes : 0;
    }

    private static void verify(Path folder, int entries, int threads) {
        VerificationResult result = new Verification(Journals.access(folder), Witness.none()).run(threads, (done, total) -> {});
        if (!result.sound() || result.entries() < entries) {
            throw new IllegalStateException(result.toString());
        }
    }
}
