package stageline.tools;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.store.mirror.MirrorAccess;
import stageline.store.mirror.MirrorException;
import stageline.workspace.Mirroring;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedWorkspace;

/// `mirror`: copies what can be shown into a PostgreSQL, for reporting tools.
@Command(name = "mirror", description = {
        "Copy what can be shown into a PostgreSQL, in a schema named stageline, for reporting tools. Where the workspace",
        "belongs to a server, what is new there is fetched first.",
        "The database's password comes from " + Terminal.DATABASE_PASSWORD + "."
})
final class MirrorCommand extends ServerCommand {

    @Option(names = "--database", required = true, paramLabel = "URL", description = "jdbc:postgresql://HOST/NAME")
    String database;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "stageline", description = "The database's user (${DEFAULT-VALUE}).")
    String user;

    @Option(names = "--follow", description = "Keep following until stopped.")
    boolean follow;

    @Option(names = "--check", description = "Compare every record and mend what differs; exit code 1 where something did.")
    boolean check;

    MirrorCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    public Integer call() throws IOException {
        if (!database.startsWith("jdbc:postgresql:")) {
            throw Stop.wrongUse("The database's address begins with jdbc:postgresql://, such as jdbc:postgresql://localhost/reports.");
        }
        MirrorAccess access = new MirrorAccess(database, user, terminal.databasePassword());
        char[] local = terminal.password();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        if (follow) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                await(closed);
            }));
        }
        try {
            return mirror(access, local, stop);
        } finally {
            closed.countDown();
        }
    }

    private int mirror(MirrorAccess access, char[] local, CountDownLatch stop) throws IOException {
        return WorkspaceVisit.of(folder, terminal, local, workspace -> {
            if (workspace.belonging().membership().isPresent() && !follow) {
                Exchanging.Result result = exchanging().run(workspace, () -> terminal.serverPassword(local));
                if (!result.inStep()) {
                    complain(result.stop().sentence() + " The mirror gets what is here.");
                }
            }
            if (check) {
                return compare(workspace, access);
            }
            return follow ? follow(workspace, access, stop) : copy(workspace, access);
        });
    }

    private int compare(Workspace workspace, MirrorAccess access) {
        long different = workspace.compareMirror(access, new ProgressLine(terminal.err(), "Comparing"));
        if (different == 0) {
            return done("The mirror is what the workspace is.", Map.of("equal", true, "different", 0));
        }
        if (json) {
            printJson(Map.of("equal", false, "different", different));
        }
        complain("%d records differed and are copied anew.".formatted(different));
        return ExitCode.FAILED;
    }

    private int copy(Workspace workspace, MirrorAccess access) {
        BlockingQueue<Optional<RuntimeException>> heard = new LinkedBlockingQueue<>();
        try (Mirroring mirroring = workspace.mirror(access, new Listening(heard))) {
            Optional<RuntimeException> failure = heard.take();
            if (failure.isPresent()) {
                throw failure.get();
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while a mirror was made", nobodyDoes);
        }
        return done("The mirror is what the workspace is.", Map.of("mirrored", true));
    }

    /// Keeps what a mirror says that matters to who waits for its end.
    private record Listening(BlockingQueue<Optional<RuntimeException>> heard) implements Mirroring.Watcher {

        @Override
        public void comparing(long records) {}

        @Override
        public void inStep() {
            heard.add(Optional.empty());
        }

        @Override
        public void away(MirrorException failure) {
            heard.add(Optional.of(failure));
        }

        @Override
        public void failed(RuntimeException failure) {
            heard.add(Optional.of(failure));
        }
    }

    private int follow(Workspace workspace, MirrorAccess access, CountDownLatch stop) {
        Following following = new Following(this, stop);
        Optional<SharedWorkspace> shared = workspace.belonging().membership()
                .map(_ -> SharedWorkspace.begin(workspace, terminal.world(), version, following::tell));
        try (Mirroring mirroring = workspace.mirror(access, following)) {
            await(stop);
        } finally {
            shared.ifPresent(SharedWorkspace::close);
        }
        following.failure().ifPresent(failure -> {
            throw failure;
        });
        return ExitCode.DONE;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while a mirror was kept", nobodyDoes);
        }
    }
}
