package stageline.ledger.journal;

import java.util.zip.CRC32C;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;

/// Walks over the records of a segment, checking and decrypting each into the same array. Not thread-safe.
final class SegmentReader {

    private static final int WINDOW = 1 << 18;
    private static final int SMALL_WINDOW = 1 << 12;

    private final LedgerFile file;
    private final SegmentHeader segment;
    private final RecordCipher cipher;
    private final CRC32C checksum = new CRC32C();
    private final long end;
    private byte[] window;
    private byte[] plain = new byte[SMALL_WINDOW];
    private long windowOffset;
    private int windowLength;
    private long offset;
    private long nextOffset;
    private int word;
    private int plainLength;
    private Damage damage = Damage.RECORD_CHECKSUM;

    /// @param start offset of the first record to read
    /// @param end   offset to read up to, at most the file's size
    SegmentReader(LedgerFile file, SegmentHeader segment, RecordCipher cipher, long start, long end) {
        this(file, segment, cipher, start, end, WINDOW);
    }

    private SegmentReader(LedgerFile file, SegmentHeader segment, RecordCipher cipher, long start, long end, int window) {
        this.file = file;
        this.segment = segment;
        this.cipher = cipher;
        this.end = end;
        this.windowOffset = start;
        this.nextOffset = start;
        this.window = new byte[window];
    }

    /// A reader of the one record at `offset`.
    static SegmentReader ofOne(LedgerFile file, SegmentHeader segment, RecordCipher cipher, long offset, long end) {
        return new SegmentReader(file, segment, cipher, offset, end, SMALL_WINDOW);
    }

    /// What [#next()] met.
    enum Step {
        RECORD,
        END,
        BAD
    }

    /// Goes to the next record. After `BAD` the reader stays where it is, and [#damage()] says why.
    Step next() {
        offset = nextOffset;
        if (offset >= end) {
            return Step.END;
        }
        if (!fill(RecordFrame.CIPHERTEXT + RecordFrame.TAG_LENGTH)) {
            return bad(Damage.RECORD_TRUNCATED);
        }
        word = RecordFrame.word(window, at());
        if (!RecordFrame.isPlausible(word)) {
            return bad(Damage.RECORD_CHECKSUM);
        }
        int length = RecordFrame.length(word);
        if (!fill(length)) {
            return bad(Damage.RECORD_TRUNCATED);
        }
        int stored = RecordFrame.word(window, at() + RecordFrame.CHECKSUM);
        if (RecordFrame.checksum(checksum, window, at(), length) != stored) {
            return bad(Damage.RECORD_CHECKSUM);
        }
        if (plain.length < length) {
            plain = new byte[length];
        }
        plainLength = cipher.decrypt(window, at(), offset, plain);
        if (plainLength < 0) {
            return bad(Damage.RECORD_AUTHENTICATION);
        }
        nextOffset = offset + length;
        return Step.RECORD;
    }

    private Step bad(Damage what) {
        damage = what;
        return Step.BAD;
    }

    private int at() {
        return (int) (offset - windowOffset);
    }

    /// Makes `length` bytes from the current offset stand in the window; false if the segment ends before.
    private boolean fill(int length) {
        if (offset + length > end) {
            return false;
        }
        int have = windowLength - at();
        if (have >= length) {
            return true;
        }
        byte[] target = length > window.length ? new byte[Math.max(length, 2 * window.length)] : window;
        int kept = Math.max(have, 0);
        System.arraycopy(window, at(), target, 0, kept);
        window = target;
        windowOffset = offset;
        int wanted = (int) Math.min(window.length - kept, end - offset - kept);
        windowLength = kept + file.read(window, kept, wanted, offset + kept);
        return windowLength >= length;
    }

    /// The segment being read.
    SegmentHeader segment() {
        return segment;
    }

    /// Offset of the current record.
    long offset() {
        return offset;
    }

    /// Offset after the current record.
    long nextOffset() {
        return nextOffset;
    }

    /// Kind of the current record.
    int kind() {
        return RecordFrame.firstByte(word) & ~RecordKind.STARTS_BATCH;
    }

    /// Kind and batch mark of the current record.
    int firstByte() {
        return RecordFrame.firstByte(word);
    }

    /// The session that wrote the current record.
    long session() {
        return RecordFrame.session(window, at());
    }

    /// The current record's text: valid up to [#plainLength()] and until the next call.
    byte[] plain() {
        return plain;
    }

    /// Length of the current record's text.
    int plainLength() {
        return plainLength;
    }


    /// Why the record here can't be read.
    Damage damage() {
        return damage;
    }
}
