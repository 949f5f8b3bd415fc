package stageline.sync.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server that says to its first client what a test wants, and then goes away or falls silent.
final class CrookedServer implements AutoCloseable {

    private final SSLServerSocket listener;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Void> leftBehind = new CompletableFuture<>();

    private CrookedServer(SSLContext tls, String says, boolean falls) throws IOException {
        this.listener = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(says, falls));
    }

    /// Says something and breaks the connection.
    static CrookedServer thatBreaksAfter(SSLContext tls, String says) throws IOException {
        return new CrookedServer(tls, says, false);
    }

    /// Says something and nothing more.
    static CrookedServer thatFallsSilentAfter(SSLContext tls, String says) throws IOException {
        return new CrookedServer(tls, says, true);
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort());
    }

    /// Completes when a request has come.
    CompletableFuture<Void> asked() {
        return asked;
    }

    /// Completes when the client of a silent server has closed its connection.
    CompletableFuture<Void> leftBehind() {
        return leftBehind;
    }

    private void serve(String says, boolean falls) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            boolean more = true;
            while (more) {
                String line = in.readLine();
                more = line != null && !line.isEmpty();
            }
            asked.complete(null);
            socket.getOutputStream().write(says.getBytes(StandardCharsets.UTF_8));
            if (falls && in.read() < 0) {
                leftBehind.complete(null);
            }
        } catch (IOException gone) {
            leftBehind.complete(null);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
