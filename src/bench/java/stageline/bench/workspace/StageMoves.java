package stageline.bench.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Store;
import stageline.store.record.Catalogue;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.BenchData;

/// Stage moves through the workspace, from the command until listeners were told, beside as many bytes appended and forced to a file and
/// one row updated by JDBC; and the bytes that each leaves on disk after closing.
///
/// Half of the moves go on, through a gate that is open; the other half go back, as corrections with a reason.
public final class StageMoves implements Benchmark {

    private static final int DEALS = 2_000;
    private static final int ROUNDS = 40;
    private static final int COLD_ROUNDS = 20;
    private static final int A_ROUND = 250;
    private static final String KEY = "5b".repeat(32);

    /// A deal that goes on and back between two stages.
    private static final class Wanderer {
        private final UUID deal;
        private final Stage near;
        private final Stage far;
        private boolean away;

        Wanderer(UUID deal, Stage near, Stage far) {
            this.deal = deal;
            this.near = near;
            this.far = far;
        }

        Command.MoveDeal next() {
            away = !away;
            return away
                    ? Command.MoveDeal.plain(deal, near, far)
                    : new Command.MoveDeal(deal, far, near, List.of(), List.of(), Optional.of("They ask for changes"), false);
        }
    }

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path path = folder.resolve("workspace");
        try (Workspace workspace = Workspaces.create(path)) {
            new BenchData(workspace, 1).make(DEALS, Workspaces.quiet());
        }
        Workspaces.open(path).close();
        long before = Workspaces.size(path);
        long journalBefore = Workspaces.size(path.resolve("journal"));
        Times ours = new Times();
        Times bare = new Times();
        int moves = 0;
        try (Workspace workspace = Workspaces.open(path);
                Bare beside = new Bare(folder, ids(workspace))) {
            AtomicLong told = new AtomicLong();
            workspace.listen(changed -> told.incrementAndGet());
            List<Wanderer> wanderers = wanderers(workspace);
            report.note("%d deals move", wanderers.size());
            for (int round = 0; round < ROUNDS; round++) {
                if (round == COLD_ROUNDS) {
                    ours.forget();
                    bare.forget();
                }
                for (int i = 0; i < A_ROUND; i++) {
                    Command.MoveDeal move = wanderers.get(moves++ * 31 % wanderers.size()).next();
                    ours.take(() -> require(workspace.perform(move).done()));
                }
                int bytes = (int) ((Workspaces.size(path.resolve("journal")) - journalBefore) / moves);
                for (int i = 0; i < A_ROUND; i++) {
                    bare.take(() -> beside.move(bytes));
                }
            }
            require(told.get() == moves);
        }
        report.ratio("stage move, median", "µs", ours.micros(0.5), bare.micros(0.5), 2);
        report.ratio("stage move, p99", "µs", ours.micros(0.99), bare.micros(0.99), 3);
        report.note("on a processor %.0f µs each, bare %.0f µs", ours.processorMicros(), bare.processorMicros());
        long journal = Workspaces.size(path.resolve("journal")) - journalBefore;
        report.figure("stage move, on disk after closing", "bytes", (Workspaces.size(path) - before) / (double) moves, 1_024);
        report.note("of these, journal %d bytes, search index and database the rest", journal / moves);
    }

    private static List<UUID> ids(Workspace workspace) {
        return workspace.catalogue().all(EntityType.DEAL).stream().map(Catalogue.Line::id).toList();
    }

    private static List<Wanderer> wanderers(Workspace workspace) {
        List<Wanderer> wanderers = new ArrayList<>();
        for (UUID deal : ids(workspace)) {
            Stage stage = workspace.record(EntityRef.deal(deal)).map(RecordState::stage).orElseThrow();
            int place = Stage.PATH.indexOf(stage);
            if (stage.open() && workspace.check(deal, Stage.PATH.get(place + 1)) instanceof MoveCheck.Free) {
                wanderers.add(new Wanderer(deal, stage, Stage.PATH.get(place + 1)));
            }
        }
        require(wanderers.size() >= DEALS / 20);
        return wanderers;
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("a move did not happen as it should");
        }
    }

    /// A bare file and a bare database with the deals' table.
    private static final class Bare implements AutoCloseable {

        private final FileChannel file;
        private final Connection connection;
        private final PreparedStatement update;
        private final List<UUID> deals;
        private long written;
        private int moves;

        Bare(Path folder, List<UUID> deals) throws Exception {
            Path database = folder.resolve("bare");
            Store.open(database, HexFormat.of().parseHex(KEY)).close();
            this.deals = deals;
            this.connection = Workspaces.connect(database, KEY);
            connection.setAutoCommit(false);
            fill(connection, folder.resolve("workspace"));
            this.update = connection.prepareStatement("UPDATE deal SET stage = ?, entered = ? WHERE id = ?");
            this.file = FileChannel.open(folder.resolve("bare.file"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        private static void fill(Connection connection, Path workspace) throws SQLException {
            try (Connection source = Workspaces.connect(workspace)) {
                Rows.copy(source, connection, "DEAL");
            }
        }

        void move(int bytes) throws IOException, SQLException {
            ByteBuffer record = ByteBuffer.allocate(bytes);
            written += file.write(record, written);
            file.force(false);
            moves++;
            update.setInt(1, 1 + moves % 6);
            update.setLong(2, 1_790_000_000_000L + moves);
            update.setObject(3, deals.get(moves * 31 % deals.size()));
            require(update.executeUpdate() == 1);
            connection.commit();
        }

        @Override
        public void close() throws IOException, SQLException {
            connection.close();
            file.close();
        }
    }
}
