package stageline.store;

import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.record.EntityType;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// What is rare in a ledger, and so can be found by its kind without reading the rest.
public enum Landmark {
    REMOVED,
    RESTORED,
    MERGED,
    REVOKED,
    ERASED,
    UNKNOWN,
    FORGOTTEN,
    /// A requirement was moved past.
    OVERRIDE,
    /// A server keeps it out of the fold.
    KEPT_OUT,
    /// A quotation was begun, whatever became of it, so that no number is given twice.
    QUOTATION;

    static Set<Landmark> of(Arrived arrived) {
        Fact fact = arrived.fact();
        Set<Landmark> landmarks = EnumSet.noneOf(Landmark.class);
        if (arrived.quarantined()) {
            landmarks.add(KEPT_OUT);
        }
        of(EventKind.of(fact.event())).ifPresent(landmarks::add);
        if (fact.entity().type() == EntityType.QUOTATION && fact.event() instanceof Event.Created) {
            landmarks.add(QUOTATION);
        }
        if (fact.origin().override()) {
            landmarks.add(OVERRIDE);
        }
        return landmarks;
    }

    /// The landmark of a kind of event, empty where that kind is common.
    public static Optional<Landmark> of(EventKind kind) {
        return switch (kind) {
            case CREATED, EDITED, MOVED -> Optional.empty();
            case REMOVED -> Optional.of(REMOVED);
            case RESTORED -> Optional.of(RESTORED);
            case MERGED -> Optional.of(MERGED);
            case REVOKED -> Optional.of(REVOKED);
            case ERASED -> Optional.of(ERASED);
            case UNKNOWN -> Optional.of(UNKNOWN);
            case FORGOTTEN -> Optional.of(FORGOTTEN);
        };
    }

    /// The number under which the table has it.
    public byte number() {
        return (byte) ordinal();
    }

    /// Every such entry that counts, in the order of arrival.
    ResultQuery<LedgerEntryRecord> entries(DSLContext database) {
        return database.select(LEDGER_ENTRY.fields())
                .from(LANDMARK)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.POSITION.eq(LANDMARK.POSITION))
                .where(LANDMARK.KIND.eq(number()))
                .and(LedgerRows.counts(LEDGER_ENTRY))
                .orderBy(LANDMARK.POSITION)
                .coerce(LEDGER_ENTRY);
    }
}
