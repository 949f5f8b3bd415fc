package stageline.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import stageline.server.tls.ServerKey;
import stageline.sync.http.PinnedTls;

/// A port on this machine with a key of its own, and clients that trust it.
final class RunningPort implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// One for all tests: to make one takes longer than most of them.
    private static final ServerKey KEY = key();

    private final HttpPort port;
    private final SSLContext trust;
    private final HttpClient client;

    RunningPort(PortLimits limits, Route... routes) {
        this.port = HttpPort.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), KEY.tls(), List.of(routes), limits, Map::of, RANDOM);
        this.trust = PinnedTls.trusting(KEY.fingerprint());
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trust).build();
    }

    private static ServerKey key() {
        try {
            return ServerKey.inFolder(Files.createTempDirectory("port"), List.of(), RANDOM);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    HttpPort port() {
        return port;
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port.number() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /// A connection on which a test says what it likes.
    SSLSocket connect() throws IOException {
        return (SSLSocket) trust.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port.number());
    }

    /// Says something on a new connection and reads until the server ends it.
    String say(String text) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return rest(socket.getInputStream());
        }
    }

    /// What comes until the end, in whatever way the end comes.
    static String rest(InputStream in) {
        StringBuilder all = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.append((char) next);
            }
        } catch (IOException cut) {
            return all.toString();
        }
        return all.toString();
    }

    @Override
    public void close() {
        port.close();
        client.close();
    }
}
