package stageline.ledger.journal;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import stageline.ledger.ByteReader;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;

/// Walks over the bytes of one segment's entries without making objects of them; checksums and tags are checked on the way. Scans of
/// different segments may run at the same time.
public final class SegmentScan {

    private final JournalAccess access;
    private final SegmentHeader segment;
    private final long end;

    private SegmentScan(JournalAccess access, SegmentHeader segment, long end) {
        this.access = access;
        this.segment = segment;
        this.end = end;
    }

    /// Scans for all segments of a journal that nobody writes to, in order.
    ///
    /// @throws LedgerException as [#of(JournalAccess, JournalMark)]
    public static List<SegmentScan> of(JournalAccess access) {
        return access.segments().stream()
                .map(segment -> new SegmentScan(access, segment, sizeOf(access, segment)))
                .toList();
    }

    /// Scans for all segments up to a mark, in order; the journal may be written to meanwhile.
    ///
    /// @param end the journal's [Journal#durable()]
    /// @throws LedgerException.Damaged     if a segment's header can't be read, or a segment is missing
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote one
    public static List<SegmentScan> of(JournalAccess access, JournalMark end) {
        List<SegmentHeader> segments = access.segments();
        return IntStream.range(0, Math.min(end.segment(), segments.size()))
                .mapToObj(i -> {
                    SegmentHeader segment = segments.get(i);
                    boolean last = segment.number() == end.segment();
                    return new SegmentScan(access, segment, last ? end.offset() : sizeOf(access, segment));
                })
                .toList();
    }

    private static long sizeOf(JournalAccess access, SegmentHeader segment) {
        try (LedgerFile file = access.folder().openToRead(segment.fileName())) {
            return file.size();
        }
    }

    /// Name of the segment's file.
    public String file() {
        return segment.fileName();
    }

    /// Position of the first entry in it.
    public long firstPosition() {
        return segment.firstPosition();
    }

    /// How many bytes are to be read.
    public long bytes() {
        return end;
    }

    /// Hands out everything in the segment.
    ///
    /// @return position of the last entry handed out, or of the one before the segment
    /// @throws LedgerException.Damaged at the first record that can't be read
    public long run(RawEntries consumer) {
        return run(consumer, () -> true);
    }

    /// As [#run(RawEntries)], asking before each record whether to go on.
    public long run(RawEntries consumer, BooleanSupplier goOn) {
        try (LedgerFile file = access.folder().openToRead(segment.fileName())) {
            RecordCipher cipher = new RecordCipher(access.key(), segment);
            SegmentReader reader = new SegmentReader(file, segment, cipher, SegmentHeader.LENGTH, end);
            ByteReader in = new ByteReader(reader.plain());
            long position = segment.firstPosition() - 1;
            SegmentReader.Step step = reader.next();
            while (step == SegmentReader.Step.RECORD && goOn.getAsBoolean()) {
                long last = hand(reader, in, position, consumer);
                if (last < 0) {
                    return position;
                }
                position = last;
                step = reader.next();
            }
            if (step == SegmentReader.Step.BAD) {
                throw new LedgerException.Damaged(segment.fileName(), reader.offset(), position + 1, reader.damage());
            }
            return position;
        }
    }

    /// Hands out a record.
    ///
    /// @return the position of the last entry up to its end, or -1 if the consumer wants no more
    private long hand(SegmentReader reader, ByteReader in, long before, RawEntries consumer) {
        return switch (reader.kind()) {
            case RecordKind.TRANSACTIONS -> handEntries(reader, in, before, consumer);
            case RecordKind.RECEIVED -> handPage(reader, in, before, consumer);
            case RecordKind.HEAD_SIGNATURE -> {
                consumer.headSignature(before, reader.offset(), RecordContent.headSignature(reader, before));
                yield before;
            }
            default -> before;
        };
    }

    private long handPage(SegmentReader reader, ByteReader in, long before, RawEntries consumer) {
        ReceivedTrailer page = RecordContent.trailer(reader, before);
        consumer.received(before, reader.offset(), page);
        long last = handEntries(reader, in, before, consumer);
        if (last >= 0) {
            page.heads().forEach(head -> consumer.headSignature(last, reader.offset(), head));
        }
        return last;
    }

    /// Hands out a record's entries.
    ///
    /// @return the position of the last, or -1 if the consumer wants no more
    private long handEntries(SegmentReader reader, ByteReader in, long before, RawEntries consumer) {
        long position = before;
        byte[] plain = reader.plain();
        in.reset(plain, 0, reader.plainLength());
        while (RecordContent.hasEntry(in, reader.kind())) {
            int header;
            int headerLength;
            int payload;
            int payloadLength;
            boolean erased;
            try {
                headerLength = (int) in.uvarint(1, in.remaining(), "length of an entry");
                header = in.position();
                in.skip(headerLength);
                long size = in.uvarint(0, 2L * in.remaining() + 1, "length of a payload");
                payloadLength = (int) (size >>> 1);
                erased = (size & 1) != 0;
                payload = in.position();
                in.skip(payloadLength);
            } catch (LedgerException.Malformed content) {
                var damage = new LedgerException.Damaged(
                        segment.fileName(), reader.offset(), position + 1, Damage.RECORD_CONTENT);
                damage.addSuppressed(content);
                throw damage;
            }
            position++;
            boolean last = !RecordContent.hasEntry(in, reader.kind());
            if (!consumer.entry(
                    position, reader.offset(), plain, header, headerLength, payload, payloadLength, erased, last)) {
                return -1;
            }
        }
        return position;
    }
}
