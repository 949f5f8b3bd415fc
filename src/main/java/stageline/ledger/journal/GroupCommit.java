package stageline.ledger.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFile;

/// The writing end of a journal. What is handed in gets its place in that order; the first thread that waits for one writes
/// and forces all that have gathered, for everybody; a thread of its own does so for who has something else to do first. After a failure
/// nothing more is taken until [#recover()]. Thread-safe; threads that wait are not disturbed by interrupts.
final class GroupCommit {

    /// Beyond this many bytes the next record goes to the next batch.
    private static final int MOST_BATCH_BYTES = 8 << 20;

    private final JournalAccess access;
    private final long segmentSize;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition decided = lock.newCondition();
    private final ArrayDeque<Batch> pending = new ArrayDeque<>();
    private final RecordEncoder encoder;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("journal").factory());
    private SegmentHeader segment;
    private JournalMark end;
    private boolean writing;
    private boolean closed;
    private boolean unmarked;
    private @Nullable LedgerException stopped;

    private SegmentHeader durableSegment;
    private volatile JournalMark durable;
    private volatile JournalMark latest;
    private LedgerFile file;

    /// @param segment the last one
    /// @param found   where it ends and how
    GroupCommit(JournalAccess access, RandomGenerator random, long segmentSize, SegmentHeader segment, OpeningReport found) {
        this.access = access;
        this.segmentSize = segmentSize;
        this.segment = segment;
        this.durableSegment = segment;
        this.end = found.end();
        this.durable = found.end();
        this.latest = found.latest();
        this.unmarked = !found.closedCleanly();
        this.encoder = new RecordEncoder(access.key(), segment, random);
        this.file = access.folder().openToWrite(segment.fileName());
    }

    /// The place after the last durable record.
    JournalMark durable() {
        return durable;
    }

    /// The place before the last durable record of entries or of a page.
    JournalMark latest() {
        return latest;
    }

    /// What stands in a record that is waiting for its batch.
    ///
    /// @param index   index of its first entry in the record
    /// @param entries how many it has
    record Submitted(Batch batch, OpenRecord record, int index, int entries) {}

    /// Gives a text its place: in the record that was begun last, where it finds room there, or in a further one.
    ///
    /// @param entries how many positions it takes
    Submitted submit(int kind, byte[] plain, int length, int entries) {
        lock.lock();
        try {
            refuseIfStopped();
            Batch last = pending.peekLast();
            Optional<OpenRecord> open = last == null ? Optional.empty() : last.open();
            OpenRecord record = open.filter(begun -> begun.takes(kind, length, segmentSize)).orElseGet(() -> begin(kind, length));
            int index = record.add(plain, length, entries);
            end = record.after();
            unmarked = kind != RecordKind.CLOSE;
            return new Submitted(pending.getLast(), record, index, entries);
        } finally {
            lock.unlock();
        }
    }

    /// Begins a record at the end of the last batch, or of a new one.
    private OpenRecord begin(int kind, int length) {
        boolean startsSegment = end.offset() + RecordEncoder.length(length) > segmentSize && end.offset() > SegmentHeader.LENGTH;
        if (startsSegment) {
            segment = new SegmentHeader(access.workspace(), segment.number() + 1, end.position() + 1);
            end = new JournalMark(end.position(), segment.number(), SegmentHeader.LENGTH);
        }
        Batch batch = pending.peekLast();
        if (batch == null || startsSegment || batch.bytes().size() >= MOST_BATCH_BYTES) {
            batch = new Batch(segment, end, startsSegment);
            pending.addLast(batch);
        }
        OpenRecord record = new OpenRecord(kind, segment, end, length);
        batch.begin(record, encoder);
        return record;
    }

    /// Writes and forces the batch on a thread of its own, unless somebody who waits for it comes first.
    void begin(Batch batch) {
        hand.execute(() -> decide(batch));
    }

    /// Returns when the batch is durable.
    ///
    /// @throws LedgerException if it is not and will not be
    void await(Batch batch) {
        decide(batch).ifPresent(failure -> {
            throw new LedgerException.Stopped(failure);
        });
    }

    /// Returns when the batch is durable, or why it is not and will not be.
    private Optional<LedgerException> decide(Batch batch) {
        lock.lock();
        try {
            while (!batch.isDecided()) {
                if (writing) {
                    decided.awaitUninterruptibly();
                } else {
                    writeNext();
                }
            }
            return batch.failure();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when all that was handed in before is durable.
    void flush() {
        Batch last;
        lock.lock();
        try {
            refuseIfStopped();
            last = pending.peekLast();
        } finally {
            lock.unlock();
        }
        if (last != null) {
            await(last);
        }
    }

    /// Writes the first batch that is waiting, without holding the lock meanwhile.
    private void writeNext() {
        Batch batch = pending.removeFirst();
        batch.seal(encoder);
        writing = true;
        lock.unlock();
        LedgerException failure = new LedgerException.InputOutput(batch.segment().fileName(), new IOException("the write was broken off"));
        boolean written = false;
        try {
            write(batch);
            written = true;
        } catch (LedgerException failed) {
            failure = failed;
        } finally {
            lock.lock();
            writing = false;
            if (written) {
                durable = batch.after();
                latest = batch.latest().orElse(latest);
                durableSegment = batch.segment();
                batch.succeed();
            } else {
                stop(batch, failure);
            }
            decided.signalAll();
        }
    }

    private void write(Batch batch) {
        if (batch.startsSegment()) {
            JournalOpening.create(access.folder(), batch.segment());
            file.close();
            file = access.folder().openToWrite(batch.segment().fileName());
        }
        file.write(batch.bytes().array(), 0, batch.bytes().size(), batch.offset());
        file.force();
    }

    /// Fails the batch and all behind it, and takes back what can be taken back of its bytes, so that a program that is now ended does not
    /// find them when it starts again.
    private void stop(Batch batch, LedgerException failure) {
        stopped = failure;
        batch.fail(failure);
        pending.forEach(waiting -> waiting.fail(failure));
        pending.clear();
        try {
            if (batch.startsSegment()) {
                access.folder().delete(batch.segment().fileName());
            } else {
                file.truncate(durable.offset());
            }
        } catch (LedgerException second) {
            failure.addSuppressed(second);
        }
    }

    private void refuseIfStopped() {
        if (stopped != null || closed) {
            throw new LedgerException.Stopped(stopped);
        }
    }

    /// The failure that stopped it, if it is stopped.
    Optional<LedgerException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(stopped);
        } finally {
            lock.unlock();
        }
    }

    /// Takes the journal back to its last durable record, on disk too, and goes on from there. Does nothing if it is not stopped.
    ///
    /// @throws LedgerException if that fails as well; it stays stopped
    void recover() {
        if (failure().isEmpty()) {
            return;
        }
        exclusively(() -> {
            takeBack();
            lock.lock();
            try {
                segment = durableSegment;
                end = durable;
                unmarked = true;
                stopped = null;
                return segment;
            } finally {
                lock.unlock();
            }
        });
    }

    private void takeBack() {
        file.close();
        access.folder().delete(SegmentHeader.fileName(durableSegment.number() + 1));
        access.folder().force();
        file = access.folder().openToWrite(durableSegment.fileName());
        file.truncate(durable.offset());
        file.force();
    }

    /// Runs something while no batch is written and none will be: records handed in meanwhile wait.
    <T> T exclusively(Supplier<T> action) {
        lock.lock();
        try {
            while (writing) {
                decided.awaitUninterruptibly();
            }
            writing = true;
        } finally {
            lock.unlock();
        }
        try {
            return action.get();
        } finally {
            release();
        }
    }

    private void release() {
        lock.lock();
        try {
            writing = false;
            decided.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lays out a record outside of any batch, to take another's place.
    void encodeReplacement(ByteWriter target, int firstByte, byte[] plain, int length, SegmentHeader in, long offset) {
        lock.lock();
        try {
            encoder.encode(target, firstByte, plain, length, in, offset);
        } finally {
            lock.unlock();
        }
    }

    /// Opens the current segment's file again after it was replaced.
    void reopen() {
        file.close();
        file = access.folder().openToWrite(durableSegment.fileName());
    }

    /// Writes what is waiting and the mark of a clean close, where something was written since the last, and releases the file.
    ///
    /// @throws LedgerException if that can't be written; the file is released all the same
    void close() {
        Batch last = null;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (stopped == null && unmarked) {
                last = submit(RecordKind.CLOSE, new byte[0], 0, 0).batch();
            }
            closed = true;
        } finally {
            lock.unlock();
        }
        try {
            if (last != null) {
                await(last);
            }
        } finally {
            exclusively(() -> {
                file.close();
                return closed;
            });
            hand.shutdown();
        }
    }
}
