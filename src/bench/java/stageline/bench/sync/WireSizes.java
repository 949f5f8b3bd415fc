package stageline.bench.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.NoteKey;
import stageline.sync.Answer;
import stageline.sync.Push;
import stageline.sync.TreeHead;
import stageline.sync.http.Gzip;
import stageline.sync.wire.AnswerJson;
import stageline.sync.wire.PushJson;
import stageline.workspace.Progress;
import stageline.workspace.demo.Demo;

/// How many bytes an entry of the demo workspace takes on the wire, compressed, in pushes and pages of about a hundred.
public final class WireSizes implements Benchmark {

    private static final int BATCH = 100;
    private static final double MOST_BYTES = 120;
    private static final char[] PASSWORD = "measured, never used".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Progress QUIET = new Progress() {
        @Override
        public void done(long done, long of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @Override
    public void run(Path folder, Report report) {
        Path workspace = folder.resolve("demo");
        Demo.create(workspace, PASSWORD.clone(), Demo.DEALS, LocalDate.of(2026, 11, 2), RANDOM, QUIET);
        SigningKey device = SigningKey.draw(RANDOM);
        List<List<EncodedEntry>> transactions = transactions(workspace);
        report.figure("a push of about 100 entries", "B", mean(batches(transactions, BATCH), batch -> push(batch, device)), MOST_BYTES);
        report.figure("a page of one push of about 100", "B", mean(batches(transactions, BATCH), batch -> page(List.of(batch), device)),
                MOST_BYTES);
        report.figure("a page of pushes of about 10", "B", pagesOfPushes(transactions, 10, device), MOST_BYTES);
        report.note("a page of pushes of one transaction each: %.1f B", pagesOfPushes(transactions, 1, device));
        double bare = transactions.stream().flatMap(List::stream).mapToInt(EncodedEntry::size).average().orElseThrow();
        report.note("headers and payloads as they are stored, not compressed: %.1f B", bare);
    }

    private static double pagesOfPushes(List<List<EncodedEntry>> transactions, int each, SigningKey device) {
        List<List<EncodedEntry>> pushes = batches(transactions, each);
        List<List<List<EncodedEntry>>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (List<EncodedEntry> push : pushes) {
            if (size(pages.getLast()) >= BATCH) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(push);
        }
        long bytes = pages.stream().mapToLong(page -> page(page, device)).sum();
        return (double) bytes / pages.stream().mapToInt(WireSizes::size).sum();
    }

    private static int size(List<List<EncodedEntry>> page) {
        return page.stream().mapToInt(List::size).sum();
    }

    private static double mean(List<List<EncodedEntry>> batches, ToLongFunction<List<EncodedEntry>> measured) {
        return (double) batches.stream().mapToLong(measured).sum() / size(batches);
    }

    private static long push(List<EncodedEntry> entries, SigningKey device) {
        return Gzip.compress(PushJson.write(new Push(entries, head(entries, device)))).length;
    }

    private static long page(List<List<EncodedEntry>> pushes, SigningKey device) {
        List<Numbered> numbered = new ArrayList<>();
        List<HeadSignature> heads = new ArrayList<>();
        for (List<EncodedEntry> push : pushes) {
            long received = push.getLast().entry().clock().millis() + 1_234;
            push.forEach(entry -> numbered.add(new Numbered(
                    new Receipt(entry.entry().id(), entry.entry().hash(), received, Receipt.ACCEPTED), Optional.of(entry))));
            heads.add(head(push, device));
        }
        TreeHead tree = new TreeHead(pushes.getFirst().getFirst().entry().workspace(), 1, numbered.size(), MerkleHashing.EMPTY_ROOT);
        String checkpoint =
                tree.checkpoint().sign(new NoteKey("sales.example.com", device.publicKey()), device::sign).format();
        Received received = new Received(1, 1, numbered, heads, checkpoint, List.of());
        return Gzip.compress(AnswerJson.write(new Answer.Page(received, numbered.size())).body()).length;
    }

    private static HeadSignature head(List<EncodedEntry> entries, SigningKey device) {
        return device.sign(ChainHead.after(entries.getLast().entry()));
    }

    /// Whole transactions put together to batches of at least so many entries.
    private static List<List<EncodedEntry>> batches(List<List<EncodedEntry>> transactions, int least) {
        List<List<EncodedEntry>> batches = new ArrayList<>(List.of(new ArrayList<>()));
        for (List<EncodedEntry> transaction : transactions) {
            if (batches.getLast().size() >= least || batches.getLast().size() + transaction.size() > Push.MOST_ENTRIES) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().addAll(transaction);
        }
        return batches.stream().filter(batch -> !batch.isEmpty()).toList();
    }

    private static List<List<EncodedEntry>> transactions(Path workspace) {
        WorkspaceKeys keys = WorkspaceKeys.open(new DiskFolder(workspace), PASSWORD.clone());
        JournalAccess access = new JournalAccess(new DiskFolder(workspace.resolve("journal")), keys.workspace(), keys.journal());
        List<List<EncodedEntry>> transactions = new ArrayList<>();
        try (Journal journal = Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, RANDOM)) {
            journal.replay(1, transaction -> transactions.add(transaction.entries()));
        }
        return transactions;
    }
}
