package stageline.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import stageline.sync.http.Gzip;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HttpPortTest {

    private static final int LARGEST = 100_000;
    private static final String LARGE_TEXT = "stage ".repeat(1_000);

    private final Queue<Request> handled = new ConcurrentLinkedQueue<>();
    private RunningPort port;

    @BeforeEach
    void open() {
        port = new RunningPort(
                PortLimits.standard(),
                new Route("POST", "/echo", LARGEST, request -> {
                    handled.add(request);
                    return Answer.of(200, "application/octet-stream", request.body());
                }),
                new Route("GET", "/people/{person}/deals/{deal}", 0, request -> Answer.text(200,
                        request.parameter("person") + " " + request.parameter("deal") + " " + request.queried("since").orElse("-"))),
                new Route("PUT", "/people/{person}/deals/{deal}", 0, _ -> Answer.empty(204)),
                new Route("GET", "/large", 0, _ -> Answer.text(200, LARGE_TEXT)),
                new Route("GET", "/broken", 0, _ -> {
                    throw new IllegalStateException("the secret reason");
                }));
    }

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void aBodyComesInAndGoesOut() {
        assertThat(port.post("/echo", "Olá".getBytes(StandardCharsets.UTF_8)).body()).isEqualTo("Olá");
        assertThat(handled.element().remote()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void parametersAndQueryAreDecoded() {
        assertThat(port.get("/people/a%2Fb%20c/deals/1+2?since=3%264").body()).isEqualTo("a/b c 1+2 3&4");
        assertThat(port.send(port.request("/people/a/deals/b").PUT(BodyPublishers.noBody())).statusCode())
                .isEqualTo(204);
    }

    @Test
    void whatIsNotServedIsSaid() {
        assertThat(port.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(port.get("/people/a/deals").statusCode()).isEqualTo(404);
        assertThat(port.get("/people//deals/b").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = port.send(port.request("/people/a/deals/b").DELETE());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, PUT");
    }

    @Test
    void malformedRequestsAreRefused() throws IOException {
        assertThat(port.say("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(port.say("GET /people/%zz/deals/b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(port.say("GET /large HTTP/1.1\r\nHost: a\r\nBro ken\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(port.say("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void headersOfAnySizeAreNotTaken() throws IOException {
        String large = "GET /large HTTP/1.1\r\nHost: a\r\nLarge: " + "x".repeat(20_000) + "\r\n\r\n";

        assertThat(port.say(large)).startsWith("HTTP/1.1 4").doesNotContain("stage");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndNotHandled() {
        assertThat(port.post("/echo", new byte[LARGEST]).statusCode()).isEqualTo(200);
        assertThat(port.post("/echo", new byte[LARGEST + 1]).statusCode()).isEqualTo(413);
        assertThat(handled).hasSize(1);
    }

    @Test
    void aBodyOfUnknownLengthIsRefused() throws IOException {
        String chunked = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";

        assertThat(port.say(chunked)).startsWith("HTTP/1.1 411 ");
        assertThat(handled).isEmpty();
    }

    @Test
    void aBodyThatNobodyReadIsNotTheNextRequest() throws IOException {
        String hidden = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";

        assertThat(port.say("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + hidden))
                .startsWith("HTTP/1.1 411 ").containsOnlyOnce("HTTP/1.1");
        assertThat(port.say("POST /nothing HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99\r\n\r\n" + hidden))
                .startsWith("HTTP/1.1 404 ").containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void theConnectionEndsWhenTheClientSaysSo() throws IOException {
        assertThat(port.say("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).endsWith(LARGE_TEXT);
    }

    @Test
    void compressedBodiesAreInflated() {
        byte[] body = LARGE_TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(port.post("/echo", Gzip.compress(body), "Content-Encoding", "gzip").body()).isEqualTo(LARGE_TEXT);
    }

    @Test
    void aBombIsRefused() {
        byte[] bomb = Gzip.compress(new byte[50_000_000]);

        assertThat(bomb).hasSizeLessThan(LARGEST);
        assertThat(port.post("/echo", bomb, "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
        assertThat(handled).isEmpty();
    }

    @Test
    void whatIsNoGzipIsRefused() {
        assertThat(port.post("/echo", new byte[100], "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
        assertThat(port.post("/echo", new byte[100], "Content-Encoding", "br").statusCode()).isEqualTo(400);
    }

    @Test
    void answersAreCompressedForThoseWhoCanReadIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> compressed =
                port.client().send(port.request("/large").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(Gzip.inflate(compressed.body(), LARGEST)).asString().isEqualTo(LARGE_TEXT);
        assertThat(port.get("/large").body()).isEqualTo(LARGE_TEXT);
        assertThat(port.post("/echo", new byte[10], "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void whatAHandlerThrowsStaysInTheLog() {
        Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
        Logger log = Logger.getLogger(Work.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        log.setUseParentHandlers(false);
        HttpResponse<String> answer;
        try {
            answer = port.get("/broken");
        } finally {
            log.removeHandler(listener);
            log.setUseParentHandlers(true);
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).matches("Internal error, incident [0-9a-f]{12}");
        String incident = answer.body().substring(answer.body().lastIndexOf(' ') + 1);
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).contains(incident);
            assertThat(line.getThrown()).hasMessage("the secret reason");
        });
    }

    @Test
    void everyAnswerForbidsWhatBrowsersMightDo() {
        assertThat(port.get("/large").headers().map()).containsKeys("x-content-type-options", "content-security-policy", "cache-control");
        assertThat(port.get("/nothing").headers().map()).containsKeys("x-content-type-options", "content-security-policy");
        assertThat(port.get("/large").headers().map()).doesNotContainKey("server");
    }

    @Test
    void manyClientsAreServedAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200)
                .mapToObj(person -> port.request("/people/" + person + "/deals/x").build())
                .map(request -> port.client().sendAsync(request, BodyHandlers.ofString()))
                .toList();

        assertThat(answers).extracting(answer -> answer.join().body())
                .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(person -> person + " x -").toList());
    }

    @Test
    void aBodyThatBreaksOffIsNotHandled() throws IOException {
        try (var socket = port.connect()) {
            String begun = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(RunningPort.rest(socket.getInputStream())).doesNotStartWith("HTTP/1.1 200 ");
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        var taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), port.port().number());
        Logger log = Logger.getLogger("io.helidon");
        log.setUseParentHandlers(false);
        try {
            SSLContext tls = SSLContext.getDefault();
            assertThatThrownBy(() -> HttpPort.open(taken, tls, List.of(), PortLimits.standard(), Map::of, new SecureRandom()))
                    .isInstanceOf(UncheckedIOException.class).hasMessageContaining("can't be listened on");
        } finally {
            log.setUseParentHandlers(true);
        }
    }

    @Test
    void twoRoutesForTheSameAreRefused() {
        assertThatThrownBy(() -> new RouteTable(List.of(
                        new Route("GET", "/a/{b}", 0, _ -> Answer.empty(204)), new Route("GET", "/a/{c}", 0, _ -> Answer.empty(204)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
