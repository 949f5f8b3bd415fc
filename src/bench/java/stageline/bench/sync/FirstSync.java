package stageline.bench.sync;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.bench.workspace.Workspaces;
import stageline.exchange.HubSpotSample;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.server.TestServer;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;

/// The first sync of a workspace into a fresh client over HTTPS, from the invitation until all of it is durable and projected, beside the
/// import of the same deals from a local file. `-Dstageline.deals=20000` for fewer.
public final class FirstSync implements Benchmark {

    private static final Answers ANSWERS = new Answers(
            ZoneId.of("Europe/Madrid"), Optional.of(Currency.getInstance("EUR")), Map.of(), Map.of(), Map.of());

    @Override
    public void run(Path folder, Report report) throws Exception {
        int deals = Integer.getInteger("stageline.deals", 100_000);
        Path file = folder.resolve("deals.csv");
        HubSpotSample.write(file, deals, 1);
        Times importing = new Times();
        Times publishing = new Times();
        Times joining = new Times();
        try (TestServer server = TestServer.start(folder.resolve("server"));
                Workspace ana = Members.found(folder.resolve("ana"))) {
            importing.take(() -> take(ana, file));
            publishing.take(() -> Members.publish(ana, server));
            List<Workspace> joined = new ArrayList<>();
            joining.take(() -> {
                joined.add(Members.join(ana, folder.resolve("ben")));
                Members.bringInStep(joined.getFirst());
            });
            joined.getFirst().close();
        }
        report.ratio("first sync of %,d deals".formatted(deals), "s", joining.seconds(), importing.seconds(), 1.5);
        report.note("publishing them took %.1f s", publishing.seconds());
    }

    private static void take(Workspace workspace, Path file) {
        Imports imports = new Imports(workspace);
        if (!(imports.planHubSpot(List.of(file)) instanceof ImportPlan.Planned(ImportPlan plan))) {
            throw new IllegalStateException("the file can't be read");
        }
        imports.run(plan, ANSWERS, Workspaces.quiet());
    }
}
