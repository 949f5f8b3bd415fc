package stageline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// Writes a database to its file between transactions, and keeps the file from growing to several times its content.
///
/// The database never overwrites what stands in the file: whatever changed is written anew, in chunks, and a chunk's room is free once
/// nothing in it counts any more. Many random changes leave many chunks of which a little still counts. The database's own thread
/// would gather what is left of them, but works by the clock, in the middle of transactions; so this is done here, with each writing.
public final class Housekeeping {

    private static final int MOST_COMMITS_BETWEEN = 200;
    /// The database writes by itself, in the middle of a transaction, once its unwritten pages take more than it allows. So much of that
    /// may be in use after a commit as leaves room for another one as large as the largest lately.
    private static final double USED = 0.9;
    /// Of what the chunks hold, so much counts at least, in percent.
    private static final int FILLED = 60;
    /// So much that still counts is gathered from sparse chunks at once, in bytes.
    private static final int GATHERED_AT_ONCE = 8 << 20;

    /// So much of the file counts at least once it is closed, in percent, if the rounds are enough.
    private static final int CLOSED_FILLED = 66;
    /// One gathers up to 16 MB, in less than half a second; left to itself, the database goes on until far more counts.
    private static final int MOST_ROUNDS = 16;
    private static final int ONE_ROUND = 0;

    private final Connection writing;
    private final @Nullable MVStore file;
    private int commits;
    private int unwritten;
    private int largestCommit;

    /// @param writing the connection that writes, to a file or to memory; nobody else does
    /// @throws SQLException if it is no connection to H2
    public Housekeeping(Connection writing) throws SQLException {
        this.writing = writing;
        MVStore store = ((SessionLocal) writing.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
        this.file = store.isPersistent() ? store : null;
    }

    /// Is told of each commit, and writes every now and then. What a killed program had not written is folded from the journal again.
    ///
    /// @throws SQLException if it can't be written
    public void committed() throws SQLException {
        if (file == null) {
            return;
        }
        commits++;
        int before = unwritten;
        unwritten = file.getUnsavedMemory();
        largestCommit = Math.max(largestCommit, unwritten - before);
        if (commits == MOST_COMMITS_BETWEEN || unwritten + largestCommit > USED * file.getAutoCommitMemory()) {
            write(file);
        }
    }

    private void write(MVStore written) throws SQLException {
        written.compact(FILLED, GATHERED_AT_ONCE);
        try (Statement statement = writing.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        commits = 0;
        unwritten = written.getUnsavedMemory();
        largestCommit = 0;
    }

    /// Gives room back before the file is closed, where a bulk left much of it; takes some seconds at most, and mostly nothing.
    public void closing() {
        if (file != null) {
            for (int round = 0; round < MOST_ROUNDS && filled(file) < CLOSED_FILLED; round++) {
                file.compactFile(ONE_ROUND);
            }
        }
    }

    /// How much of the file counts, in percent.
    private static int filled(MVStore file) {
        return file.getFileStore().getChunksFillRate() * file.getFileStore().getFillRate() / 100;
    }
}
