package stageline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import stageline.store.StoreException.Reason;

/// Brings a database to the tables of this version of the program: runs, in order, the scripts it has not seen, and records
/// each with its checksum.
///
/// A script that was released never changes. Where one did all the same, the tables are not what this version believes.
final class Migrations {

    /// The scripts in their order; the first is version 1.
    static final List<String> SCRIPTS =
            List.of(
                    "V1__workspace.sql", "V2__inbox.sql", "V3__offerings.sql", "V4__tasks.sql", "V5__quotations.sql",
                    "V6__attachments.sql", "V7__changes.sql", "V8__templates.sql", "V9__contracts.sql");

    private static final Table<?> MIGRATION = DSL.table(DSL.name("MIGRATION"));
    private static final Field<Integer> VERSION = DSL.field(DSL.name("VERSION"), SQLDataType.INTEGER);
    private static final Field<String> CHECKSUM = DSL.field(DSL.name("CHECKSUM"), SQLDataType.VARCHAR);

    private final List<String> scripts;

    Migrations(List<String> scripts) {
        this.scripts = scripts;
    }

    /// Runs what is missing.
    ///
    /// @throws StoreException if a newer version of the program was here, or the recorded checksums are not those of the scripts
    void run(DSLContext database) throws StoreException {
        database.createTableIfNotExists(MIGRATION)
                .column(VERSION, SQLDataType.INTEGER.notNull())
                .column(CHECKSUM, SQLDataType.VARCHAR.notNull())
                .execute();
        Map<Integer, String> done = new TreeMap<>(database.select(VERSION, CHECKSUM).from(MIGRATION).fetchMap(VERSION, CHECKSUM));
        if (done.size() > scripts.size()) {
            throw new StoreException(Reason.NEWER, "its tables are of version " + done.size() + ", this program knows " + scripts.size());
        }
        for (int version = 1; version <= scripts.size(); version++) {
            String script = scripts.get(version - 1);
            String recorded = done.get(version);
            if (recorded == null) {
                database.execute("RUNSCRIPT FROM {0}", DSL.inline("classpath:" + path(script)));
                database.insertInto(MIGRATION).columns(VERSION, CHECKSUM).values(version, checksum(script)).execute();
            } else if (!recorded.equals(checksum(script))) {
                throw new StoreException(Reason.UNREADABLE, "its tables were not made by this program's " + script);
            }
        }
    }

    private static String path(String script) {
        return "/stageline/store/migrations/" + script;
    }

    private static String checksum(String script) {
        try (InputStream text = Objects.requireNonNull(Migrations.class.getResourceAsStream(path(script)), script)) {
            String unix = new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(unix.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
