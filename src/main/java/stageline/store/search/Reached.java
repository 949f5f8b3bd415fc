package stageline.store.search;

import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import stageline.sales.record.EntityRef;
import stageline.store.Chains;
import stageline.store.Landmark;
import stageline.store.ServerPlace;
import stageline.store.Store;
import stageline.store.projection.Numbers;

/// Up to where the index knows the ledger.
///
/// @param position up to which position; 0 where it knows nothing
/// @param epoch    the server's epoch then, 0 for none
/// @param number   up to which of the server's numbers
record Reached(long position, long epoch, long number) {

    static final Reached NOTHING = new Reached(0, 0, 0);

    /// Where the projections are.
    static Reached of(Store store) {
        Optional<ServerPlace> place = new Chains(store).serverPlace();
        return new Reached(
                store.applied(), place.map(ServerPlace::epoch).orElse(0L), place.map(ServerPlace::number).orElse(0L));
    }

    /// The records that may look otherwise than they did here.
    ///
    /// @param now where the projections are
    /// @return empty where it can't be told, since the server began anew, or something was undone or merged: then all may
    Optional<Set<EntityRef>> changedUntil(Reached now, DSLContext database) {
        if (position == 0 || epoch != now.epoch) {
            return Optional.empty();
        }
        Set<EntityRef> changed = new HashSet<>(SearchableRows.changedSince(database, position));
        Condition later = LEDGER_ENTRY.POSITION.gt(position);
        Condition turned = LEDGER_ENTRY.SERVER_NUMBER.gt(number)
                .and(LEDGER_ENTRY.STATUS.ne((short) 0).or(LEDGER_ENTRY.WRITTEN_CLOCK.isNotNull()));
        boolean heard = now.number > number && database.fetchCount(LEDGER_ENTRY, later.and(LEDGER_ENTRY.SERVER_NUMBER.isNotNull()))
                < now.number - number;
        if (reachesFar(database, later) || heard && reachesFar(database, turned)) {
            return Optional.empty();
        }
        if (heard) {
            // What the server said of entries that were here: it kept them out, or put them elsewhere in the order.
            database.selectDistinct(LEDGER_ENTRY.ENTITY_TYPE, LEDGER_ENTRY.ENTITY)
                    .from(LEDGER_ENTRY)
                    .where(turned)
                    .forEach(row -> changed.add(new EntityRef(Numbers.entityType(row.value1()), row.value2())));
        }
        return Optional.of(changed);
    }

    /// Whether an undo or a merge is among some entries: they change more records than their own.
    private static boolean reachesFar(DSLContext database, Condition which) {
        return database.fetchExists(database.selectOne()
                .from(LANDMARK)
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.POSITION.eq(LANDMARK.POSITION))
                .where(LANDMARK.KIND.in(Landmark.REVOKED.number(), Landmark.MERGED.number()))
                .and(which));
    }
}
