package stageline.ledger.journal;

import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;

/// One walk over a journal's records between two marks.
final class Replay {

    private final JournalAccess access;
    private final JournalMark from;
    private final JournalMark to;

    Replay(JournalAccess access, JournalMark from, JournalMark to) {
        this.access = access;
        this.from = from;
        this.to = to;
    }

    void run(long fromPosition, JournalReplay consumer) {
        List<SegmentHeader> segments = access.segments().subList(0, to.segment());
        int first = from.segment();
        // A segment that begins with the position is not enough: pages without entries may stand before it.
        while (first < to.segment() && segments.get(first).firstPosition() < fromPosition) {
            first++;
        }
        JournalMark start = first == from.segment() ? from : beginningOf(segments.get(first - 1));
        for (int number = first; number <= to.segment(); number++) {
            SegmentHeader segment = segments.get(number - 1);
            if (!run(segment, number == first ? start : beginningOf(segment), fromPosition, consumer)) {
                return;
            }
        }
    }

    private static JournalMark beginningOf(SegmentHeader segment) {
        return new JournalMark(segment.firstPosition() - 1, segment.number(), SegmentHeader.LENGTH);
    }

    private boolean run(SegmentHeader segment, JournalMark start, long fromPosition, JournalReplay consumer) {
        try (LedgerFile file = access.folder().openToRead(segment.fileName())) {
            long end = segment.number() == to.segment() ? to.offset() : file.size();
            if (end > file.size()) {
                throw new LedgerException.Damaged(segment.fileName(), file.size(), 0, Damage.ENDS_TOO_EARLY);
            }
            var reader = new SegmentReader(file, segment, new RecordCipher(access.key(), segment), start.offset(), end);
            long position = start.position();
            SegmentReader.Step step = reader.next();
            while (step == SegmentReader.Step.RECORD) {
                switch (reader.kind()) {
                    case RecordKind.TRANSACTIONS -> {
                        int count = RecordContent.countEntries(reader, position);
                        if (position + count >= fromPosition && !hand(reader, position, fromPosition, consumer)) {
                            return false;
                        }
                        position += count;
                    }
                    case RecordKind.RECEIVED -> {
                        int count = RecordContent.countEntries(reader, position);
                        if (position + Math.max(1, count) >= fromPosition && !hand(reader, position, consumer)) {
                            return false;
                        }
                        position += count;
                    }
                    case RecordKind.HEAD_SIGNATURE -> consumer.accept(RecordContent.headSignature(reader, position));
                    default -> {}
                }
                step = reader.next();
            }
            if (step == SegmentReader.Step.BAD) {
                throw new LedgerException.Damaged(segment.fileName(), reader.offset(), position + 1, reader.damage());
            }
            return true;
        }
    }

    private static boolean hand(SegmentReader reader, long before, JournalReplay consumer) {
        Received page = RecordContent.received(reader, before);
        int segment = reader.segment().number();
        int count = page.brought().size();
        JournalMark after = new JournalMark(before + count, segment, reader.nextOffset());
        return consumer.accept(new JournaledReceived(new Appended(before + 1, count, segment, reader.offset(), 0, after), page));
    }

    /// Hands out a record's transactions, but for those that end before a position.
    private static boolean hand(SegmentReader reader, long before, long fromPosition, JournalReplay consumer) {
        List<List<EncodedEntry>> transactions = RecordContent.transactions(reader, before);
        int segment = reader.segment().number();
        int all = transactions.stream().mapToInt(List::size).sum();
        JournalMark after = new JournalMark(before + all, segment, reader.nextOffset());
        int index = 0;
        for (List<EncodedEntry> entries : transactions) {
            Appended place = new Appended(before + 1 + index, entries.size(), segment, reader.offset(), index, after);
            index += entries.size();
            if (before + index >= fromPosition && !consumer.accept(new JournaledTransaction(place, entries))) {
                return false;
            }
        }
        return true;
    }
}
