package stageline.ledger.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Transaction;
import stageline.ledger.files.LedgerFile;

/// The durable store of a workspace's entries, in the order of their arrival: position 1, 2, 3 …
///
/// A transaction is durable when [#append] or [PendingAppend#await] returns, and only then. All methods are thread-safe; those that write
/// block for a forced write, but for [PendingAppend#begin], and are not disturbed by interrupts. The opener must hold the workspace's
/// lock and close the journal. After a failed write nothing more is taken ([LedgerException.Stopped]) until [#recover()] or a new
/// opening; what was durable stays so.
public final class Journal implements AutoCloseable {

    private final JournalAccess access;
    private final OpeningReport report;
    private final GroupCommit commit;

    private Journal(JournalAccess access, OpeningReport report, GroupCommit commit) {
        this.access = access;
        this.report = report;
        this.commit = commit;
    }

    /// Opens a workspace's journal, or creates it where its folder holds none. Looks only at what lies behind `known`; damage before it is
    /// met when it is read or verified.
    ///
    /// @param known  a place known to have been durable, from which to look for the end, such as the one the projections have applied;
    ///               [JournalMark#START] to look at the whole last segment
    /// @param random draws the beginnings of nonces; must be a secure source
    /// @throws LedgerException.Damaged     if what must be durable can't be read; nothing was cut
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.OfFile      if the file system fails: `READ_ONLY`, `DISK_FULL`, `INPUT_OUTPUT`
    public static Journal open(JournalAccess access, JournalMark known, JournalOptions options, RandomGenerator random) {
        return open(access, new JournalOpening(access, known, known.position()), options, random);
    }

    /// As [#open(JournalAccess, JournalMark, JournalOptions, RandomGenerator)] for who knows that more was durable than up to the place.
    ///
    /// @param knownPosition a position known to have been durable
    public static Journal open(
            JournalAccess access, JournalMark known, long knownPosition, JournalOptions options, RandomGenerator random) {
        return open(access, new JournalOpening(access, known, Math.max(knownPosition, known.position())), options, random);
    }

    private static Journal open(JournalAccess access, JournalOpening opening, JournalOptions options, RandomGenerator random) {
        JournalOpening.Found found = opening.open();
        GroupCommit commit = new GroupCommit(access, random, options.segmentSize(), found.last(), found.report());
        return new Journal(access, found.report(), commit);
    }

    /// What was found when the journal was opened.
    public OpeningReport report() {
        return report;
    }

    /// The place up to which everything is durable; what is being written lies behind it.
    public JournalMark durable() {
        return commit.durable();
    }

    /// The place before the last durable record of entries or of a page from a server: who opens the journal with it as a known place need
    /// not read more than that record.
    public JournalMark latest() {
        return commit.latest();
    }

    /// Appends a transaction and returns when it is durable.
    ///
    /// @param transaction the entries of one transaction of one device, in the order of their numbers, only the last marked as last
    /// @throws IllegalArgumentException if it is no such transaction
    /// @throws LedgerException.Stopped  if it could not be made durable
    public Appended append(List<EncodedEntry> transaction) {
        return submit(transaction).await();
    }

    /// Gives a transaction its place and returns at once. Transactions become durable in the order of these calls.
    ///
    /// @param transaction as for [#append]
    /// @throws IllegalArgumentException if it is no such transaction
    /// @throws LedgerException.Stopped  if the journal takes nothing more
    public PendingAppend submit(List<EncodedEntry> transaction) {
        requireTransaction(transaction);
        ByteWriter plain = new ByteWriter(transaction.stream().mapToInt(entry -> entry.size() + 8).sum());
        transaction.forEach(entry -> entry.writeTo(plain));
        return submit(RecordKind.TRANSACTIONS, plain, transaction.size());
    }

    /// Appends a page from a server and returns when it is durable.
    ///
    /// @throws IllegalArgumentException as [#submit(Received)]
    /// @throws LedgerException.Stopped  if it could not be made durable
    public Appended append(Received page) {
        return submit(page).await();
    }

    /// Gives a page from a server its place and returns at once. Transactions and pages become durable in the order of these calls. The
    /// caller sees to it that the page goes on behind the one before, and that the journal holds what it refers to and not what it brings.
    ///
    /// @throws IllegalArgumentException if what it brings are not whole transactions as for [#submit(List)], or it is longer than a record
    /// @throws LedgerException.Stopped  if the journal takes nothing more
    public PendingAppend submit(Received page) {
        List<EncodedEntry> brought = page.brought();
        RecordContent.runs(brought).forEach(this::requireTransaction);
        return submit(RecordKind.RECEIVED, RecordContent.write(page), brought.size());
    }

    private PendingAppend submit(int kind, ByteWriter plain, int entries) {
        if (plain.size() > RecordFrame.MOST_PLAINTEXT) {
            throw new IllegalArgumentException("a record of " + plain.size() + " bytes");
        }
        return new PendingAppend(commit, commit.submit(kind, plain.array(), plain.size(), entries));
    }

    private void requireTransaction(List<EncodedEntry> transaction) {
        if (transaction.isEmpty() || transaction.size() > Transaction.MOST_ENTRIES) {
            throw new IllegalArgumentException("a transaction of " + transaction.size() + " entries");
        }
        Entry first = transaction.getFirst().entry();
        for (int i = 0; i < transaction.size(); i++) {
            Entry entry = transaction.get(i).entry();
            boolean sound = entry.workspace().equals(access.workspace())
                    && entry.device().equals(first.device())
                    && entry.n() == first.n() + i
                    && entry.lastOfTransaction() == (i == transaction.size() - 1);
            if (!sound) {
                throw new IllegalArgumentException("entry " + i + " does not belong there: " + entry);
            }
        }
    }

    /// Starts appending in bulk.
    ///
    /// @param transactionsPerForce how many transactions become durable together
    public BulkAppend bulk(int transactionsPerForce) {
        return new BulkAppend(this, transactionsPerForce);
    }

    /// Stores a signature under a device's head, durably.
    ///
    /// @throws LedgerException.Stopped if it could not be made durable
    public void append(HeadSignature signature) {
        ByteWriter plain = new ByteWriter(160);
        signature.writeTo(plain);
        commit.await(commit.submit(RecordKind.HEAD_SIGNATURE, plain.array(), plain.size(), 0).batch());
    }

    /// Hands out the transactions and pages from a position on, up to what was durable when the call began.
    ///
    /// @param fromPosition position of the first entry wanted; its whole transaction is handed out, or its whole page. Pages that bring no
    ///                     entries are handed out from where the entry before this one stands
    /// @throws LedgerException.Damaged     where the journal can't be read
    /// @throws LedgerException.NewerFormat where an entry was written by a newer version of the program
    public void replay(long fromPosition, JournalReplay consumer) {
        replay(JournalMark.START, fromPosition, consumer);
    }

    /// As [#replay(long, JournalReplay)] from the entry after a mark, without looking for it.
    public void replay(JournalMark from, JournalReplay consumer) {
        replay(from, from.position() + 1, consumer);
    }

    /// As [#replay(long, JournalReplay)], looking for the position only behind a mark.
    public void replay(JournalMark from, long fromPosition, JournalReplay consumer) {
        new Replay(access, from, durable()).run(fromPosition, consumer);
    }

    /// Reads one entry again.
    ///
    /// @throws LedgerException.Damaged if its record can't be read
    public EncodedEntry read(EntryLocation location) {
        return record(location.segment(), location.offset()).get(location.index());
    }

    private List<EncodedEntry> record(int segment, long offset) {
        try (LedgerFile file = access.folder().openToRead(SegmentHeader.fileName(segment))) {
            SegmentHeader header = SegmentHeader.read(file, access.workspace(), segment);
            SegmentReader reader =
                    SegmentReader.ofOne(file, header, new RecordCipher(access.key(), header), offset, file.size());
            if (reader.next() != SegmentReader.Step.RECORD) {
                throw new LedgerException.Damaged(header.fileName(), offset, 0, reader.damage());
            }
            return RecordContent.entries(reader, 0);
        }
    }

    /// Erases the payloads of entries for good: each segment concerned is written anew, with zeros where the payloads stood, and takes the
    /// old one's place in one step. Places and positions stay what they were, and the chain still verifies. That the old file's blocks
    /// can't be found on the medium any more is for the file system and the medium to grant.
    ///
    /// @return how many payloads were erased; those erased before don't count
    /// @throws LedgerException.Damaged if a record concerned can't be read
    /// @throws LedgerException.OfFile  if the file system fails: per segment, either all or none of its payloads are erased
    public int erase(Collection<EntryLocation> locations) {
        commit.flush();
        return commit.exclusively(() -> new Erasure(access, commit).erase(locations));
    }

    /// Goes on after a failed write, from the last durable transaction. Callers give up what they had built on transactions that failed.
    /// Does nothing if no write failed.
    ///
    /// @throws LedgerException if the file system still fails
    public void recover() {
        commit.recover();
    }

    /// The first failure since the journal was opened or recovered, if it is stopped.
    public Optional<LedgerException> failure() {
        return commit.failure();
    }

    /// Makes durable what is pending, notes that the journal was closed, and releases it. Closing again does nothing.
    ///
    /// @throws LedgerException if that can't be written; the journal is released all the same
    @Override
    public void close() {
        commit.close();
    }
}
