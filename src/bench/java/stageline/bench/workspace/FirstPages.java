package stageline.bench.workspace;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.sales.pipeline.Stage;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;
import stageline.workspace.Workspace;

/// The first page of every column and all totals over 100,000 open deals, beside the same rows and sums read by plain JDBC.
public final class FirstPages implements Benchmark {

    private static final int ROUNDS = 80;
    private static final int COLD_ROUNDS = 50;
    private static final int PAGE = 24;

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path path = Workspaces.large();
        Times ours = new Times();
        Times bare = new Times();
        Times totals = new Times();
        Times bareTotals = new Times();
        try (Workspace workspace = Workspaces.open(path);
                Connection connection = Workspaces.connect(path);
                Bare beside = new Bare(connection)) {
            connection.createStatement().execute("SET OPTIMIZE_REUSE_RESULTS 0");
            BoardQueries board = workspace.board();
            for (int round = 0; round < ROUNDS; round++) {
                if (round == COLD_ROUNDS) {
                    ours.forget();
                    bare.forget();
                    totals.forget();
                    bareTotals.forget();
                }
                ours.take(() -> {
                    totals.take(() -> board.totals(BoardQuery.ALL));
                    for (Stage stage : Stage.values()) {
                        board.page(BoardQuery.ALL, stage, "", 0, PAGE);
                    }
                });
                bare.take(() -> {
                    bareTotals.take(beside::totals);
                    beside.pages();
                });
            }
        }
        report.ratio("first pages and totals, median", "µs", ours.micros(0.5), bare.micros(0.5), 1.5);
        report.note("totals alone %.0f µs, bare %.0f µs", totals.micros(0.5), bareTotals.micros(0.5));
    }

    /// The same by statements that were prepared before.
    private static final class Bare implements AutoCloseable {

        private final PreparedStatement sums;
        private final PreparedStatement leads;
        private final PreparedStatement deals;
        private final PreparedStatement companies;
        private final PreparedStatement contacts;

        Bare(Connection connection) throws SQLException {
            sums = connection.prepareStatement(
                    "SELECT stage, currency, COUNT(*), SUM(amount) FROM deal WHERE stage IS NOT NULL GROUP BY stage, currency");
            leads = connection.prepareStatement("SELECT COUNT(*) FROM lead");
            deals = connection.prepareStatement("SELECT * FROM deal WHERE stage = ? ORDER BY stage, entered, id FETCH FIRST 24 ROWS ONLY");
            companies = connection.prepareStatement(
                    "SELECT company.*, since FROM (SELECT * FROM lead ORDER BY since, id, entity_type FETCH FIRST 24 ROWS ONLY) l"
                            + " JOIN company ON company.id = l.id");
            contacts = connection.prepareStatement(
                    "SELECT contact.*, since FROM (SELECT * FROM lead ORDER BY since, id, entity_type FETCH FIRST 24 ROWS ONLY) l"
                            + " JOIN contact ON contact.id = l.id");
        }

        void totals() throws SQLException {
            Workspaces.drain(sums.executeQuery());
            Workspaces.drain(leads.executeQuery());
        }

        void pages() throws SQLException {
            for (Stage stage : Stage.values()) {
                if (stage == Stage.LEAD) {
                    Workspaces.drain(companies.executeQuery());
                    Workspaces.drain(contacts.executeQuery());
                } else {
                    deals.setInt(1, stage.ordinal());
                    Workspaces.drain(deals.executeQuery());
                }
            }
        }

        @Override
        public void close() throws SQLException {
            sums.close();
            leads.close();
            deals.close();
            companies.close();
            contacts.close();
        }
    }
}
