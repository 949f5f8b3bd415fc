package stageline.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.server.Server;
import stageline.server.ServerOptions;
import stageline.workspace.Environment;

/// A server that a workspace is brought to, in a folder that is gone afterwards. What the program's image learns from it, a server and the
/// commands that speak with one need not find out again each time they start.
public final class Rehearsal {

    private static final String HERE = "127.0.0.1";

    private final Environment world = Environment.ofThisComputer();
    private final String version;
    private final Path folder;

    private Rehearsal(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /// Starts a server, brings it a workspace, and stops it.
    ///
    /// @param version the program's
    /// @throws IllegalStateException if a step fails
    public static void run(String version) {
        try {
            Path folder = Files.createTempDirectory("stageline-rehearsal");
            try {
                new Rehearsal(version, folder).play();
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void play() {
        ServerOptions options = new ServerOptions(
                folder.resolve("server"), HERE, 0, HERE, Optional.empty(), Optional.empty(), false, ServerOptions.Limits.standard());
        String workspace = folder.resolve("workspace").toString();
        try (Server server = Server.start(options, world.clock(), world.random())) {
            does("create", "--workspace", workspace, "--name", "Rehearsal", "--person", "Nobody");
            does("publish", "--workspace", workspace, server.firstInvitation().orElseThrow());
            does("sync", "--workspace", workspace);
        }
    }

    private void does(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of(Terminal.PASSWORD, folder.getFileName().toString());
        Terminal terminal = new Terminal(
                nowhere, nowhere, name -> Optional.ofNullable(variables.get(name)), question -> Optional.empty(), world);
        int exitCode = Tools.run(terminal, version, arguments);
        if (exitCode != ExitCode.DONE) {
            throw new IllegalStateException(List.of(arguments).getFirst() + " ended with " + exitCode);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
