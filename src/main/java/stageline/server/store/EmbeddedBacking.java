package stageline.server.store;

import static stageline.server.store.schema.Tables.APPLIED;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.WorkspaceLock;
import stageline.ledger.journal.JournalMark;
import stageline.store.Housekeeping;
import stageline.store.Store;

/// A database in a folder, behind journals: what holders did is durable in the journal before it is visible in the database, which is only
/// a cache of the journals. One writes, others read.
final class EmbeddedBacking implements Backing {

    private static final System.Logger LOG = System.getLogger(EmbeddedBacking.class.getName());
    private static final String DATABASE = "database";
    private static final String FILE = DATABASE + ".mv.db";
    private static final String USER = "stageline";
    private static final int MOST_READERS = 16;

    private final WorkspaceLock lock;
    private final Journals journals;
    private final Connection connection;
    private final DSLContext writer;
    private final Housekeeping housekeeping;
    private final Pool readers;
    private final ReentrantLock writing = new ReentrantLock();
    /// Workspaces of which the journal may have more than the database.
    private final Set<UUID> behind = new HashSet<>();

    private EmbeddedBacking(WorkspaceLock lock, Journals journals, Connection connection, Pool readers) throws SQLException {
        this.lock = lock;
        this.journals = journals;
        this.connection = connection;
        this.writer = Pool.over(connection, SQLDialect.H2);
        this.housekeeping = new Housekeeping(connection);
        this.readers = readers;
    }

    static EmbeddedBacking open(Path folder, SecureRandom random) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw FileFailures.of(folder, failure);
        }
        WorkspaceLock lock = WorkspaceLock.acquire(folder);
        try {
            Journals journals = new Journals(folder, random);
            try {
                return open(folder, lock, journals);
            } catch (RuntimeException failure) {
                journals.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedBacking open(Path folder, WorkspaceLock lock, Journals journals) {
        try {
            return caughtUp(folder, lock, journals);
        } catch (SQLException | DataAccessException | MVStoreException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the database can't be read and is made anew from the journals", unreadable);
            setAside(folder.resolve(FILE));
        }
        try {
            return caughtUp(folder, lock, journals);
        } catch (SQLException | DataAccessException | MVStoreException again) {
            throw new ServerStoreException("the database can't be made anew: " + again.getMessage(), again);
        }
    }

    private static void setAside(Path file) {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(DATABASE + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }

    private static EmbeddedBacking caughtUp(Path folder, WorkspaceLock lock, Journals journals) throws SQLException {
        String url = Store.url(folder.resolve(DATABASE));
        Connection connection = DriverManager.getConnection(url, USER, "");
        try {
            DSLContext database = Pool.over(connection, SQLDialect.H2);
            ServerMigrations.prepare(database);
            ServerMigrations.run(database);
            connection.setAutoCommit(false);
            EmbeddedBacking backing = new EmbeddedBacking(lock, journals, connection, readers(url));
            for (UUID workspace : journals.workspaces()) {
                backing.catchUp(workspace);
            }
            return backing;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Pool readers(String url) {
        HikariConfig access = new HikariConfig();
        access.setJdbcUrl(url);
        access.setUsername(USER);
        access.setMaximumPoolSize(MOST_READERS);
        access.setMinimumIdle(1);
        // In this database: everything as it was when the transaction began.
        access.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        return new Pool(access, SQLDialect.H2);
    }

    @Override
    public void write(UUID workspace, Function<DSLContext, List<Held>> work) {
        writing.lock();
        try {
            if (behind.contains(workspace)) {
                catchUp(workspace);
            }
            boolean stands = false;
            try {
                List<Held> held = work.apply(writer);
                if (!held.isEmpty()) {
                    behind.add(workspace);
                    remember(workspace, journals.append(workspace, applied(workspace), held));
                    connection.commit();
                    stands = true;
                    behind.remove(workspace);
                }
            } finally {
                if (!stands) {
                    connection.rollback();
                }
            }
            keepHouse();
        } catch (SQLException failed) {
            throw new DataAccessException(failed.getMessage(), failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T alter(Function<DSLContext, T> work) {
        writing.lock();
        try {
            boolean stands = false;
            try {
                T done = work.apply(writer);
                connection.commit();
                stands = true;
                keepHouse();
                return done;
            } finally {
                if (!stands) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new DataAccessException(failed.getMessage(), failed);
        } finally {
            writing.unlock();
        }
    }

    /// Takes over from the journal what the database lacks.
    private void catchUp(UUID workspace) throws SQLException {
        behind.add(workspace);
        journals.replay(workspace, applied(workspace), (record, after) -> {
            HeldWorkspace holding = new HeldWorkspace(writer, workspace, new People());
            HeldCodec.replay(record, holding);
            holding.store();
            remember(workspace, after);
            try {
                connection.commit();
            } catch (SQLException failed) {
                throw new DataAccessException(failed.getMessage(), failed);
            }
            keepHouse();
        });
        connection.rollback();
        behind.remove(workspace);
    }

    private JournalMark applied(UUID workspace) {
        return writer.selectFrom(APPLIED)
                .where(APPLIED.WORKSPACE.eq(workspace))
                .fetchOptional(row -> new JournalMark(row.getPosition(), row.getSegment(), row.getPlace()))
                .orElse(JournalMark.START);
    }

    private void remember(UUID workspace, JournalMark mark) {
        int known = writer.update(APPLIED)
                .set(APPLIED.POSITION, mark.position())
                .set(APPLIED.SEGMENT, mark.segment())
                .set(APPLIED.PLACE, mark.offset())
                .where(APPLIED.WORKSPACE.eq(workspace))
                .execute();
        if (known == 0) {
            writer.insertInto(APPLIED)
                    .set(APPLIED.WORKSPACE, workspace)
                    .set(APPLIED.POSITION, mark.position())
                    .set(APPLIED.SEGMENT, mark.segment())
                    .set(APPLIED.PLACE, mark.offset())
                    .execute();
        }
    }

    /// What was committed is durable in the journal, whether it can be written to the database's file now or not.
    private void keepHouse() {
        try {
            housekeeping.committed();
        } catch (SQLException | MVStoreException failed) {
            LOG.log(System.Logger.Level.WARNING, "the next start reads more of the journals", failed);
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return readers.transact(question, answer -> false);
    }

    /// Nobody else has this database.
    @Override
    public void announce(UUID workspace, long size) {}

    @Override
    public void close() {
        writing.lock();
        try (lock;
                journals) {
            readers.close();
            housekeeping.closing();
            connection.close();
        } catch (SQLException | MVStoreException failed) {
            throw new ServerStoreException("the database could not be closed", failed);
        } finally {
            writing.unlock();
        }
    }
}
