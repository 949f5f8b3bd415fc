package stageline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.sync.http.ServerEvent;

/// Clients that hold a connection without using it. Each test would last for ever (until its time-out) if the port waited for them.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {

    /// More than the system's buffers on the way hold.
    private static final int HUGE = 64 << 20;
    private static final Duration SHORT = Duration.ofMillis(300);
    /// Enough for a handshake on a busy machine; a test that sends drops lasts so long.
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger handled = new AtomicInteger();
    private final CompletableFuture<EventStream> stream = new CompletableFuture<>();
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /// Each test makes one of the port's times short, so that nothing else can end a connection however busy the machine is.
    private RunningPort open(Duration toReceive, Duration toTake, Duration idle) {
        return new RunningPort(
                new PortLimits(100, 10, 16_384, toReceive, toTake, idle, LONG, LONG),
                new Route("POST", "/take", 1_000, _ -> {
                    handled.incrementAndGet();
                    return Answer.text(200, "taken");
                }),
                new Route("GET", "/huge", 0, _ -> {
                    asked.complete(null);
                    return Answer.of(200, "application/octet-stream", new byte[HUGE]);
                }),
                new Route("GET", "/events", 0, _ -> Answer.events(opened -> {
                    stream.complete(opened);
                    return () -> ended.complete(null);
                })));
    }

    @Test
    void whoNeverShakesHandsIsSentAway() throws IOException {
        try (RunningPort port = open(SHORT, LONG, LONG);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port().number())) {
            assertThat(RunningPort.rest(socket.getInputStream())).isEmpty();
        }
    }

    @Test
    void whoNeverAsksIsSentAway() throws IOException {
        try (RunningPort port = open(A_WHILE, LONG, LONG)) {
            assertThat(port.say("")).isEmpty();
        }
    }

    @Test
    void whoSendsHeadersByDropsIsSentAway() throws IOException {
        try (RunningPort port = open(A_WHILE, LONG, LONG);
                SSLSocket socket = port.connect()) {
            say(socket, "POST /take HTTP/1.1\r\n");
            assertThat(answerToDrops(socket, "X")).doesNotContain("taken");
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void whoSendsABodyByDropsIsSentAway() throws IOException {
        try (RunningPort port = open(A_WHILE, LONG, LONG);
                SSLSocket socket = port.connect()) {
            say(socket, "POST /take HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
            assertThat(answerToDrops(socket, "x")).doesNotContain("taken");
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void whoAsksNothingMoreIsSentAway() throws IOException {
        try (RunningPort port = open(LONG, LONG, SHORT)) {
            assertThat(port.say("POST /take HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")).endsWith("taken");
        }
    }

    @Test
    void whoDoesNotTakeTheAnswerIsSentAway() throws IOException {
        try (RunningPort port = open(LONG, SHORT, LONG);
                SSLSocket socket = port.connect()) {
            say(socket, "GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
            asked.join();
            port.port().close();

            assertThat(length(socket.getInputStream())).isLessThan(HUGE);
        }
    }

    @Test
    void aListenerThatDoesNotReadIsSentAway() throws IOException {
        try (RunningPort port = open(LONG, SHORT, LONG);
                SSLSocket socket = port.connect()) {
            say(socket, "GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
            ServerEvent large = new ServerEvent("large", "x".repeat(1 << 20));
            for (int sent = 0; sent < 30; sent++) {
                stream.join().send(large);
            }
            ended.join();
        }
        assertThat(ended).isCompleted();
    }

    /// Sends one byte after the other, and waits for nothing in between but the server's patience.
    private static String answerToDrops(SSLSocket socket, String drop) {
        OutputStream out;
        InputStream in;
        try {
            out = socket.getOutputStream();
            in = socket.getInputStream();
            socket.setSoTimeout(50);
        } catch (IOException gone) {
            return "";
        }
        StringBuilder answer = new StringBuilder();
        for (int sent = 0; sent < 900; sent++) {
            try {
                out.write(drop.getBytes(StandardCharsets.UTF_8));
                out.flush();
                int next = in.read();
                if (next < 0) {
                    return answer.toString();
                }
                answer.append((char) next);
            } catch (SocketTimeoutException nothingYet) {
                continue;
            } catch (IOException cut) {
                return answer.toString();
            }
        }
        throw new AssertionError("the server waits for drops");
    }

    /// How many bytes come until the end, in whatever way the end comes.
    private static long length(InputStream in) {
        long length = 0;
        byte[] piece = new byte[1 << 16];
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                length += count;
            }
        } catch (IOException cut) {
            return length;
        }
        return length;
    }

    private static void say(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
