package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.server.http.Answer;
import stageline.server.http.EventStream;
import stageline.server.http.HttpPort;
import stageline.server.http.PortLimits;
import stageline.server.http.Route;
import stageline.server.tls.ServerKey;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class ListeningTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONG = Duration.ofHours(1);
    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    @TempDir
    static Path data;

    private static ServerKey key;

    private final CompletableFuture<EventStream> stream = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private final Ears ears = new Ears();
    private HttpPort port;
    private ServerConnection connection;

    /// Remembers what it is told.
    private static final class Ears implements EventReceiver {

        private final LinkedBlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();
        private final CompletableFuture<ListeningEnd> end = new CompletableFuture<>();

        @Override
        public void received(ServerEvent event) {
            events.add(event);
        }

        @Override
        public void ended(ListeningEnd how) {
            end.complete(how);
        }
    }

    @BeforeAll
    static void makeKey() {
        key = ServerKey.inFolder(data, List.of(), RANDOM);
    }

    @BeforeEach
    void open() {
        Route events = new Route("GET", "/events", 0, _ -> Answer.events(opened -> {
            stream.complete(opened);
            return () -> left.complete(null);
        }));
        PortLimits limits = new PortLimits(100, 10, 16_384, LONG, LONG, LONG, Duration.ofMillis(50), LONG);
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        port = HttpPort.open(here, key.tls(), List.of(events), limits, Map::of, RANDOM);
        connection = connection(URI.create("https://127.0.0.1:" + port.number()), LONG);
    }

    @AfterEach
    void close() {
        connection.close();
        port.close();
    }

    @Test
    void eventsReachTheReceiverInTheirOrder() throws InterruptedException {
        List<ServerEvent> sent =
                List.of(new ServerEvent("poke", "one\ntwo"), new ServerEvent("poke", ""), new ServerEvent("other", "Olá: três"));
        try (Listening listening = connection.listen("/events", Map.of(), ears)) {
            sent.forEach(stream.join()::send);

            assertThat(List.of(ears.events.take(), ears.events.take(), ears.events.take())).isEqualTo(sent);
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void theServersEndIsTold() {
        try (Listening listening = connection.listen("/events", Map.of(), ears)) {
            stream.join().end();

            assertThat(ears.end.join()).isEqualTo(new ListeningEnd.ByServer());
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void closingThePortEndsTheListening() {
        try (Listening listening = connection.listen("/events", Map.of(), ears)) {
            stream.join();
            port.close();

            assertThat(ears.end.join()).isEqualTo(new ListeningEnd.ByServer());
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void whoClosesIsNoLongerServed() {
        Listening listening = connection.listen("/events", Map.of(), ears);
        stream.join();
        listening.close();

        assertThat(ears.end.join()).isEqualTo(new ListeningEnd.ByListener());
        left.join();
    }

    @Test
    void signsOfLifeKeepAStreamThatHasNoEvents() throws InterruptedException {
        try (ServerConnection impatient = connection(URI.create("https://127.0.0.1:" + port.number()), Duration.ofSeconds(4));
                CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), STREAM);
                ServerConnection other = connection(silent.address(), Duration.ofSeconds(4));
                Listening living = impatient.listen("/events", Map.of(), ears)) {
            Ears ofTheSilent = new Ears();
            stream.join();
            Listening dead = other.listen("/events", Map.of(), ofTheSilent);
            assertThat(ofTheSilent.end.join()).isInstanceOf(ListeningEnd.Failed.class);
            assertThat(ears.end).isNotDone();
            stream.join().send(new ServerEvent("still", "there"));

            assertThat(ears.events.take().data()).isEqualTo("there");
            assertThat(dead).isNotSameAs(living);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void silenceEndsTheListening() throws IOException {
        try (CrookedServer silent = CrookedServer.thatFallsSilentAfter(key.tls(), STREAM + "event: a\ndata: b\n\n");
                ServerConnection impatient = connection(silent.address(), Duration.ofMillis(300));
                Listening listening = impatient.listen("/events", Map.of(), ears)) {
            failed(ConnectionException.TimedOut.class);
            silent.leftBehind().join();
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void anotherAnswerIsARefusal() {
        try (Listening listening = connection.listen("/nothing", Map.of(), ears)) {
            assertThat(ears.end.join()).isEqualTo(new ListeningEnd.Refused(404));
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void aStreamThatBreaksOffIsTold() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\neve";
        try (CrookedServer broken = CrookedServer.thatBreaksAfter(key.tls(), chunked);
                ServerConnection other = connection(broken.address(), LONG);
                Listening listening = other.listen("/events", Map.of(), ears)) {
            failed(ConnectionException.BrokenOff.class);
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void anEventOfAnySizeIsNotTaken() throws IOException {
        try (CrookedServer endless = CrookedServer.thatFallsSilentAfter(key.tls(), STREAM + "data: " + "x".repeat(10_000));
                ServerConnection other = connection(endless.address(), LONG);
                Listening listening = other.listen("/events", Map.of(), ears)) {
            failed(ConnectionException.TooLarge.class);
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void aReceiverThatThrowsLearnsOfTheEnd() {
        CompletableFuture<ListeningEnd> end = new CompletableFuture<>();
        EventReceiver clumsy = new EventReceiver() {
            @Override
            public void received(ServerEvent event) {
                throw new IllegalStateException("dropped " + event.name());
            }

            @Override
            public void ended(ListeningEnd how) {
                end.complete(how);
            }
        };
        try (Listening listening = connection.listen("/events", Map.of(), clumsy)) {
            stream.join().send(new ServerEvent("poke", ""));

            assertThat(end.join()).isInstanceOfSatisfying(
                    ListeningEnd.Failed.class, failed -> assertThat(failed.reason()).hasRootCauseMessage("dropped poke"));
            assertThat(listening).isNotNull();
        }
        left.join();
    }

    private void failed(Class<? extends ConnectionException> how) {
        assertThat(ears.end.join()).isInstanceOfSatisfying(
                ListeningEnd.Failed.class, failed -> assertThat(failed.reason()).isInstanceOf(how));
    }

    private static ServerConnection connection(URI address, Duration silence) {
        return new ServerConnection(address, PinnedTls.trusting(key.fingerprint()), new ConnectionLimits(100_000, 1_000, LONG, silence));
    }
}
