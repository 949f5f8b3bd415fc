package stageline.ledger.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;
import stageline.ledger.files.LedgerFolder;

/// Finds the end of a journal, cuts a torn tail, and makes durable what a killed program left in the operating system's hands.
final class JournalOpening {

    private final JournalAccess access;
    private final LedgerFolder folder;
    private final JournalMark known;
    private final long knownPosition;
    private final Set<Long> sessions = new HashSet<>();
    private long position;
    private JournalMark latest;
    private boolean closed;
    private Optional<TornTail> tornTail = Optional.empty();

    /// @param known         a place known to have been durable, from which to look
    /// @param knownPosition a position known to have been durable
    JournalOpening(JournalAccess access, JournalMark known, long knownPosition) {
        this.access = access;
        this.folder = access.folder();
        this.known = known;
        this.latest = known;
        this.knownPosition = knownPosition;
    }

    /// What an opening found or made.
    ///
    /// @param last the segment in which the journal ends
    record Found(OpeningReport report, SegmentHeader last) {}

    Found open() {
        folder.list().stream().filter(name -> name.endsWith(".tmp")).forEach(folder::delete);
        List<SegmentHeader> segments = access.segments();
        if (segments.isEmpty()) {
            return create();
        }
        SegmentHeader last = segments.getLast();
        if (known.segment() > last.number()) {
            throw new LedgerException.Damaged(SegmentHeader.fileName(known.segment()), 0, 0, Damage.SEGMENT_MISSING);
        }
        JournalMark start = known.equals(JournalMark.START)
                ? new JournalMark(last.firstPosition() - 1, last.number(), SegmentHeader.LENGTH)
                : known;
        position = start.position();
        for (SegmentHeader segment : segments.subList(start.segment() - 1, last.number() - 1)) {
            scanWhole(segment, segment.number() == start.segment() ? start.offset() : SegmentHeader.LENGTH);
        }
        long end = scanLast(last, last.number() == start.segment() ? start.offset() : SegmentHeader.LENGTH);
        if (position < knownPosition) {
            throw new LedgerException.Damaged(last.fileName(), end, position + 1, Damage.ENDS_TOO_EARLY);
        }
        return new Found(new OpeningReport(new JournalMark(position, last.number(), end), latest, false, closed, tornTail), last);
    }

    private Found create() {
        if (!known.equals(JournalMark.START) || knownPosition > 0) {
            throw new LedgerException.Damaged(SegmentHeader.fileName(1), 0, 0, Damage.SEGMENT_MISSING);
        }
        SegmentHeader first = new SegmentHeader(access.workspace(), 1, 1);
        create(folder, first);
        return new Found(new OpeningReport(JournalMark.START, JournalMark.START, true, true, Optional.empty()), first);
    }

    /// Creates a segment that after a crash is either there with its whole header or not there.
    static void create(LedgerFolder folder, SegmentHeader segment) {
        folder.replace(segment.fileName(), segment.encode());
    }

    private void scanWhole(SegmentHeader segment, long start) {
        try (LedgerFile file = folder.openToRead(segment.fileName())) {
            SegmentReader reader = reader(file, segment, start);
            if (readAll(reader) == SegmentReader.Step.BAD) {
                throw damaged(reader, reader.damage());
            }
        }
    }

    /// Scans from `start`, and again from the beginning before anything is cut: should `start` be no place between two records, nothing
    /// is lost by it.
    private long scanLast(SegmentHeader segment, long start) {
        try (LedgerFile file = folder.openToWrite(segment.fileName())) {
            SegmentReader reader = reader(file, segment, start);
            boolean bad = readAll(reader) == SegmentReader.Step.BAD;
            if (bad && start > SegmentHeader.LENGTH) {
                position = segment.firstPosition() - 1;
                reader = reader(file, segment, SegmentHeader.LENGTH);
                bad = readAll(reader) == SegmentReader.Step.BAD;
            }
            if (bad) {
                cutTail(file, reader);
            }
            if (!closed) {
                file.force();
            }
            return file.size();
        }
    }

    private SegmentReader reader(LedgerFile file, SegmentHeader segment, long start) {
        boolean follows = start > SegmentHeader.LENGTH || segment.firstPosition() - 1 == position;
        if (!follows || start > file.size()) {
            throw new LedgerException.Damaged(segment.fileName(), file.size(), position + 1, Damage.ENDS_TOO_EARLY);
        }
        RecordCipher cipher = new RecordCipher(access.key(), segment);
        return new SegmentReader(file, segment, cipher, start, file.size());
    }

    private SegmentReader.Step readAll(SegmentReader reader) {
        SegmentReader.Step step = reader.next();
        while (step == SegmentReader.Step.RECORD) {
            sessions.add(reader.session());
            closed = reader.kind() == RecordKind.CLOSE;
            if (RecordKind.isFolded(reader.kind())) {
                latest = new JournalMark(position, reader.segment().number(), reader.offset());
                position += RecordContent.countEntries(reader, position);
            }
            step = reader.next();
        }
        return step;
    }

    private void cutTail(LedgerFile file, SegmentReader reader) {
        SegmentHeader segment = reader.segment();
        long offset = reader.offset();
        TailInspector inspector = new TailInspector(file, new RecordCipher(access.key(), segment), offset);
        boolean knownDurable = position < knownPosition || (segment.number() == known.segment() && offset < known.offset());
        Optional<Damage> damage =
                knownDurable ? Optional.of(reader.damage()) : inspector.judge(reader.damage(), sessions);
        if (damage.isPresent()) {
            throw damaged(reader, damage.get());
        }
        byte[] tail = inspector.tail();
        String keptAs = freeName("%08d-%d".formatted(segment.number(), offset));
        folder.replace(keptAs, tail);
        file.truncate(offset);
        closed = false;
        tornTail = Optional.of(new TornTail(segment.fileName(), offset, tail.length, keptAs));
    }

    private String freeName(String stem) {
        Set<String> taken = folder.list();
        String name = stem + ".torn";
        for (int i = 2; taken.contains(name); i++) {
            name = stem + "-" + i + ".torn";
        }
        return name;
    }

    private LedgerException.Damaged damaged(SegmentReader reader, Damage damage) {
        return new LedgerException.Damaged(reader.segment().fileName(), reader.offset(), position + 1, damage);
    }
}
