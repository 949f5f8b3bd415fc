package stageline.store;

import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LEDGER_SPAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.ledger.Receipt;
import stageline.sales.event.Fact;
import stageline.store.projection.PreparedRows;
import stageline.store.projection.Words;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// Notes in the ledger's table what a server said of entries, as the table's one writer.
final class Acknowledgements {

    private final DSLContext writer;
    private final Words words;
    private final LedgerRows rows;
    private final PreparedRows update;

    Acknowledgements(DSLContext writer, Words words) {
        this.writer = writer;
        this.words = words;
        this.rows = new LedgerRows(words);
        this.update = PreparedRows.update(
                writer,
                LEDGER_ENTRY,
                List.of(LEDGER_ENTRY.SERVER_NUMBER, LEDGER_ENTRY.STATUS, LEDGER_ENTRY.CLOCK, LEDGER_ENTRY.WRITTEN_CLOCK),
                List.of(LEDGER_ENTRY.POSITION));
    }

    /// An entry that counts otherwise than before: not any more, now, or at another place in the order.
    ///
    /// @param fact   the entry as it was before
    /// @param counts whether it counts now
    record Turned(Fact fact, boolean counts) {}

    /// How an entry stands: at which clock, with which status.
    private record Standing(long clock, int status) {

        boolean counts() {
            return status == Receipt.ACCEPTED;
        }
    }

    /// An entry that something was noted of: how it stood before everything, how it stands now.
    private record Noted(LedgerEntryRecord row, Standing before, Standing now) {

        boolean turned() {
            return before.counts() != now.counts() || now.counts() && before.clock() != now.clock();
        }
    }

    /// Makes void what the server said of the numbers from `first` on, and notes what it says of some entries. Those that are not there are
    /// passed over.
    ///
    /// @return the entries that count otherwise than before both
    List<Turned> take(long first, boolean voids, List<Acknowledged> acknowledged) {
        Map<Long, Noted> noted = new LinkedHashMap<>();
        if (voids) {
            voidFrom(first, noted);
        }
        note(acknowledged, noted);
        mark(noted.values());
        return noted.values().stream()
                .filter(Noted::turned)
                .map(each -> new Turned(rows.fact(each.row()), each.now().counts()))
                .toList();
    }

    /// What is kept out can be found without reading the rest.
    private void mark(Collection<Noted> noted) {
        for (Noted each : noted) {
            if (each.before().counts() && !each.now().counts()) {
                writer.insertInto(LANDMARK)
                        .columns(LANDMARK.KIND, LANDMARK.POSITION)
                        .values(Landmark.KEPT_OUT.number(), each.row().getPosition())
                        .execute();
            } else if (!each.before().counts() && each.now().counts()) {
                writer.deleteFrom(LANDMARK)
                        .where(LANDMARK.KIND.eq(Landmark.KEPT_OUT.number()).and(LANDMARK.POSITION.eq(each.row().getPosition())))
                        .execute();
            }
        }
    }

    private void voidFrom(long first, Map<Long, Noted> noted) {
        for (LedgerEntryRecord row : writer.selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.SERVER_NUMBER.ge(first)).fetch()) {
            noted.put(row.getPosition(), new Noted(row, standing(row), new Standing(own(row), Receipt.ACCEPTED)));
        }
        writer.update(LEDGER_ENTRY)
                .setNull(LEDGER_ENTRY.SERVER_NUMBER)
                .set(LEDGER_ENTRY.STATUS, (short) Receipt.ACCEPTED)
                .set(LEDGER_ENTRY.CLOCK, DSL.coalesce(LEDGER_ENTRY.WRITTEN_CLOCK, LEDGER_ENTRY.CLOCK))
                .setNull(LEDGER_ENTRY.WRITTEN_CLOCK)
                .where(LEDGER_ENTRY.SERVER_NUMBER.ge(first))
                .execute();
        noted.values().stream()
                .filter(each -> each.now().clock() > each.before().clock())
                .collect(Collectors.groupingBy(
                        each -> LedgerRows.span(each.row().getPosition()),
                        Collectors.reducing(0L, each -> each.now().clock(), Math::max)))
                .forEach(this::raise);
    }

    /// A span's latest clock is one again that a receipt had taken back.
    private void raise(long span, long clock) {
        writer.update(LEDGER_SPAN)
                .set(LEDGER_SPAN.CLOCK, clock)
                .where(LEDGER_SPAN.SPAN.eq(span).and(LEDGER_SPAN.CLOCK.lt(clock)))
                .execute();
    }

    private void note(List<Acknowledged> acknowledged, Map<Long, Noted> noted) {
        List<@Nullable Object[]> changes = new ArrayList<>();
        acknowledged.stream().collect(Collectors.groupingBy(each -> each.entry().device())).forEach((device, own) -> {
            Map<Long, LedgerEntryRecord> found = rows(device, own);
            for (Acknowledged each : own) {
                LedgerEntryRecord row = found.get(each.entry().n());
                if (row != null) {
                    Standing now = new Standing(Math.min(own(row), each.latest()), each.status());
                    noted.merge(
                            row.getPosition(),
                            new Noted(row, standing(row), now),
                            (before, after) -> new Noted(before.row(), before.before(), after.now()));
                    changes.add(values(row, each.number(), now));
                }
            }
        });
        if (!changes.isEmpty()) {
            update.execute(changes);
        }
    }

    private Map<Long, LedgerEntryRecord> rows(UUID device, List<Acknowledged> acknowledged) {
        Optional<Integer> known = words.known(device.toString());
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<Long, LedgerEntryRecord> found = new HashMap<>();
        for (Run run : Run.of(known.get(), acknowledged.stream().map(each -> each.entry().n()).toList())) {
            writer.selectFrom(LEDGER_ENTRY)
                    .where(run.within())
                    .forEach(row -> found.put(row.getN(), row));
        }
        return found;
    }

    private static @Nullable Object[] values(LedgerEntryRecord row, long number, Standing now) {
        Long own = now.clock() == own(row) ? null : own(row);
        return new Object[] {number, (short) now.status(), now.clock(), own, row.getPosition()};
    }

    private static Standing standing(LedgerEntryRecord row) {
        return new Standing(row.getClock(), row.getStatus());
    }

    /// The entry's own clock.
    private static long own(LedgerEntryRecord row) {
        @Nullable Long written = row.getWrittenClock();
        return written == null ? row.getClock() : written;
    }
}
