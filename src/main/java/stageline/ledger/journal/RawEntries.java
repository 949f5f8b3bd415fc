package stageline.ledger.journal;

import stageline.ledger.HeadSignature;

/// Takes the bytes that a [SegmentScan] meets. The arrays are the scan's own: to be read during the call, not kept.
public interface RawEntries {

    /// Takes an entry.
    ///
    /// @param position      its position
    /// @param offset        byte in the segment's file at which its record begins
    /// @param bytes         holds header and payload
    /// @param header        where the header begins
    /// @param headerLength  how long it is
    /// @param payload       where the payload begins
    /// @param payloadLength how long it is
    /// @param erased        whether the payload was erased, and zeros stand there
    /// @param lastInRecord  whether no other entry follows in its record
    /// @return whether to go on
    boolean entry(
            long position,
            long offset,
            byte[] bytes,
            int header,
            int headerLength,
            int payload,
            int payloadLength,
            boolean erased,
            boolean lastInRecord);

    /// Takes what a page from a server says of its numbers, before the entries that it brings and the signatures in it.
    ///
    /// @param position position of the last entry before it
    /// @param offset   byte in the segment's file at which its record begins
    void received(long position, long offset, ReceivedTrailer page);

    /// Takes a signature under a device's head.
    ///
    /// @param position position of the last entry before it
    /// @param offset   byte in the segment's file at which its record begins
    void headSignature(long position, long offset, HeadSignature signature);
}
