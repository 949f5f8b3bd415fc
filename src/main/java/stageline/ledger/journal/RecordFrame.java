package stageline.ledger.journal;

import java.util.zip.CRC32C;

/// The outer form of a record: word (first byte: kind and batch mark; three bytes: length of the ciphertext), checksum, nonce, ciphertext
/// with its tag. The checksum, CRC-32C, covers all of it but itself.
final class RecordFrame {

    static final int CHECKSUM = 4;
    static final int NONCE = 8;
    static final int NONCE_LENGTH = 12;
    static final int CIPHERTEXT = 20;
    static final int TAG_LENGTH = 16;

    /// The most plaintext that the three bytes of length leave room for.
    static final int MOST_PLAINTEXT = (1 << 24) - 1 - TAG_LENGTH;

    private RecordFrame() {}

    static int word(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }

    static int firstByte(int word) {
        return word >>> 24;
    }

    static int ciphertextLength(int word) {
        return word & 0xff_ffff;
    }

    /// Length of the whole record.
    static int length(int word) {
        return CIPHERTEXT + ciphertextLength(word);
    }

    /// Whether a record can begin with this word.
    static boolean isPlausible(int word) {
        return RecordKind.isKnown(firstByte(word)) && ciphertextLength(word) >= TAG_LENGTH;
    }

    /// The first eight bytes of a record's nonce: the same for all records of a session.
    static long session(byte[] bytes, int at) {
        return (long) word(bytes, at + NONCE) << 32 | (word(bytes, at + NONCE + 4) & 0xffff_ffffL);
    }

    /// The checksum that the whole record at `at` should have.
    static int checksum(CRC32C checksum, byte[] bytes, int at, int length) {
        checksum.reset();
        checksum.update(bytes, at, CHECKSUM);
        checksum.update(bytes, at + NONCE, length - NONCE);
        return (int) checksum.getValue();
    }
}
