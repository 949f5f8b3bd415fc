package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.SUPERSEDED_MOVE;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.fold.Transition.Standing;
import stageline.store.projection.Numbers;

/// A database that an older version of the program made has, once it was opened, what a newer one looks for.
class MigrationTest {

    private static final byte[] KEY = new byte[32];
    private static final UUID DEAL = new UUID(2, 1);

    @TempDir
    private Path folder;

    @Test
    void whatWasOpenBeforeThereWasAnInboxIsInIt() throws StoreException {
        Path file = folder.resolve("workspace");
        try (Store old = Store.open(file, KEY, new Migrations(List.of("V1__workspace.sql")))) {
            entry(old, 1, 0);
            entry(old, 2, 0);
            entry(old, 3, 0);
            entry(old, 4, 6);
            transition(old, 0, 1, Standing.STANDS);
            transition(old, 1, 2, Standing.SUPERSEDED);
            transition(old, 2, 3, Standing.STANDS);
            old.commit();
        }

        try (Store store = Store.open(file, KEY)) {
            List<String> superseded = store.read(database -> database.selectFrom(SUPERSEDED_MOVE)
                    .fetch(row -> row.getDeal() + " " + row.getPlace() + " " + row.getN()));
            List<Long> keptOut = store.read(database -> database.selectFrom(LANDMARK)
                    .where(LANDMARK.KIND.eq(Landmark.KEPT_OUT.number()))
                    .fetch(row -> row.getPosition()));
            assertThat(superseded).containsExactly(DEAL + " 1 2");
            assertThat(keptOut).containsExactly(4L);
        }
    }

    private static void entry(Store store, long n, int status) {
        store.writer().execute("""
                INSERT INTO ledger_entry (position, device, n, operation, clock, status, entity_type, entity, kind, form, flags, person,
                    role, zone, at)
                VALUES (?, 1, ?, ?, ?, ?, 5, ?, 2, 1, 0, 1, 1, 1, 0)
                """, n, n, n, n, status, DEAL);
    }

    private static void transition(Store store, int place, long n, Standing standing) {
        store.writer().execute("INSERT INTO transition (deal, place, device, n, from_stage, to_stage, at, standing)"
                + " VALUES (?, ?, 1, ?, 1, 2, 0, ?)", DEAL, place, n, Numbers.of(standing));
    }
}
