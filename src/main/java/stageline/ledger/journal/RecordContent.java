package stageline.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.ByteReader;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;

/// Reads what stands in decrypted records.
final class RecordContent {

    private RecordContent() {}

    /// How many entries the reader's current record holds, without reading them.
    static int countEntries(SegmentReader reader, long positionBefore) {
        ByteReader in = new ByteReader(reader.plain()).reset(reader.plain(), 0, reader.plainLength());
        try {
            int count = 0;
            while (in.remaining() > 0) {
                in.skip((int) in.uvarint(1, reader.plainLength(), "length of an entry"));
                in.skip((int) (in.uvarint(0, 2L * reader.plainLength() + 1, "length of a payload") >>> 1));
                count++;
            }
            return count;
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    /// The entries of the reader's current record.
    static List<EncodedEntry> entries(SegmentReader reader, long positionBefore) {
        try {
            return entries(reader.plain(), reader.plainLength());
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    /// The transactions of the reader's current record: its entries in runs that end with one marked as the last of its transaction.
    static List<List<EncodedEntry>> transactions(SegmentReader reader, long positionBefore) {
        List<List<EncodedEntry>> transactions = new ArrayList<>();
        List<EncodedEntry> current = new ArrayList<>();
        for (EncodedEntry entry : entries(reader, positionBefore)) {
            current.add(entry);
            if (entry.entry().lastOfTransaction()) {
                transactions.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            throw unreadable(reader, positionBefore, new LedgerException.Malformed("a transaction ends with its record too early"));
        }
        return transactions;
    }

    static List<EncodedEntry> entries(byte[] plain, int length) {
        ByteReader in = new ByteReader(plain).reset(plain, 0, length);
        List<EncodedEntry> entries = new ArrayList<>();
        while (in.remaining() > 0) {
            entries.add(EncodedEntry.readFrom(in));
        }
        return entries;
    }

    /// The signature in the reader's current record.
    static HeadSignature headSignature(SegmentReader reader, long positionBefore) {
        try {
            ByteReader in = new ByteReader(reader.plain()).reset(reader.plain(), 0, reader.plainLength());
            HeadSignature signature = HeadSignature.readFrom(in);
            in.expectEnd();
            return signature;
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    private static LedgerException unreadable(SegmentReader reader, long positionBefore, LedgerException.Malformed content) {
        var damage = new LedgerException.Damaged(
                reader.segment().fileName(), reader.offset(), positionBefore + 1, Damage.RECORD_CONTENT);
        damage.addSuppressed(content);
        return damage;
    }
}
