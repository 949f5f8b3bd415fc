package stageline.bench.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.server.OperatorFiles;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;

/// The server of the image that `mvn package` built, as a process of its own.
final class ImageServer implements AutoCloseable {

    private static final Path IMAGE = Path.of("target", "stageline", "bin", "stageline-server");
    private static final String HERE = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Path data;

    private ImageServer(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /// Whether there is an image, and a system that tells how much memory a process has.
    static boolean possible() {
        return Files.exists(IMAGE) && Files.exists(Path.of("/proc/self/status"));
    }

    /// A port that is free now.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Starts it for the first time in a folder, and waits until it has made its key and its first invitation.
    static ImageServer first(Path data, int port) throws Exception {
        ImageServer server = begin(data, port);
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (Files.notExists(new OperatorFiles(data).firstInvitation())) {
            server.requireTime(latest);
            Thread.sleep(10);
        }
        return server;
    }

    /// Starts it where it knows the way, and waits for its first answer.
    static ImageServer answering(Path data, int port, Invitation known) throws Exception {
        ImageServer server = begin(data, port);
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(known)) {
            server.requireTime(latest);
            Thread.sleep(10);
        }
        return server;
    }

    private static ImageServer begin(Path data, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                IMAGE.toString(), "--data", data.toString(), "--host", HERE, "--name", HERE, "--port", Integer.toString(port));
        return new ImageServer(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start(), data);
    }

    private void requireTime(long latest) {
        if (!process.isAlive() || System.nanoTime() > latest) {
            process.destroyForcibly();
            throw new IllegalStateException("the server does not answer");
        }
    }

    private static boolean answers(Invitation known) throws InterruptedException {
        try (ServerConnection connection =
                new ServerConnection(known.server().uri(), PinnedTls.trusting(known.key()), ConnectionLimits.standard())) {
            return connection.send("GET", "/health", Map.of(), new byte[0], Duration.ofSeconds(5)).await().status() == 200;
        } catch (ConnectionException notYet) {
            return false;
        }
    }

    /// The invitation for who brings a workspace.
    Invitation invitation() throws IOException {
        String line = Files.readString(new OperatorFiles(data).firstInvitation()).strip();
        if (Invitation.parse(line) instanceof Invitation.Parsed.Read(Invitation invitation)) {
            return invitation;
        }
        throw new IllegalStateException("no invitation: " + line);
    }

    /// How much memory it has, in MB.
    double residentMegabytes() throws IOException {
        Matcher said = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!said.find()) {
            throw new IllegalStateException("the system does not say how much memory a process has");
        }
        return Long.parseLong(said.group(1)) * 1024 / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
