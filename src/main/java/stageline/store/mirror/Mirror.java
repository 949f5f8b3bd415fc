package stageline.store.mirror;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.EntityRef;
import stageline.store.Store;
import stageline.store.mirror.MirrorException.Reason;
import stageline.store.projection.Shape;
import stageline.store.projection.Shapes;

/// A copy of a workspace's projections in a PostgreSQL, in a schema of its own named `stageline`. It is whatever the workspace was at some
/// moment or between two: each record is copied with all its rows in one transaction. Used by one thread.
public final class Mirror implements AutoCloseable {

    private static final int RECORDS_AT_ONCE = 1_000;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final DSLContext database;

    private Mirror(Connection connection) {
        this.connection = connection;
        this.database = DSL.using(connection, SQLDialect.POSTGRES, new Settings()
                .withExecuteLogging(false)
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.LOWER));
    }

    /// Opens a workspace's mirror, and makes it where there is none.
    ///
    /// @throws MirrorException if the database can't be reached or refuses, or holds the mirror of another workspace
    public static Mirror open(MirrorAccess access, UUID workspace) {
        try {
            Mirror mirror = new Mirror(DriverManager.getConnection(access.url(), access.user(), access.password()));
            try {
                mirror.connection.setAutoCommit(false);
                MirrorTables.prepare(mirror.database, workspace);
                mirror.connection.commit();
                return mirror;
            } catch (SQLException | RuntimeException failure) {
                mirror.connection.close();
                throw failure;
            }
        } catch (SQLException | DataAccessException failure) {
            throw new MirrorException(Reason.UNREACHABLE, String.valueOf(failure.getMessage()), failure);
        }
    }

    /// How far a comparison is, and whether to go on.
    @FunctionalInterface
    public interface Watch {

        /// @return whether to go on
        boolean compared(long records);
    }

    /// Copies some records anew, all or none of them.
    ///
    /// @throws MirrorException if the database fails
    public void copy(Store store, Set<EntityRef> changed) {
        Set<UUID> records = changed.stream().map(EntityRef::id).collect(Collectors.toSet());
        long position = store.applied();
        changing(() -> {
            for (Shape shape : Shapes.all()) {
                replace(shape, records, rows(store, shape, shape.owner().in(records)));
            }
            MirrorTables.note(database, position);
        });
    }

    /// Compares everything and copies what differs, part by part: stopped and begun again it goes on where it is needed.
    ///
    /// @return how many records differed in some table
    /// @throws MirrorException if the database fails
    public long compare(Store store, Watch watch) {
        long position = store.applied();
        long compared = 0;
        long different = 0;
        for (Shape shape : Shapes.all()) {
            UUID after = null;
            boolean more = true;
            while (more) {
                UUID last = end(store, shape, after);
                Condition part = within(shape.owner(), after, last);
                different += compare(store, shape, part);
                compared += RECORDS_AT_ONCE;
                if (!watch.compared(compared)) {
                    return different;
                }
                after = last;
                more = last != null;
            }
        }
        changing(() -> MirrorTables.note(database, position));
        return different;
    }

    private long compare(Store store, Shape shape, Condition part) {
        Set<UUID> differing = new HashSet<>();
        changing(() -> {
            Map<UUID, Set<List<@Nullable Object>>> here = rows(store, shape, part);
            Map<UUID, Set<List<@Nullable Object>>> there = rows(database, shape, part);
            differing.addAll(here.keySet());
            differing.addAll(there.keySet());
            differing.removeIf(record -> Objects.equals(here.get(record), there.get(record)));
            here.keySet().retainAll(differing);
            replace(shape, differing, here);
        });
        return differing.size();
    }

    /// The record at which a part ends that begins behind another; none where what is left is one part.
    private static @Nullable UUID end(Store store, Shape shape, @Nullable UUID after) {
        return store.read(from -> from.selectDistinct(shape.owner())
                .from(shape.table())
                .where(within(shape.owner(), after, null))
                .orderBy(shape.owner())
                .limit(1)
                .offset(RECORDS_AT_ONCE - 1)
                .fetchOne(shape.owner()));
    }

    private static Condition within(Field<UUID> owner, @Nullable UUID after, @Nullable UUID last) {
        Condition behind = after == null ? DSL.noCondition() : owner.gt(after);
        return last == null ? behind : behind.and(owner.le(last));
    }

    private static Map<UUID, Set<List<@Nullable Object>>> rows(Store store, Shape shape, Condition which) {
        return store.read(from -> rows(from, shape, which));
    }

    /// The rows of records.
    private static Map<UUID, Set<List<@Nullable Object>>> rows(DSLContext from, Shape shape, Condition which) {
        Map<UUID, Set<List<@Nullable Object>>> rows = new HashMap<>();
        List<Field<?>> columns = MirrorTables.columns(shape);
        for (Record row : from.select(columns).from(shape.table()).where(which).fetch()) {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(storable(row.get(column))));
            rows.computeIfAbsent(row.get(shape.owner()), owner -> new HashSet<>()).add(values);
        }
        return rows;
    }

    /// PostgreSQL stores every character but one.
    private static @Nullable Object storable(@Nullable Object value) {
        return value instanceof String text ? text.replace("\0", "") : value;
    }

    private void replace(Shape shape, Collection<UUID> records, Map<UUID, Set<List<@Nullable Object>>> rows) {
        if (records.isEmpty()) {
            return;
        }
        database.deleteFrom(shape.table()).where(shape.owner().in(records)).execute();
        List<List<@Nullable Object>> all = rows.values().stream().flatMap(Set::stream).toList();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            InsertValuesStepN<?> insert = database.insertInto(shape.table(), MirrorTables.columns(shape));
            for (List<@Nullable Object> row : all.subList(from, Math.min(from + ROWS_AT_ONCE, all.size()))) {
                insert = insert.values(row);
            }
            insert.execute();
        }
    }

    private void changing(Runnable change) {
        try {
            try {
                change.run();
                connection.commit();
            } catch (RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException | DataAccessException failure) {
            throw new MirrorException(Reason.UNREACHABLE, String.valueOf(failure.getMessage()), failure);
        }
    }

    /// Lets go of the database.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new MirrorException(Reason.UNREACHABLE, "the database was gone", gone);
        }
    }
}
