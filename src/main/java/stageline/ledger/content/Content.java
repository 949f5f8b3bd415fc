package stageline.ledger.content;

import stageline.ledger.Hash;

/// What names a file's content.
///
/// @param hash the SHA-256 of its bytes
/// @param size how many bytes it has
public record Content(Hash hash, long size) {

    /// @throws IllegalArgumentException for a negative size
    public Content {
        if (size < 0) {
            throw new IllegalArgumentException("a content of " + size + " bytes");
        }
    }
}
