package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.server.http.Answer;
import stageline.server.http.HttpPort;
import stageline.server.http.PortLimits;
import stageline.server.http.Request;
import stageline.server.http.Route;
import stageline.server.tls.ServerKey;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ServerConnectionTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int LARGEST = 100_000;
    private static final ConnectionLimits LIMITS = new ConnectionLimits(LARGEST, 1_000, LONG, LONG);
    private static final byte[] LARGE = "deal ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    private static final String TEN_BYTES_PROMISED = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    private static final Queue<Request> REQUESTS = new ConcurrentLinkedQueue<>();

    @TempDir
    static Path data;

    private static ServerKey key;
    private static ServerKey otherKey;
    private static HttpPort port;

    @BeforeAll
    static void open() {
        key = ServerKey.inFolder(data.resolve("one"), List.of(), RANDOM);
        otherKey = ServerKey.inFolder(data.resolve("other"), List.of(), RANDOM);
        List<Route> routes = List.of(
                new Route("POST", "/echo", 10 * LARGEST, request -> {
                    REQUESTS.add(request);
                    return Answer.of(201, "application/octet-stream", request.body()).with("Stageline-Mark", "7");
                }),
                new Route("GET", "/bomb", 0, _ -> Answer.of(200, "application/octet-stream", new byte[50 * LARGEST])),
                new Route("GET", "/refused", 0, _ -> Answer.text(403, "no")));
        port = HttpPort.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), key.tls(), routes, PortLimits.standard(), Map::of, RANDOM);
    }

    @AfterAll
    static void close() {
        port.close();
    }

    @Test
    void whatIsSentIsAnswered() {
        try (ServerConnection connection = trusting(address(), key)) {
            Reply reply = connection.send("POST", "/echo?since=3", Map.of("Authorization", "Bearer x"), bytes("hello"), LONG).await();

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.header("stageline-mark")).contains("7");
            assertThat(reply.body()).asString().isEqualTo("hello");
        }
        assertThat(REQUESTS).anySatisfy(request -> {
            assertThat(request.header("authorization")).contains("Bearer x");
            assertThat(request.queried("since")).contains("3");
        });
    }

    @Test
    void largeBodiesAreCompressedBothWays() {
        try (ServerConnection connection = trusting(address(), key)) {
            Reply reply = connection.send("POST", "/echo?large", Map.of(), LARGE, LONG).await();

            assertThat(reply.body()).isEqualTo(LARGE);
            assertThat(reply.header("Content-Encoding")).contains("gzip");
        }
        assertThat(REQUESTS).anySatisfy(request -> {
            assertThat(request.header("Content-Encoding")).contains("gzip");
            assertThat(request.body()).isEqualTo(LARGE);
        });
    }

    @Test
    void aRefusalIsAReply() {
        try (ServerConnection connection = trusting(address(), key)) {
            assertThat(connection.send("GET", "/refused", Map.of(), new byte[0], LONG).await().status()).isEqualTo(403);
        }
    }

    @Test
    void manyRequestsGoAtOnce() {
        try (ServerConnection connection = trusting(address(), key)) {
            List<PendingReply> pending = IntStream.range(0, 200)
                    .mapToObj(number -> connection.send("POST", "/echo", Map.of(), bytes("number " + number), LONG))
                    .toList();

            assertThat(pending).extracting(reply -> new String(reply.await().body(), StandardCharsets.UTF_8))
                    .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(number -> "number " + number).toList());
        }
    }

    @Test
    void anotherKeyIsRefusedAndNothingIsSent() {
        REQUESTS.clear();
        try (ServerConnection connection = trusting(address(), otherKey)) {
            fails(connection.send("POST", "/echo", Map.of(), bytes("secret"), LONG), ConnectionException.WrongKey.class);
        }
        assertThat(REQUESTS).noneMatch(request -> new String(request.body(), StandardCharsets.UTF_8).equals("secret"));
    }

    @Test
    void thePinOutweighsTheName() {
        try (HttpPort everywhere = HttpPort.open(
                        new InetSocketAddress(0), key.tls(), List.of(), PortLimits.standard(), Map::of, RANDOM);
                ServerConnection connection = trusting(URI.create("https://127.0.0.2:" + everywhere.number()), key)) {
            assertThat(connection.send("GET", "/", Map.of(), new byte[0], LONG).await().status()).isEqualTo(404);
        }
    }

    @Test
    void theSystemDoesNotTrustAKeyThatTheServerMade() {
        try (ServerConnection connection = new ServerConnection(address(), PinnedTls.ofTheSystem(), LIMITS)) {
            fails(connection.send("GET", "/refused", Map.of(), new byte[0], LONG), ConnectionException.WrongKey.class);
        }
    }

    @Test
    void nobodyListeningIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (ServerConnection connection = trusting(URI.create("https://127.0.0.1:" + free), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], LONG), ConnectionException.Unreachable.class);
        }
    }

    @Test
    void anUnknownNameIsUnreachable() {
        try (ServerConnection connection = trusting(URI.create("https://nobody.invalid:443"), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], LONG), ConnectionException.Unreachable.class);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        try (CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), "");
                ServerConnection connection = trusting(silent.address(), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], SHORT), ConnectionException.TimedOut.class);
            silent.leftBehind().join();
        }
    }

    @Test
    void theDeadlineIsForTheBodyToo() throws IOException {
        try (CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), TEN_BYTES_PROMISED + "five.");
                ServerConnection connection = trusting(silent.address(), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], SHORT), ConnectionException.TimedOut.class);
            silent.leftBehind().join();
        }
    }

    @Test
    void aReplyThatBreaksOffIsNone() throws IOException {
        try (CrookedServer broken = CrookedServer.thatBreaksAfter(key.tls(), TEN_BYTES_PROMISED + "five.");
                ServerConnection connection = trusting(broken.address(), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], LONG), ConnectionException.BrokenOff.class);
        }
    }

    @Test
    void rubbishIsNoReply() throws IOException {
        try (CrookedServer crooked = CrookedServer.thatBreaksAfter(key.tls(), "rubbish\r\n\r\n");
                ServerConnection connection = trusting(crooked.address(), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], LONG), ConnectionException.BrokenOff.class);
        }
    }

    @Test
    void aBombIsNotInflated() {
        try (ServerConnection connection = trusting(address(), key)) {
            fails(connection.send("GET", "/bomb", Map.of(), new byte[0], LONG), ConnectionException.TooLarge.class);
        }
    }

    @Test
    void aReplyThatIsTooLargeIsNotRead() throws IOException {
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(2 * LARGEST);
        try (CrookedServer crooked = CrookedServer.thatFallsSilentAfter(key.tls(), large);
                ServerConnection connection = trusting(crooked.address(), key)) {
            fails(connection.send("GET", "/", Map.of(), new byte[0], LONG), ConnectionException.TooLarge.class);
        }
    }

    @Test
    void whoeverWaitsIsFreedByCancelling() throws IOException {
        try (CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), "");
                ServerConnection connection = trusting(silent.address(), key)) {
            PendingReply pending = connection.send("GET", "/", Map.of(), new byte[0], LONG);
            CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> catching(pending));
            silent.asked().join();
            pending.cancel();

            assertThat(waiting.join()).isInstanceOf(ConnectionException.Cancelled.class);
        }
    }

    @Test
    void cancellingAReplyThatIsComingClosesItsConnection() throws IOException {
        try (CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), TEN_BYTES_PROMISED + "five.");
                ServerConnection connection = trusting(silent.address(), key)) {
            PendingReply pending = connection.send("GET", "/", Map.of(), new byte[0], LONG);
            silent.asked().join();
            pending.cancel();

            fails(pending, ConnectionException.Cancelled.class);
            silent.leftBehind().join();
        }
    }

    @Test
    void onlyHttpsIsSpoken() {
        assertThatThrownBy(() -> trusting(URI.create("http://127.0.0.1:80"), key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Throwable catching(PendingReply pending) {
        try {
            throw new AssertionError("a reply: " + pending.await());
        } catch (ConnectionException failure) {
            return failure;
        }
    }

    private static void fails(PendingReply pending, Class<? extends ConnectionException> how) {
        assertThatThrownBy(pending::await).isInstanceOf(how);
    }

    private static ServerConnection trusting(URI address, ServerKey pinned) {
        return new ServerConnection(address, PinnedTls.trusting(pinned.fingerprint()), LIMITS);
    }

    private static URI address() {
        return URI.create("https://127.0.0.1:" + port.number());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
