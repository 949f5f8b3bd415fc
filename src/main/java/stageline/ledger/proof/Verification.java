package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import stageline.ledger.LedgerException;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.SegmentScan;

/// Verifies a whole journal: that every record is authentic, every entry canonical, every device's chain without gaps and linked from its
/// first entry to its last, every payload that is there the one that was written, and every device's latest signature its own; that a
/// server's numbers are without gaps, its receipts those of the entries that are there, and its checkpoints those of its receipts. Who
/// signed a checkpoint is not verified, since that key is not known here. Segments are verified at the same time and joined afterwards;
/// the first flaw is named whichever thread met it. A verification keeps the hashes of all entries, 32 bytes each.
///
/// One verification runs once. It reads only, and may run while the journal is open and written to.
public final class Verification {

    private final JournalAccess access;
    private final Witness witness;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong bytesDone = new AtomicLong();

    /// @param witness what must agree with the journal
    public Verification(JournalAccess access, Witness witness) {
        this.access = access;
        this.witness = witness;
    }

    /// Takes news of the progress, on the threads that verify.
    @FunctionalInterface
    public interface Progress {

        /// Tells how far it is.
        ///
        /// @param done  bytes verified
        /// @param total bytes to verify
        void at(long done, long total);
    }

    /// Makes a running verification end soon; from any thread.
    public void cancel() {
        cancelled.set(true);
    }

    /// Verifies a journal that nobody writes to.
    ///
    /// @param threads how many segments are verified at the same time
    /// @throws LedgerException.OfFile if the file system fails; what is wrong with the journal itself is in the result
    public VerificationResult run(int threads, Progress progress) {
        try {
            return run(SegmentScan.of(access), threads, progress);
        } catch (LedgerException.Damaged damage) {
            return flawed(damage);
        }
    }

    /// Verifies a journal that is open, up to what is durable now.
    ///
    /// @param end the journal's durable end
    /// @throws LedgerException.OfFile if the file system fails
    public VerificationResult run(JournalMark end, int threads, Progress progress) {
        try {
            return run(SegmentScan.of(access, end), threads, progress);
        } catch (LedgerException.Damaged damage) {
            return flawed(damage);
        }
    }

    private static VerificationResult flawed(LedgerException.Damaged damage) {
        Flaw flaw = new Flaw(
                Flaw.Kind.DAMAGED,
                damage.position(),
                Optional.empty(),
                damage.file(),
                damage.offset(),
                Optional.of(damage.damage()));
        return new VerificationResult(0, 0, Map.of(), Optional.of(flaw), false);
    }

    private VerificationResult run(List<SegmentScan> scans, int threads, Progress progress) {
        long total = scans.stream().mapToLong(SegmentScan::bytes).sum();
        List<ChainVerifier> verifiers = new ArrayList<>();
        scans.forEach(scan -> verifiers.add(new ChainVerifier(scan.file(), access.workspace())));
        long[] ends = new long[scans.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger firstFlawed = new AtomicInteger(Integer.MAX_VALUE);
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < scans.size() && i < firstFlawed.get(); i = next.getAndIncrement()) {
                int segment = i;
                BooleanSupplier goOn = () -> !cancelled.get() && segment <= firstFlawed.get();
                ends[segment] = verify(scans.get(segment), verifiers.get(segment), goOn);
                if (verifiers.get(segment).flaw().isPresent()) {
                    firstFlawed.accumulateAndGet(segment, Math::min);
                }
                progress.at(bytesDone.addAndGet(scans.get(segment).bytes()), total);
            }
        };
        runOn(Math.clamp(scans.size(), 1, threads), worker);
        return new ChainJoin(scans, verifiers, ends, witness).result(cancelled.get());
    }

    private static long verify(SegmentScan scan, ChainVerifier verifier, BooleanSupplier goOn) {
        try {
            return scan.run(verifier, goOn);
        } catch (LedgerException.Damaged damage) {
            verifier.damaged(damage);
            return damage.position() - 1;
        }
    }

    private static void runOn(int threads, Runnable worker) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            CompletableFuture<?>[] workers = new CompletableFuture<?>[threads];
            for (int i = 0; i < threads; i++) {
                workers[i] = CompletableFuture.runAsync(worker, executor);
            }
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof LedgerException ours ? ours : failure;
        }
    }
}
