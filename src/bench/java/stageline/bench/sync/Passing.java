package stageline.bench.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.bench.desktop.OpenBoard;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedWorkspace;

/// One change from one open client to another's screen: from the moment a deal is begun until its card was painted on the board of
/// somebody else. Both clients and the server are on this machine.
public final class Passing implements Benchmark {

    private static final int WARM = 100;
    private static final int SAMPLES = 400;

    @Override
    public void run(Path folder, Report report) throws Exception {
        try (TestServer server = TestServer.start(folder.resolve("server"));
                Workspace ana = Members.found(folder.resolve("ana"))) {
            ana.perform(Office.company(Office.SANITAS, "Sanitas"));
            ana.perform(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
            Members.publish(ana, server);
            Workspace ben = Members.join(ana, folder.resolve("ben"));
            Members.bringInStep(ben);
            Members.bringInStep(ana);
            try (OpenBoard board = OpenBoard.of(ben, folder.resolve("settings"));
                    SharedWorkspace first = SharedWorkspace.begin(ana, TestComputer.environment(), Members.VERSION, status -> {})) {
                first.awaitInStep(Progress.UNWATCHED);
                report.figure("one change to another's screen, p95", "ms", pass(ana, board, report), 150);
            }
        }
    }

    private static double pass(Workspace ana, OpenBoard board, Report report) throws Exception {
        for (int i = 0; i < WARM; i++) {
            begin(ana, board);
        }
        Times times = new Times();
        for (int i = 0; i < SAMPLES; i++) {
            times.take(() -> begin(ana, board));
        }
        report.note("median %.0f ms", times.micros(0.5) / 1000);
        return times.micros(0.95) / 1000;
    }

    private static void begin(Workspace ana, OpenBoard board) throws InterruptedException {
        EntityRef deal = EntityRef.deal(ana.newId());
        List<Change> fields = Stream.concat(
                        Office.prospected().stream().filter(change -> !change.field().equals(DealFields.OWNER)),
                        Stream.of(Change.set(DealFields.OWNER, Value.of(ana.identity().person()))))
                .toList();
        Command begun = new Command.StartDeal(deal.id(), fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty());
        if (!ana.perform(begun).done()) {
            throw new IllegalStateException("the deal was not begun");
        }
        board.awaitPainted(deal);
    }
}
