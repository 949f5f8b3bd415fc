package stageline.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import stageline.sync.http.ServerEvent;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EventsAndClosingTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final CompletableFuture<EventStream> stream = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CountDownLatch inWork = new CountDownLatch(1);
    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private RunningPort port;

    @BeforeEach
    void open() {
        port = new RunningPort(
                new PortLimits(100, 10, 16_384, LONG, LONG, LONG, Duration.ofMillis(50), LONG),
                new Route("GET", "/events", 0, _ -> Answer.events(opened -> {
                    stream.complete(opened);
                    return () -> ended.complete(null);
                })),
                new Route("GET", "/slow", 0, _ -> {
                    inWork.countDown();
                    awaitUninterrupted(mayFinish);
                    return Answer.text(200, "finished");
                }),
                new Route("GET", "/quick", 0, _ -> Answer.text(200, "quick")));
    }

    @AfterEach
    void close() {
        mayFinish.countDown();
        port.close();
    }

    @Test
    void eventsReachTheListener() throws Exception {
        try (BufferedReader lines = listen()) {
            stream.join().send(new ServerEvent("poke", "one\ntwo"));

            assertThat(nextEvent(lines)).isEqualTo("event: poke|data: one|data: two|");
        }
    }

    @Test
    void aStreamWithoutEventsGivesSignsOfLife() throws Exception {
        try (BufferedReader lines = listen()) {
            for (int sign = 0; sign < 3; sign++) {
                assertThat(lines.readLine()).isEqualTo(":");
                assertThat(lines.readLine()).isEmpty();
            }
        }
    }

    @Test
    void theSourceEndsAStreamAfterWhatItSent() throws Exception {
        try (BufferedReader lines = listen()) {
            stream.join().send(new ServerEvent("last", "words"));
            stream.join().end();

            assertThat(nextEvent(lines)).isEqualTo("event: last|data: words|");
            assertThat(lines.lines().filter(line -> line.startsWith("event"))).isEmpty();
        }
        ended.join();
    }

    @Test
    void theSourceLearnsThatTheClientIsGone() throws Exception {
        listen().close();

        ended.join();
        assertThat(ended).isCompleted();
    }

    @Test
    void closingThePortEndsItsStreams() throws Exception {
        try (BufferedReader lines = listen()) {
            port.port().close();

            assertThat(lines.lines().filter(line -> line.startsWith("event"))).isEmpty();
        }
        ended.join();
    }

    @Test
    void closingThePortLetsARequestInWorkFinish() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = port.client().sendAsync(port.request("/slow").build(), BodyHandlers.ofString());
        inWork.await();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(port.port()::close);
        untilNobodyListens();
        assertThat(closed).isNotDone();
        mayFinish.countDown();

        assertThat(answer.join().body()).isEqualTo("finished");
        closed.join();
    }

    @Test
    void closingThePortClosesConnectionsThatWaitForNothing() throws Exception {
        try (SSLSocket idle = port.connect()) {
            idle.getOutputStream().write("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            InputStream in = idle.getInputStream();
            assertThat(in.read()).isPositive();
            port.port().close();

            assertThat(RunningPort.rest(in)).endsWith("quick");
        }
    }

    @Test
    void aClosedPortTakesNobody() {
        port.port().close();

        assertThatThrownBy(() -> port.get("/quick")).isInstanceOf(UncheckedIOException.class);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private void untilNobodyListens() {
        while (true) {
            try (SSLSocket socket = port.connect()) {
                assertThat(socket.isConnected()).isTrue();
            } catch (IOException refused) {
                return;
            }
        }
    }

    private BufferedReader listen() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = port.client().send(port.request("/events").build(), BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String nextEvent(BufferedReader lines) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !event.isEmpty()) {
                return event.toString();
            }
            if (!line.isEmpty() && !line.equals(":")) {
                event.append(line).append('|');
            }
        }
        return event.toString();
    }
}
