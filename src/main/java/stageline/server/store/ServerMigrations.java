package stageline.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import stageline.ledger.Hash;

/// Brings a database to the tables of this version of the program: runs, in order, the scripts it has not seen, and records each with its
/// checksum. A script that was released never changes.
final class ServerMigrations {

    private static final List<String> SCRIPTS = List.of("V1__ledgers.sql", "V2__people.sql", "V3__contents.sql");

    private static final Table<?> MIGRATION = DSL.table(DSL.name("migration"));
    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER);
    private static final Field<String> CHECKSUM = DSL.field(DSL.name("checksum"), SQLDataType.VARCHAR(64));

    private ServerMigrations() {}

    /// Makes the table of what has run, where there is none.
    static void prepare(DSLContext database) {
        database.createTableIfNotExists(MIGRATION)
                .column(VERSION, SQLDataType.INTEGER.notNull())
                .column(CHECKSUM, SQLDataType.VARCHAR(64).notNull())
                .constraint(DSL.primaryKey(VERSION))
                .execute();
    }

    /// Runs what is missing. Where two servers do so at the same time, one of them fails, and finds everything done when it tries again.
    ///
    /// @throws ServerStoreException if a newer version of the program was here, or other scripts have run
    static void run(DSLContext database) {
        Map<Integer, String> done = database.select(VERSION, CHECKSUM).from(MIGRATION).fetchMap(VERSION, CHECKSUM);
        if (done.size() > SCRIPTS.size()) {
            throw new ServerStoreException("its tables are of version " + done.size() + ", this program knows " + SCRIPTS.size(), null);
        }
        for (int version = 1; version <= SCRIPTS.size(); version++) {
            String script = text(SCRIPTS.get(version - 1));
            String checksum = Hash.sha256(script.getBytes(StandardCharsets.UTF_8)).hex();
            String recorded = done.get(version);
            if (recorded == null) {
                // Recorded first: a second server waits here.
                database.insertInto(MIGRATION).columns(VERSION, CHECKSUM).values(version, checksum).execute();
                statements(script).forEach(database::execute);
            } else if (!recorded.equals(checksum)) {
                throw new ServerStoreException("its tables were not made by this program's " + SCRIPTS.get(version - 1), null);
            }
        }
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.split(";\n")).filter(statement -> !statement.isBlank()).toList();
    }

    private static String text(String script) {
        try (InputStream text = Objects.requireNonNull(ServerMigrations.class.getResourceAsStream("migrations/" + script), script)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
