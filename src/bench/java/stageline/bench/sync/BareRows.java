package stageline.bench.sync;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.sync.Push;

/// What a database takes by itself: the rows of entries in batches, each in a transaction that raises the counter row, from a connection
/// for each writer. It verifies nothing, decides nothing and has no network before it.
final class BareRows {

    private static final String RAISE = "update ledger set size = size + ? where workspace = ?";
    private static final String COUNT = "select size from ledger where workspace = ?";
    private static final String BEGIN =
            "insert into ledger (workspace, epoch, size, received, roots) values (?, 0, 0, 0, ?)";
    private static final String INSERT = "insert into entry (workspace, number, device, n, operation, entity_type, entity, received,"
            + " status, leaf, header, payload, payload_size) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String url;
    private final String user;
    private final String password;
    private final UUID workspace;

    /// @param url of a database that has a server's tables, empty
    BareRows(String url, String user, String password, UUID workspace) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.workspace = workspace;
    }

    /// Inserts what each writer has, all writers at the same time.
    ///
    /// @return entries in a second
    double insert(List<List<Push>> writers) throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = connect();
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, workspace);
            begin.setBytes(2, new byte[0]);
            begin.executeUpdate();
        }
        long entries = writers.stream().flatMap(List::stream).mapToLong(push -> push.entries().size()).sum();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<?>> all = threads.invokeAll(writers.stream().map(own -> Executors.callable(() -> insertOwn(own))).toList()).stream()
                    .<Future<?>>map(each -> each)
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        return entries * 1e9 / (System.nanoTime() - began);
    }

    private void insertOwn(List<Push> pushes) {
        try (Connection connection = connect();
                PreparedStatement raise = connection.prepareStatement(RAISE);
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Push push : pushes) {
                raise.setLong(1, push.entries().size());
                raise.setObject(2, workspace);
                raise.executeUpdate();
                count.setObject(1, workspace);
                try (var size = count.executeQuery()) {
                    size.next();
                    add(push, size.getLong(1) - push.entries().size(), insert);
                }
                insert.executeBatch();
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void add(Push push, long before, PreparedStatement insert) throws SQLException {
        long number = before;
        for (EncodedEntry encoded : push.entries()) {
            Entry entry = encoded.entry();
            number++;
            insert.setObject(1, workspace);
            insert.setLong(2, number);
            insert.setObject(3, entry.device());
            insert.setLong(4, entry.n());
            insert.setLong(5, entry.operation().first());
            insert.setString(6, entry.occurrence().entityType());
            insert.setObject(7, entry.occurrence().entity());
            insert.setLong(8, entry.clock().millis());
            insert.setInt(9, 0);
            insert.setBytes(10, entry.hash().bytes());
            insert.setBytes(11, entry.bytes());
            insert.setBytes(12, encoded.payload().orElseThrow().bytes());
            insert.setInt(13, encoded.payloadSize());
            insert.addBatch();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
