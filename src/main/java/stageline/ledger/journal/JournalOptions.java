package stageline.ledger.journal;

/// What can be chosen for a journal without changing its format.
///
/// @param segmentSize a segment file is followed by the next when it would grow beyond this many bytes
public record JournalOptions(long segmentSize) {

    /// Segments of 16 MiB.
    public static final JournalOptions DEFAULT = new JournalOptions(16 << 20);

    /// @throws IllegalArgumentException outside 1 KiB to 1 GiB
    public JournalOptions {
        if (segmentSize < 1024 || segmentSize > 1 << 30) {
            throw new IllegalArgumentException("segments of " + segmentSize + " bytes");
        }
    }
}
