package stageline.tools;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stageline.server.JsonLog;
import stageline.server.OperatorFiles;
import stageline.server.Server;
import stageline.server.ServerOptions;

/// `server`: runs a shared server until it is told to stop.
@Command(name = "server", description = {
        "Run a shared server, until it is told to stop (SIGTERM, Ctrl+C).",
        "All that it keeps is in one folder, unless a team's database is named. Its log goes to the standard error stream.",
        "The commands manage a server while it runs, on the same computer."
})
final class ServeCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 10;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of this server alone; made where needed.")
    @Nullable
    Path data;

    @Option(names = "--port", defaultValue = "8443", paramLabel = "N", description = "The port to listen on (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--host", defaultValue = "0.0.0.0", paramLabel = "ADDRESS",
            description = "The address to listen on (${DEFAULT-VALUE}: all).")
    String host = "";

    @Option(names = "--name", paramLabel = "HOST",
            description = "The name or address under which people's computers reach the server; this computer's name unless given.")
    @Nullable
    String name;

    @ArgGroup(exclusive = false)
    @Nullable
    Team team;

    @ArgGroup(exclusive = false)
    @Nullable
    Own own;

    @Option(names = "--restored", description = {
            "Say that what it keeps was restored from a backup. Those who have more than that give it back."
    })
    boolean restored;

    @Spec
    CommandSpec spec;

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A team's database.
    static final class Team {

        @Option(names = "--database", required = true, paramLabel = "URL",
                description = "A PostgreSQL that several servers may share, jdbc:postgresql://HOST/NAME. "
                        + "The password comes from " + Terminal.DATABASE_PASSWORD + ".")
        String url = "";

        @Option(names = "--user", required = true, paramLabel = "NAME", description = "The database's user.")
        String user = "";

        @Option(names = "--connections", defaultValue = "" + CONNECTIONS, paramLabel = "N",
                description = "How many connections to write with, and as many again to read (${DEFAULT-VALUE}).")
        int connections;
    }

    /// A certificate that somebody else made.
    static final class Own {

        @Option(names = "--certificate", required = true, paramLabel = "FILE",
                description = "A PEM file with the certificate to show and those above it; the server's own unless given.")
        Path certificates = Path.of("");

        @Option(names = "--key", required = true, paramLabel = "FILE", description = "A PEM file with its key (PKCS #8).")
        Path key = Path.of("");
    }

    @Override
    public Integer call() throws InterruptedException {
        // Its subcommands have one of their own.
        if (data == null) {
            throw new ParameterException(spec.commandLine(), "Say in which folder the server keeps all it has: --data=DIR.");
        }
        Path folder = data;
        JsonLog.begin();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Server server = Server.start(options(folder), terminal.world().clock(), terminal.world().random())) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                told.countDown();
                awaitQuietly(stopped);
            }));
            greet(server, folder);
            told.await();
        } finally {
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private void greet(Server server, Path folder) {
        terminal.out().println("Stageline listens on " + server.address() + ".");
        terminal.out().println("Its key is " + server.address().key() + ".");
        server.firstInvitation().ifPresent(invitation -> {
            terminal.out().println("Whoever brings the first workspace needs this invitation, once, within seven days:");
            terminal.out().println();
            terminal.out().println("stageline publish --workspace DIR " + invitation);
            terminal.out().println();
            terminal.out().println("It is also in " + new OperatorFiles(folder).firstInvitation() + ".");
        });
        terminal.out().flush();
    }

    private ServerOptions options(Path folder) {
        Optional<ServerOptions.Database> database = Optional.ofNullable(team).map(given ->
                new ServerOptions.Database(given.url, given.user, terminal.databasePassword(), given.connections));
        Optional<ServerOptions.Certificate> certificate =
                Optional.ofNullable(own).map(given -> new ServerOptions.Certificate(given.certificates, given.key));
        String reached = name == null ? ThisComputer.name(InetAddress.getLoopbackAddress().getHostAddress()) : name;
        return new ServerOptions(
                folder, host, port, reached, database, certificate, restored, ServerOptions.Limits.standard());
    }
}
