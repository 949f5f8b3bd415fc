package stageline.server.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/// A database and what makes it durable. Thread-safe; whoever opened it closes it.
interface Backing extends AutoCloseable {

    /// Does something in one transaction. When this returns, all of it is durable and visible; where it throws, nothing is visible.
    ///
    /// @param work does it, and says what each holder did; where nobody did anything, nothing is stored
    void write(UUID workspace, Function<DSLContext, List<Held>> work);

    /// Does something beside the ledgers in one transaction. When this returns, it is visible, and as durable as the database is; where it
    /// throws, nothing is visible.
    <T> T alter(Function<DSLContext, T> work);

    /// Asks something of what is durable, as it is at one moment.
    <T> T read(Function<DSLContext, T> question);

    /// Tells other servers before the same database that a ledger has grown; they may also find out late.
    void announce(UUID workspace, long size);

    @Override
    void close();
}
