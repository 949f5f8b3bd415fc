package stageline.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;

/// Reads what stands in decrypted records.
final class RecordContent {

    private RecordContent() {}

    /// How many entries the reader's current record holds, without reading them.
    static int countEntries(SegmentReader reader, long positionBefore) {
        try {
            return skipEntries(textOf(reader), reader.kind());
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    private static ByteReader textOf(SegmentReader reader) {
        return new ByteReader(reader.plain()).reset(reader.plain(), 0, reader.plainLength());
    }

    private static int skipEntries(ByteReader in, int kind) {
        int most = in.remaining();
        int count = 0;
        while (hasEntry(in, kind)) {
            in.skip((int) in.uvarint(1, most, "length of an entry"));
            in.skip((int) (in.uvarint(0, 2L * most + 1, "length of a payload") >>> 1));
            count++;
        }
        return count;
    }

    /// Whether a further entry follows in a record of this kind. Those of a page end with a zero, which is no length of an entry.
    static boolean hasEntry(ByteReader in, int kind) {
        return kind == RecordKind.RECEIVED ? in.peek() != 0 : in.remaining() > 0;
    }

    /// The entries of the reader's current record.
    static List<EncodedEntry> entries(SegmentReader reader, long positionBefore) {
        try {
            if (!RecordKind.isFolded(reader.kind())) {
                throw new LedgerException.Malformed("a record without entries");
            }
            return entries(textOf(reader), reader.kind());
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    /// The transactions of the reader's current record.
    static List<List<EncodedEntry>> transactions(SegmentReader reader, long positionBefore) {
        List<List<EncodedEntry>> transactions = runs(entries(reader, positionBefore));
        if (!transactions.isEmpty() && !isWhole(transactions.getLast())) {
            throw unreadable(reader, positionBefore, new LedgerException.Malformed("a transaction ends with its record too early"));
        }
        return transactions;
    }

    /// Entries in runs that end with one marked as the last of its transaction; the last run may lack it.
    static List<List<EncodedEntry>> runs(List<EncodedEntry> entries) {
        List<List<EncodedEntry>> runs = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            List<EncodedEntry> run = entries.subList(from, to);
            if (isWhole(run) || to == entries.size()) {
                runs.add(run);
                from = to;
            }
        }
        return runs;
    }

    private static boolean isWhole(List<EncodedEntry> run) {
        return run.getLast().entry().lastOfTransaction();
    }

    private static List<EncodedEntry> entries(ByteReader in, int kind) {
        List<EncodedEntry> entries = new ArrayList<>();
        while (hasEntry(in, kind)) {
            entries.add(EncodedEntry.readFrom(in));
        }
        return entries;
    }

    /// The page in the reader's current record.
    static Received received(SegmentReader reader, long positionBefore) {
        try {
            ByteReader in = textOf(reader);
            List<EncodedEntry> entries = entries(in, RecordKind.RECEIVED);
            if (!entries.isEmpty() && !isWhole(entries)) {
                throw new LedgerException.Malformed("a transaction ends with its record too early");
            }
            in.skip(1);
            return ReceivedTrailer.readFrom(in).with(entries);
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    /// What stands behind the entries of the page in the reader's current record, without reading those.
    static ReceivedTrailer trailer(SegmentReader reader, long positionBefore) {
        try {
            ByteReader in = textOf(reader);
            int entries = skipEntries(in, RecordKind.RECEIVED);
            in.skip(1);
            ReceivedTrailer trailer = ReceivedTrailer.readFrom(in);
            trailer.requireBrought(entries);
            return trailer;
        } catch (LedgerException.Malformed content) {
            throw unreadable(reader, positionBefore, content);
        }
    }

    /// Lays out what stands in the record of a page.
    ///
    /// @throws IllegalArgumentException if the checkpoint is no valid Unicode text
    static ByteWriter write(Received page) {
        List<EncodedEntry> entries = page.brought();
        ByteWriter plain = new ByteWriter(entries.stream().mapToInt(entry -> entry.size() + 8).sum() + 8 * page.entries().size());
        entries.forEach(entry -> entry.writeTo(plain));
        plain.u8(0);
        ReceivedTrailer.of(page).writeTo(plain);
        return plain;
    }

    /// The signature in the reader's current record.
    static HeadSignature headSignature(SegmentReader reader, long positionBefore) {
        try {
            ByteReader in = textOf(reader);
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
