package stageline.ledger.proof;

import java.util.Optional;
import stageline.ledger.LedgerException.Damage;
import stageline.sales.event.EntryId;

/// Something in a journal that can't be as it was written.
///
/// @param kind     what is wrong
/// @param position position of the entry concerned; for a missing entry, of the one after it
/// @param entry    the entry concerned, where it could be read that far
/// @param file     name of the segment file, empty where no single one is concerned
/// @param offset   byte in the file at which the record concerned begins
/// @param damage   what damage to the file, for [Kind#DAMAGED]
public record Flaw(
        Kind kind, long position, Optional<EntryId> entry, String file, long offset, Optional<Damage> damage) {

    /// Kinds of flaws; their names are stable.
    public enum Kind {
        /// The file is damaged there.
        DAMAGED,
        /// The record opens, and what stands in it is no canonical entry.
        MALFORMED,
        /// A newer version of the program wrote it.
        NEWER_FORMAT,
        /// It belongs to another workspace.
        OTHER_WORKSPACE,
        /// Entries of this device before it are missing, or it is there twice.
        NUMBER,
        /// It does not name the hash of the device's entry before it: that one or this one was altered.
        PREVIOUS_HASH,
        /// Its payload is not the one whose hash it names.
        PAYLOAD_HASH,
        /// Its transaction is not whole.
        TRANSACTION,
        /// The device's latest signature is not under this entry's hash, or is none of that device.
        HEAD_SIGNATURE,
        /// The device signed for more entries than there are.
        ENTRIES_MISSING,
        /// The server's numbers before it are missing, or are there twice.
        RECEIPT_NUMBER,
        /// The server has a receipt for it under another hash, or for an entry that is not there.
        RECEIPT,
        /// The receipts up to it do not give the root and the size that the server's checkpoint says.
        CHECKPOINT
    }
}
