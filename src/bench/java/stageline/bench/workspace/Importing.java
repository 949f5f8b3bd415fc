package stageline.bench.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.exchange.HubSpotSample;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.store.Store;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;

/// An import of 100,000 deals with their history in HubSpot's full layout, from the look at the file until everything is durable and
/// projected, beside parsing the same file and inserting the same rows, of ledger and projections, by batched JDBC.
public final class Importing implements Benchmark {

    private static final int DEALS = 100_000;
    private static final Answers ANSWERS = new Answers(
            ZoneId.of("Europe/Madrid"), Optional.of(Currency.getInstance("EUR")), Map.of(), Map.of(), Map.of());
    private static final String KEY = "5b".repeat(32);

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path file = folder.resolve("deals.csv");
        HubSpotSample.write(file, DEALS, 1);
        Path path = folder.resolve("workspace");
        Times planning = new Times();
        Times running = new Times();
        try (Workspace workspace = Workspaces.create(path)) {
            Imports imports = new Imports(workspace);
            List<ImportPlan> plans = new ArrayList<>();
            planning.take(() -> plans.add(planned(imports, file)));
            running.take(() -> require(imports.run(plans.getFirst(), ANSWERS, Workspaces.quiet())));
        }
        Times parsing = new Times();
        parsing.take(() -> parse(file));
        Times inserting = insert(path, folder.resolve("bare"));
        report.ratio(
                "import of 100,000 deals", "s", planning.seconds() + running.seconds(), parsing.seconds() + inserting.seconds(), 4);
        report.note("looking at the file %.1f s, running %.1f s", planning.seconds(), running.seconds());
        report.note("bare: parsing %.1f s, inserting %.1f s", parsing.seconds(), inserting.seconds());
    }

    private static ImportPlan planned(Imports imports, Path file) {
        return switch (imports.planHubSpot(List.of(file))) {
            case ImportPlan.Planned(ImportPlan plan) -> plan;
            case ImportPlan.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static void require(Imports.Run run) {
        if (!(run.outcome() instanceof ImportReport.Ran) || run.operation().isEmpty()) {
            throw new IllegalStateException(run.outcome().toString());
        }
    }

    private static void parse(Path file) throws IOException {
        long cells = 0;
        try (BufferedReader reader = Files.newBufferedReader(file);
                var parser = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord row : parser) {
                for (String cell : row) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        }
        if (cells < DEALS) {
            throw new IllegalStateException("%d cells".formatted(cells));
        }
    }

    /// Inserts what the import left in the database into an empty one with the same tables and indexes; only that is timed, and closing it.
    private static Times insert(Path workspace, Path database) throws Exception {
        Store.open(database, HexFormat.of().parseHex(KEY)).close();
        Times times = new Times();
        try (Connection source = Workspaces.connect(workspace);
                Connection target = Workspaces.connect(database, KEY)) {
            target.setAutoCommit(false);
            for (String table : Rows.tables(source)) {
                if (Rows.read(target, table).rows().isEmpty()) {
                    Rows rows = Rows.read(source, table);
                    times.take(() -> rows.insert(target));
                }
            }
            times.take(target::close);
        }
        return times;
    }
}
