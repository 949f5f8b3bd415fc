package stageline.bench.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedWorkspace;

/// One change from one open client to another: from the moment it is asked for until the other's listeners are told, which is when its
/// screen paints it with the next frame. Both clients and the server are on this machine.
public final class Passing implements Benchmark {

    private static final int WARM = 100;
    private static final int SAMPLES = 400;
    private static final long PATIENCE_SECONDS = 60;

    @Override
    public void run(Path folder, Report report) throws Exception {
        try (TestServer server = TestServer.start(folder.resolve("server"));
                Workspace ana = Members.found(folder.resolve("ana"))) {
            Members.publish(ana, server);
            try (Workspace ben = Members.join(ana, folder.resolve("ben"))) {
                Members.bringInStep(ben);
                Members.bringInStep(ana);
                report.figure("one change to another's screen, p95", "ms", pass(ana, ben), 150);
            }
        }
    }

    private static double pass(Workspace ana, Workspace ben) throws Exception {
        BlockingQueue<EntityRef> arrived = new LinkedBlockingQueue<>();
        Runnable deaf = ben.listen(changed -> arrived.addAll(changed.entities()));
        Times times = new Times();
        try (SharedWorkspace first = SharedWorkspace.begin(ana, TestComputer.environment(), Members.VERSION, status -> {});
                SharedWorkspace second = SharedWorkspace.begin(ben, TestComputer.environment(), Members.VERSION, status -> {})) {
            first.awaitInStep(Progress.UNWATCHED);
            second.awaitInStep(Progress.UNWATCHED);
            for (int i = 0; i < WARM + SAMPLES; i++) {
                EntityRef company = EntityRef.company(ana.newId());
                Command make = new Command.Create(
                        company, List.of(Change.set(CompanyFields.NAME, Value.of("Clinic " + i))), List.of());
                if (i < WARM) {
                    change(ana, make, company, arrived);
                } else {
                    times.take(() -> change(ana, make, company, arrived));
                }
            }
        } finally {
            deaf.run();
        }
        return times.micros(0.95) / 1000;
    }

    private static void change(Workspace ana, Command make, EntityRef company, BlockingQueue<EntityRef> arrived)
            throws InterruptedException {
        ana.perform(make);
        EntityRef next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (!company.equals(next)) {
            if (next == null) {
                throw new IllegalStateException("it did not arrive");
            }
            next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
