package stageline.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import stageline.sales.event.EntryId;

/// The canonical binary form of an entry's header, format version 1: one value, one spelling. The byte tables stand in
/// `src/doc/ledger-format.md`.
final class EntryCodec {

    private EntryCodec() {}

    /// Builds the entry that says this, with its bytes.
    static Entry encode(
            UUID workspace,
            EntryId id,
            long operationFirst,
            boolean lastOfTransaction,
            HybridTime clock,
            Circumstances circumstances,
            Occurrence occurrence,
            Hash payloadHash,
            Hash previous) {
        if (id.n() < 1 || operationFirst < 1 || operationFirst > id.n()) {
            throw new IllegalArgumentException("entry " + id.n() + " of an operation that begins with " + operationFirst);
        }
        ByteWriter out = new ByteWriter(256);
        out.u8(EntryLayout.VERSION).u8(flags(lastOfTransaction, circumstances, occurrence));
        out.uuid(workspace).uuid(id.device()).u64(clock.packed());
        previous.writeTo(out);
        payloadHash.writeTo(out);
        out.uuid(circumstances.actor()).uuid(occurrence.entity());
        out.uvarint(id.n()).uvarint(id.n() - operationFirst);
        out.code(circumstances.zone()).code(circumstances.role());
        out.code(occurrence.entityType()).code(occurrence.eventType()).uvarint(occurrence.eventVersion());
        circumstances.clockOffsetMillis().ifPresent(out::svarint);
        occurrence.happened().ifPresent(at -> out.svarint(at.getEpochSecond()).uvarint(at.getNano()));
        circumstances.checkpoint().ifPresent(seen -> {
            out.uvarint(seen.epoch()).uvarint(seen.size());
            seen.root().writeTo(out);
        });
        return new Entry(
                out.toByteArray(),
                workspace,
                id,
                operationFirst,
                lastOfTransaction,
                clock,
                circumstances,
                occurrence,
                payloadHash,
                previous);
    }

    private static int flags(boolean lastOfTransaction, Circumstances circumstances, Occurrence occurrence) {
        return (occurrence.override() ? EntryLayout.OVERRIDE : 0)
                | (lastOfTransaction ? EntryLayout.LAST_OF_TRANSACTION : 0)
                | circumstances.connection().code() << EntryLayout.CONNECTION_SHIFT
                | (circumstances.clockOffsetMillis().isPresent() ? EntryLayout.HAS_CLOCK_OFFSET : 0)
                | (occurrence.happened().isPresent() ? EntryLayout.HAS_HAPPENED : 0)
                | (circumstances.checkpoint().isPresent() ? EntryLayout.HAS_CHECKPOINT : 0);
    }

    /// Reads an entry; it keeps the array.
    static Entry decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int flags = readStart(in, bytes.length);
        UUID workspace = in.uuid();
        UUID device = in.uuid();
        HybridTime clock = clock(in.u64());
        Hash previous = in.hash();
        Hash payloadHash = in.hash();
        UUID actor = in.uuid();
        UUID entity = in.uuid();
        long n = in.uvarint(1, Long.MAX_VALUE, "n");
        long operationFirst = n - in.uvarint(0, n - 1, "begin of operation");
        String zone = in.code(EntryLayout.LONGEST_ZONE, "zone");
        String role = in.code(EntryLayout.LONGEST_ROLE, "role");
        String entityType = in.code(EntryLayout.LONGEST_ENTITY_TYPE, "entity type");
        String eventType = in.code(EntryLayout.LONGEST_EVENT_TYPE, "event type");
        int eventVersion = (int) in.uvarint(1, Integer.MAX_VALUE, "event version");
        OptionalInt clockOffset = OptionalInt.empty();
        if ((flags & EntryLayout.HAS_CLOCK_OFFSET) != 0) {
            clockOffset = OptionalInt.of((int) in.svarint(Integer.MIN_VALUE, Integer.MAX_VALUE, "clock offset"));
        }
        Optional<Instant> happened = Optional.empty();
        if ((flags & EntryLayout.HAS_HAPPENED) != 0) {
            long seconds = in.svarint(-EntryLayout.FARTHEST_SECOND, EntryLayout.FARTHEST_SECOND, "happened");
            happened = Optional.of(Instant.ofEpochSecond(seconds, in.uvarint(0, 999_999_999, "nanoseconds")));
        }
        Optional<SeenCheckpoint> checkpoint = Optional.empty();
        if ((flags & EntryLayout.HAS_CHECKPOINT) != 0) {
            checkpoint = Optional.of(new SeenCheckpoint(in.uvarint(), in.uvarint(), in.hash()));
        }
        in.expectEnd();
        return new Entry(
                bytes,
                workspace,
                new EntryId(device, n),
                operationFirst,
                (flags & EntryLayout.LAST_OF_TRANSACTION) != 0,
                clock,
                new Circumstances(actor, role, zone, clockOffset, connection(flags), checkpoint),
                new Occurrence(entityType, entity, eventType, eventVersion, (flags & EntryLayout.OVERRIDE) != 0, happened),
                payloadHash,
                previous);
    }

    private static Connection connection(int flags) {
        return Connection.ofCode((flags & EntryLayout.CONNECTION_MASK) >>> EntryLayout.CONNECTION_SHIFT);
    }

    private static HybridTime clock(long packed) {
        if (packed < 0) {
            throw new LedgerException.Malformed("clock out of range");
        }
        return new HybridTime(packed);
    }

    /// Reads version and flags and refuses what version 1 does not know.
    static int readStart(ByteReader in, int length) {
        int version = in.u8();
        if (version > EntryLayout.VERSION) {
            throw new LedgerException.NewerFormat("entry", version, EntryLayout.VERSION);
        }
        if (version < 1 || length > EntryLayout.LONGEST_HEADER) {
            throw new LedgerException.Malformed("no entry");
        }
        int flags = in.u8();
        if ((flags & ~EntryLayout.KNOWN_FLAGS) != 0 || (flags & EntryLayout.CONNECTION_MASK) == EntryLayout.CONNECTION_MASK) {
            throw new LedgerException.Malformed("unknown flags " + flags);
        }
        return flags;
    }
}
