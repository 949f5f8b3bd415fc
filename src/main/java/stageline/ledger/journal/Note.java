package stageline.ledger.journal;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that stand in a page and mean something to who wrote it only. Immutable, compared by content.
public final class Note {

    private final byte[] bytes;

    /// Copies the bytes.
    public Note(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Note[" + HexFormat.of().formatHex(bytes) + "]";
    }
}
