package stageline.ledger.journal;

import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import javax.crypto.SecretKey;
import stageline.ledger.ByteWriter;

/// Lays out and encrypts records. A nonce is never used twice: eight random bytes are drawn for the session, four count up, and when they
/// are used up eight new ones are drawn. Not thread-safe.
final class RecordEncoder {

    private final RandomGenerator random;
    private final CRC32C checksum = new CRC32C();
    private final RecordCipher cipher;
    private SegmentHeader segment;
    private long session;
    private int counter;
    private byte[] record = new byte[1024];

    RecordEncoder(SecretKey key, SegmentHeader segment, RandomGenerator random) {
        this.random = random;
        this.segment = segment;
        this.cipher = new RecordCipher(key, segment);
        this.session = random.nextLong();
    }

    /// Length of the record that holds this much text.
    static int length(int plainLength) {
        return RecordFrame.CIPHERTEXT + plainLength + RecordFrame.TAG_LENGTH;
    }

    /// Appends a record to `target`.
    ///
    /// @param firstByte kind and batch mark
    /// @param in        the segment it belongs to
    /// @param offset    where in the segment's file it will stand
    void encode(ByteWriter target, int firstByte, byte[] plain, int plainLength, SegmentHeader in, long offset) {
        if (!segment.equals(in)) {
            segment = in;
            cipher.moveTo(in);
        }
        int length = length(plainLength);
        if (record.length < length) {
            record = new byte[length];
        }
        put(0, firstByte << 24 | plainLength + RecordFrame.TAG_LENGTH);
        put(RecordFrame.NONCE, (int) (session >>> 32));
        put(RecordFrame.NONCE + 4, (int) session);
        put(RecordFrame.NONCE + 8, counter++);
        if (counter == 0) {
            session = random.nextLong();
        }
        cipher.encrypt(plain, plainLength, record, 0, offset);
        put(RecordFrame.CHECKSUM, RecordFrame.checksum(checksum, record, 0, length));
        target.bytes(record, 0, length);
    }

    private void put(int at, int value) {
        record[at] = (byte) (value >>> 24);
        record[at + 1] = (byte) (value >>> 16);
        record[at + 2] = (byte) (value >>> 8);
        record[at + 3] = (byte) value;
    }
}
