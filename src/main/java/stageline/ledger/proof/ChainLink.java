package stageline.ledger.proof;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ByteWriter;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;

/// The entries of one device within a segment: where they begin, what they continue, where they end.
final class ChainLink {

    private final UUID device;
    private final long firstPosition;
    private final long firstOffset;
    private final long firstN;
    private final byte[] previous;
    private final byte[] hash = new byte[Hash.LENGTH];
    private final ByteWriter hashes = new ByteWriter(Hash.LENGTH);
    private long n;

    ChainLink(UUID device, long firstPosition, long firstOffset, long firstN, byte[] previous) {
        this.device = device;
        this.firstPosition = firstPosition;
        this.firstOffset = firstOffset;
        this.firstN = firstN;
        this.previous = previous;
    }

    UUID device() {
        return device;
    }

    long firstPosition() {
        return firstPosition;
    }

    long firstOffset() {
        return firstOffset;
    }

    long firstN() {
        return firstN;
    }

    /// What its first entry names as its previous hash.
    byte[] previous() {
        return previous;
    }

    /// Number of its latest entry.
    long n() {
        return n;
    }

    /// Hash of its latest entry; the array is this link's own.
    byte[] hash() {
        return hash;
    }

    /// Goes on to an entry whose hash was already written into [#hash()].
    void moveTo(long number) {
        n = number;
        hashes.bytes(hash);
    }

    /// The hash of one of its entries; empty for a number that is none of theirs.
    Optional<Hash> hashOf(long number) {
        if (n == 0 || number < firstN || number > n) {
            return Optional.empty();
        }
        int at = Math.toIntExact(number - firstN) * Hash.LENGTH;
        return Optional.of(Hash.of(Arrays.copyOfRange(hashes.array(), at, at + Hash.LENGTH)));
    }

    ChainHead head() {
        return new ChainHead(device, n, Hash.of(hash));
    }
}
