package stageline.ledger.journal;

import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;

/// Decides what an unreadable record in the last segment is: the remains of a write that a crash tore (and that nobody was told had
/// succeeded), or damage to what was durable.
///
/// It is damage if
/// 1. a readable record follows that was written after everything before it was durable (its batch mark says so);
/// 2. or turning back one single bit makes the record whole and authentic: no torn write looks like that;
/// 3. or its checksum holds and its tag does not: it was written whole.
///
/// Otherwise it is taken as torn. What remains undecidable is damage of more than one bit to the records of the very last batch before a
/// crash; that is why what is cut is kept aside, and why an opener that knows more says so (the `known` mark of [Journal#open]).
final class TailInspector {

    private static final int CASTAGNOLI_REFLECTED = 0x82F6_3B78;
    private static final int CHAIN = 4;

    private final RecordCipher cipher;
    private final long offset;
    private final byte[] tail;
    private final CRC32C checksum = new CRC32C();

    /// @param offset where the unreadable record begins
    TailInspector(LedgerFile file, RecordCipher cipher, long offset) {
        this.cipher = cipher;
        this.offset = offset;
        this.tail = new byte[Math.toIntExact(file.size() - offset)];
        int length = file.read(tail, 0, tail.length, offset);
        if (length != tail.length) {
            throw new IllegalStateException("the segment shrank while it was read");
        }
    }

    /// The bytes from the unreadable record to the end of the file.
    byte[] tail() {
        return tail.clone();
    }

    /// What damage it is; empty if it is a torn write.
    ///
    /// @param seen     what the reader met
    /// @param sessions nonces' beginnings of the sessions that wrote the records before
    Optional<Damage> judge(Damage seen, Set<Long> sessions) {
        if (seen == Damage.RECORD_AUTHENTICATION || seen == Damage.RECORD_CONTENT) {
            return Optional.of(seen);
        }
        if (isOneBitAway()) {
            return Optional.of(Damage.FLIPPED_BIT);
        }
        return isFollowedByLaterBatch(sessions) ? Optional.of(seen) : Optional.empty();
    }

    private boolean isFollowedByLaterBatch(Set<Long> sessions) {
        long ownSession = fits(0, RecordFrame.CIPHERTEXT) ? RecordFrame.session(tail, 0) : 0;
        int at = 1;
        while (fits(at, RecordFrame.CIPHERTEXT + RecordFrame.TAG_LENGTH)) {
            int word = RecordFrame.word(tail, at);
            boolean worthChecking = isPlausible(at)
                    && (sessions.contains(RecordFrame.session(tail, at))
                            || RecordFrame.session(tail, at) == ownSession
                            || isChain(at));
            if (worthChecking && isWhole(tail, at)) {
                if ((RecordFrame.firstByte(word) & RecordKind.STARTS_BATCH) != 0) {
                    return true;
                }
                at += RecordFrame.length(word);
            } else {
                at++;
            }
        }
        return false;
    }

    private boolean fits(int at, int length) {
        return at + (long) length <= tail.length;
    }

    private boolean isPlausible(int at) {
        return fits(at, RecordFrame.CIPHERTEXT)
                && RecordFrame.isPlausible(RecordFrame.word(tail, at))
                && fits(at, RecordFrame.length(RecordFrame.word(tail, at)));
    }

    /// Whether several records seem to follow each other from here: a cheap sign, so that few checksums are taken in vain.
    private boolean isChain(int start) {
        int at = start;
        for (int links = 0; links < CHAIN && at < tail.length; links++) {
            if (!isPlausible(at)) {
                return false;
            }
            at += RecordFrame.length(RecordFrame.word(tail, at));
        }
        return true;
    }

    private boolean isWhole(byte[] bytes, int at) {
        int length = RecordFrame.length(RecordFrame.word(bytes, at));
        return RecordFrame.checksum(checksum, bytes, at, length) == RecordFrame.word(bytes, at + RecordFrame.CHECKSUM)
                && cipher.decrypt(bytes, at, offset + at, new byte[length]) >= 0;
    }

    private boolean isOneBitAway() {
        if (!fits(0, RecordFrame.CIPHERTEXT + RecordFrame.TAG_LENGTH)) {
            return false;
        }
        for (int bit = 0; bit < 32; bit++) {
            if (isWholeWithout(bit >>> 3, 1 << (bit & 7))) {
                return true;
            }
        }
        if (!isPlausible(0)) {
            return false;
        }
        int length = RecordFrame.length(RecordFrame.word(tail, 0));
        int syndrome = RecordFrame.checksum(checksum, tail, 0, length) ^ RecordFrame.word(tail, RecordFrame.CHECKSUM);
        if (Integer.bitCount(syndrome) == 1) {
            int bit = Integer.numberOfTrailingZeros(syndrome);
            return isWholeWithout(RecordFrame.CHECKSUM + 3 - (bit >>> 3), 1 << (bit & 7));
        }
        return isFlippedBehindChecksum(length, syndrome);
    }

    /// A CRC is linear: one wrong bit changes it by an amount that depends on nothing but the bit's distance from the end. So the eight
    /// amounts of a byte's bits are carried backwards over the record, and compared with what the checksum is off by.
    private boolean isFlippedBehindChecksum(int length, int syndrome) {
        int[] amounts = new int[8];
        for (int bit = 0; bit < 8; bit++) {
            amounts[bit] = overOneByte(1 << bit);
        }
        for (int at = length - 1; at >= RecordFrame.NONCE; at--) {
            for (int bit = 0; bit < 8; bit++) {
                if (amounts[bit] == syndrome && isWholeWithout(at, 1 << bit)) {
                    return true;
                }
                amounts[bit] = overOneByte(amounts[bit]);
            }
        }
        return false;
    }

    private static int overOneByte(int amount) {
        int next = amount;
        for (int i = 0; i < 8; i++) {
            next = next >>> 1 ^ ((next & 1) == 0 ? 0 : CASTAGNOLI_REFLECTED);
        }
        return next;
    }

    /// Whether the record is whole once these bits are turned back.
    private boolean isWholeWithout(int at, int bits) {
        tail[at] ^= (byte) bits;
        try {
            return isPlausible(0) && isWhole(tail, 0);
        } finally {
            tail[at] ^= (byte) bits;
        }
    }
}
