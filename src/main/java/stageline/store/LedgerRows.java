package stageline.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.ledger.Receipt;
import stageline.ledger.body.EventCodec;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.record.EntityRef;
import stageline.store.projection.Numbers;
import stageline.store.projection.Words;
import stageline.store.schema.tables.LedgerEntry;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// Turns entries into rows of the ledger's table and back.
public final class LedgerRows {

    private static final long SPAN = 1_000;
    private static final byte OVERRIDE = 1;
    private static final byte ONLINE = 2;

    private final Words words;
    private final EventCodec codec = new EventCodec();

    /// @param words the numbers of words in the same database
    public LedgerRows(Words words) {
        this.words = words;
    }

    /// The span of positions that a position lies in.
    public static long span(long position) {
        return position / SPAN;
    }

    /// The first position of a span.
    public static long firstOf(long span) {
        return span * SPAN;
    }

    /// The condition's value for entries that a manager's override marks.
    public static byte overrideFlag() {
        return OVERRIDE;
    }

    /// The condition for entries that are not kept out of the fold.
    static Condition counts(LedgerEntry table) {
        return table.STATUS.eq(DSL.inline((short) Receipt.ACCEPTED));
    }

    /// The values of an entry's row, in the order of the table's columns.
    @Nullable Object[] values(Arrived arrived) {
        Fact fact = arrived.fact();
        Origin origin = fact.origin();
        boolean forgotten = fact.event() instanceof Event.Forgotten;
        return new Object[] {
            arrived.position(),
            words.number(fact.stamp().device()),
            fact.stamp().n(),
            fact.operation().first(),
            fact.stamp().clock(),
            arrived.clock() == fact.stamp().clock() ? null : arrived.clock(),
            arrived.number().isPresent() ? arrived.number().getAsLong() : null,
            (short) arrived.status(),
            Numbers.of(fact.entity().type()),
            fact.entity().id(),
            Numbers.of(EventKind.of(fact.event())),
            words.number(codec.type(fact.event()) + "/" + arrived.version()),
            (byte) ((origin.override() ? OVERRIDE : 0) | (origin.online() ? ONLINE : 0)),
            words.number(origin.person()),
            words.number(origin.role()),
            words.number(origin.zone().getId()),
            origin.at().toEpochMilli(),
            origin.happened().map(Instant::toEpochMilli).orElse(null),
            forgotten ? null : origin.reason().orElse(null),
            forgotten ? null : arrived.body()
        };
    }

    /// The fact that a row holds.
    public Fact fact(LedgerEntryRecord row) {
        var device = words.id(row.getDevice());
        return new Fact(
                new Stamp(row.getClock(), device, row.getN()),
                new OperationId(device, row.getOperation()),
                new EntityRef(Numbers.entityType(row.getEntityType()), row.getEntity()),
                event(row),
                new Origin(
                        words.id(row.getPerson()),
                        words.word(row.getRole()),
                        Instant.ofEpochMilli(row.getAt()),
                        ZoneId.of(words.word(row.getZone())),
                        Optional.ofNullable(row.getHappened()).map(Instant::ofEpochMilli),
                        Optional.ofNullable(row.getReason()),
                        (row.getFlags() & OVERRIDE) != 0,
                        (row.getFlags() & ONLINE) != 0));
    }

    private Event event(LedgerEntryRecord row) {
        String form = words.word(row.getForm());
        int slash = form.lastIndexOf('/');
        String type = form.substring(0, slash);
        byte[] body = row.getBody();
        if (body == null) {
            return new Event.Forgotten(type);
        }
        return codec.decode(Numbers.entityType(row.getEntityType()), type, version(form, slash), body);
    }

    private static int version(String form, int slash) {
        return Integer.parseInt(form, slash + 1, form.length(), 10);
    }

    /// The entry that a row holds, as it arrived.
    Arrived arrived(LedgerEntryRecord row) {
        String form = words.word(row.getForm());
        byte[] body = row.getBody();
        Long writtenClock = row.getWrittenClock();
        Long number = row.getServerNumber();
        return new Arrived(
                row.getPosition(),
                fact(row),
                version(form, form.lastIndexOf('/')),
                body == null ? new byte[0] : body,
                writtenClock == null ? row.getClock() : writtenClock,
                number == null ? OptionalLong.empty() : OptionalLong.of(number),
                row.getStatus());
    }

    /// The fact as it would be read back: instants to the millisecond.
    static Fact canonical(Fact fact) {
        Origin origin = fact.origin();
        Origin exact = new Origin(
                origin.person(),
                origin.role(),
                Instant.ofEpochMilli(origin.at().toEpochMilli()),
                origin.zone(),
                origin.happened().map(at -> Instant.ofEpochMilli(at.toEpochMilli())),
                origin.reason(),
                origin.override(),
                origin.online());
        return exact.equals(origin) ? fact : new Fact(fact.stamp(), fact.operation(), fact.entity(), fact.event(), exact);
    }

    /// What is left of a fact after its payload was erased.
    Fact forgotten(Fact fact) {
        Origin origin = fact.origin();
        Origin silent = new Origin(
                origin.person(), origin.role(), origin.at(), origin.zone(), origin.happened(), Optional.empty(), origin.override(),
                        origin.online());
        return new Fact(fact.stamp(), fact.operation(), fact.entity(), new Event.Forgotten(codec.type(fact.event())), silent);
    }
}
