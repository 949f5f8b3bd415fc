package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import stageline.store.StoreException.Reason;
import stageline.store.projection.Words;

/// A workspace's database: the ledger as a table and the projections folded from it, in one encrypted file.
///
/// One connection writes, a few read; readers see what was committed last and are never blocked. Thread-safe. The file is a
/// cache of the journal: it needs no backup, and is moved aside and folded anew where it can't be read.
public final class Store implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Store.class.getName());
    private static final String ALLOWED_CLASSES = "h2.allowedClasses";
    private static final int KEY_BYTES = 32;

    /// Survives interrupted threads (`retry:`), writes no trace, keeps intermediate results in memory and not in temporary files. Closing
    /// takes up to two seconds to give back the room of what was overwritten, and longer only where a bulk left much of it.
    ///
    /// Nothing is written by the clock (`WRITE_DELAY`): the database's own writer takes its tables one after the other while somebody
    /// changes them, so that a killed program could leave half a transaction in the file. [Housekeeping] writes between transactions
    /// instead, and uses again at once what room of the file has become free (`RETENTION_TIME`). Compressing pages takes less time than
    /// encrypting what it saves.
    private static final String OPTIONS = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_MEMORY_ROWS=" + Integer.MAX_VALUE
            + ";QUERY_CACHE_SIZE=128;CACHE_SIZE=131072;MAX_COMPACT_TIME=2000;WRITE_DELAY=" + Integer.MAX_VALUE
            + ";RETENTION_TIME=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000";

    static {
        // Of all classes, the database may call only the one of our own trigger.
        System.setProperty(ALLOWED_CLASSES, "stageline.store.*");
    }

    private final Connection writing;
    private final DSLContext writer;
    private final Readers readers;
    private final DSLContext reader;
    private final Words words;
    private final AtomicLong undoVersion = new AtomicLong();
    private final Housekeeping housekeeping;

    private Store(Connection writing, Readers readers) throws SQLException {
        Settings settings = new Settings().withExecuteLogging(false).withRenderSchema(false);
        this.writing = writing;
        this.readers = readers;
        this.writer = DSL.using(writing, SQLDialect.H2, settings);
        this.words = new Words(writer);
        this.housekeeping = new Housekeeping(writing);
        this.reader = DSL.using(new DefaultConfiguration().set(SQLDialect.H2).set(readers).set(settings));
    }

    /// Loads what the first opening of a database in this program needs, which takes a moment: to be done while something else does.
    public static void makeReady() {
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:")) {
            DSL.using(memory, SQLDialect.H2, new Settings().withExecuteLogging(false)).selectOne().fetch();
        } catch (SQLException | DataAccessException unusable) {
            LOG.log(System.Logger.Level.DEBUG, "opening a database will say so again", unusable);
        }
    }

    /// Opens a database, and makes it where there is none.
    ///
    /// @param file the path without `.mv.db`, which the database appends
    /// @param key  256 random bits; never derived from a password, because the database's own derivation is weak
    /// @throws StoreException           if it can't be opened, with the reason
    /// @throws IllegalArgumentException if the key has another length
    public static Store open(Path file, byte[] key) throws StoreException {
        return open(file, key, new Migrations(Migrations.SCRIPTS));
    }

    static Store open(Path file, byte[] key, Migrations migrations) throws StoreException {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        String url = url(file) + ";CIPHER=AES";
        Properties access = new Properties();
        access.setProperty("user", "stageline");
        // The database takes the key of the file and, after a blank, the user's password, which is empty.
        access.setProperty("password", HexFormat.of().formatHex(key) + " ");
        return open(new Opening(url, access), migrations);
    }

    /// How H2 opens a file as this program wants it: nothing is written by the clock, so that whoever writes keeps a [Housekeeping].
    ///
    /// @param file the path without `.mv.db`, which the database appends
    public static String url(Path file) {
        return "jdbc:h2:retry:" + file.toAbsolutePath() + OPTIONS;
    }

    /// A database in memory, which is gone once it is closed: for the view of a past moment, and to compare with.
    public static Store inMemory() {
        try {
            return open(new Opening("jdbc:h2:mem:" + OPTIONS.replace(";DB_CLOSE_ON_EXIT=FALSE", ""), new Properties()),
                    new Migrations(Migrations.SCRIPTS));
        } catch (StoreException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How connections to a database are made; one in memory without a name has only the first.
    private record Opening(String url, Properties access) {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, access);
        }

        boolean inMemory() {
            return access.isEmpty();
        }
    }

    private static Store open(Opening opening, Migrations migrations) throws StoreException {
        Connection connection;
        try {
            connection = opening.connect();
        } catch (SQLException refused) {
            throw explained(refused);
        }
        try {
            migrations.run(DSL.using(connection, SQLDialect.H2, new Settings().withExecuteLogging(false)));
            connection.setAutoCommit(false);
            Readers readers = opening.inMemory() ? Readers.sharing(connection) : Readers.making(opening::connect);
            return new Store(connection, readers);
        } catch (StoreException | SQLException | DataAccessException unusable) {
            closeQuietly(connection, unusable);
            throw unusable instanceof StoreException named ? named : new StoreException(Reason.UNREADABLE, "the database is damaged",
                    unusable);
        }
    }

    private static void closeQuietly(Connection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException alsoDamaged) {
            reason.addSuppressed(alsoDamaged);
        }
    }

    private static StoreException explained(SQLException refused) {
        return refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? new StoreException(Reason.IN_USE, "another process has the database open", refused)
                : new StoreException(Reason.UNREADABLE, "the database can't be read: " + refused.getMessage(), refused);
    }

    /// Up to which position the journal has been folded into this database; 0 where nothing was.
    public long applied() {
        Long last = read(database -> database.select(DSL.max(LEDGER_ENTRY.POSITION)).from(LEDGER_ENTRY).fetchOne(0, Long.class));
        return last == null ? 0 : last;
    }

    /// Asks something of what was committed last.
    ///
    /// @throws StoreFailure if the database fails
    public <T extends @Nullable Object> T read(Function<DSLContext, T> question) {
        try {
            return question.apply(reader);
        } catch (DataAccessException failed) {
            throw new StoreFailure("the database could not be read", failed);
        }
    }

    /// The small numbers of this database's words.
    public Words words() {
        return words;
    }

    /// Counts how often operations were undone or redone since this was opened, so that readers know when to look again.
    long undoVersion() {
        return undoVersion.get();
    }

    void undoChanged() {
        undoVersion.incrementAndGet();
    }

    /// The connection that writes, for the one who writes; not thread-safe, and nothing stands before [#commit()].
    DSLContext writer() {
        return writer;
    }

    /// Makes everything that was written stand. Every now and then it is also written to the file; what a killed program had not written
    /// is folded from the journal again.
    void commit() {
        try {
            writing.commit();
            housekeeping.committed();
        } catch (SQLException | MVStoreException failed) {
            throw new StoreFailure("the database could not be written", failed);
        }
    }

    /// Takes back everything that was written since the last commit.
    void rollback() {
        try {
            writing.rollback();
        } catch (SQLException failed) {
            throw new StoreFailure("the database could not be rolled back", failed);
        }
    }

    /// Closes the database; what was committed is then in the file.
    @Override
    public void close() {
        try {
            readers.close();
            try {
                housekeeping.closing();
            } finally {
                writing.close();
            }
        } catch (SQLException | MVStoreException failed) {
            throw new StoreFailure("the database could not be closed", failed);
        }
    }
}
