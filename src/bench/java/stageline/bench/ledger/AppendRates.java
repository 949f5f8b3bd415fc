package stageline.bench.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stageline.ledger.journal.BulkAppend;
import stageline.ledger.journal.Journal;

/// Appends stage moves, each acknowledged when it is on disk, one by one, from many threads and in bulk, and in turn writes the same number
/// of bytes to a bare file and forces it. Argument: a folder.
public final class AppendRates {

    private static final int SINGLE = 4000;
    private static final int THREADS = 16;
    private static final int EACH = 1500;
    private static final int BULK = 200_000;

    private AppendRates() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "append");
        for (int round = 1; round <= 3; round++) {
            double[] ours = single(folder.resolve("single" + round));
            double[] bare = bare(folder.resolve("bare" + round), 330);
            System.out.printf(
                    "single: median %.0f µs, p99 %.0f µs; bare write and force: %.0f µs, %.0f µs; ratios %.2f, %.2f%n",
                    at(ours, 50), at(ours, 99), at(bare, 50), at(bare, 99), at(ours, 50) / at(bare, 50), at(ours, 99) / at(bare, 99));
            System.out.printf("%d threads: %,.0f acknowledged appends/s%n", THREADS, grouped(folder.resolve("grouped" + round)));
            System.out.printf("bulk, forced every 1000: %,.0f appends/s%n", bulk(folder.resolve("bulk" + round)));
        }
    }

    private static double[] single(Path folder) {
        Journals moves = new Journals(1);
        double[] micros = new double[SINGLE];
        try (Journal journal = Journals.open(folder)) {
            for (int i = 0; i < SINGLE; i++) {
                var transaction = moves.moves(1);
                long start = System.nanoTime();
                journal.append(transaction);
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        return micros;
    }

    private static double[] bare(Path file, int bytes) throws IOException {
        double[] micros = new double[SINGLE];
        byte[] record = new byte[bytes];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SINGLE; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.wrap(record), (long) i * bytes);
                channel.force(false);
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        return micros;
    }

    private static double grouped(Path folder) throws Exception {
        try (Journal journal = Journals.open(folder);
                ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            long start = System.nanoTime();
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 1; thread <= THREADS; thread++) {
                Journals moves = new Journals(thread);
                work.add(executor.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        journal.append(moves.moves(1));
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
            return THREADS * EACH / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double bulk(Path folder) {
        Journals moves = new Journals(1);
        long start = System.nanoTime();
        try (Journal journal = Journals.open(folder);
                BulkAppend bulk = journal.bulk(1000)) {
            for (int i = 0; i < BULK; i++) {
                bulk.append(moves.moves(1));
            }
        }
        return BULK / ((System.nanoTime() - start) / 1e9);
    }

    private static double at(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
