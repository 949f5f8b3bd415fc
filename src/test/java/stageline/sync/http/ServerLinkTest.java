package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.ledger.HeadSignature;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.server.http.HttpPort;
import stageline.server.http.PortLimits;
import stageline.server.http.Route;
import stageline.server.tls.ServerKey;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Invited;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Proven;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.core.Event;
import stageline.sync.core.Event.Unanswered.Cause;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.AnswerJson;
import stageline.sync.wire.GrownJson;
import stageline.sync.wire.HttpAnswer;
import stageline.sync.wire.PullQuery;
import stageline.sync.wire.PushJson;
import stageline.sync.wire.RefusalJson;
import stageline.sync.wire.Resource;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ServerLinkTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID WORKSPACE = Samples.WORKSPACE;
    private static final UUID OTHER_WORKSPACE = new UUID(3, 3);
    private static final SigningKey DEVICE_KEY = SigningKey.draw(RANDOM);
    private static final NewDevice DEVICE = new NewDevice(Samples.DEVICE, DEVICE_KEY.publicKey(), "Laptop");
    private static final Secret SESSION = new Secret("s3ssion");
    private static final NoteKey NOTE_KEY = new NoteKey("sales.example.com", DEVICE_KEY.publicKey());
    private static final Admitted ADMITTED =
            new Admitted(WORKSPACE, Samples.PERSON, Samples.DEVICE, SESSION, 1_800_000_000_000L, NOTE_KEY);
    private static final Instant NOON = Samples.NOON;

    @TempDir
    static Path data;

    private static ServerKey key;
    private static HttpPort port;

    @BeforeAll
    static void open() {
        key = ServerKey.inFolder(data.resolve("one"), List.of(), RANDOM);
        List<Route> routes = List.of(
                route(Resource.PUSH, request -> knows(request)
                        ? AnswerJson.write(new Answer.Taken(PushJson.read(request.body()).last()))
                        : AnswerJson.write(new Answer.Denied(Denial.SIGNED_OUT, OptionalInt.empty()))),
                route(Resource.PAGE, request -> {
                    Pull pull = PullQuery.read(request.query());
                    return request.parameter("workspace").equals(WORKSPACE.toString())
                            ? AnswerJson.write(page(pull.after().number()))
                            : new HttpAnswer(200, OptionalInt.empty(), new byte[] {'?'});
                }),
                route(Resource.JOIN, request -> AccountJson.readJoining(request.body()).holds()
                        ? new HttpAnswer(200, OptionalInt.empty(), AccountJson.write(ADMITTED))
                        : RefusalJson.write(Refusal.NOT_PROVEN)),
                route(Resource.INVITE, request -> new HttpAnswer(
                        200, OptionalInt.empty(),
                        AccountJson.write(new Invited(new Secret(AccountJson.readInviting(request.body()).toString()), 7)))),
                route(Resource.PASSWORD, _ -> RefusalJson.write(Refusal.WRONG_PASSWORD)),
                route(Resource.REVOKE, request -> new HttpAnswer(
                        request.parameter("device").equals(Samples.DEVICE.toString()) ? 204 : 404, OptionalInt.empty(), new byte[0])),
                route(Resource.SIGN_OUT, _ -> AnswerJson.write(new Answer.Denied(Denial.BUSY, OptionalInt.of(9)))),
                new Route("GET", Resource.EVENTS.template(), 0, _ -> stageline.server.http.Answer.events(stream -> {
                    stream.send(new ServerEvent("other", "not for us"));
                    stream.send(new ServerEvent(GrownJson.EVENT, GrownJson.write(42)));
                    stream.end();
                    return () -> {};
                })));
        port = HttpPort.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), key.tls(), routes, PortLimits.standard(), Map::of, RANDOM);
    }

    @AfterAll
    static void close() {
        port.close();
    }

    @Test
    void aPushIsAnswered() {
        assertThatObject(asked(link -> link.ask(push()).await())).isEqualTo(new Event.Answered(new Answer.Taken(3)));
    }

    @Test
    void aPullIsAnswered() {
        assertThatObject(asked(link -> link.ask(new Pull(new Cursor(1, 5), 0)).await())).isEqualTo(new Event.Answered(page(5)));
    }

    @Test
    void aDenialIsAnAnswer() {
        try (ServerConnection connection = connection(port.number(), key)) {
            ServerLink stranger = door(connection).link(WORKSPACE, new Secret("other"));

            assertThat(stranger.ask(push()).await())
                    .isEqualTo(new Event.Answered(new Answer.Denied(Denial.SIGNED_OUT, OptionalInt.empty())));
        }
    }

    @Test
    void whatIsNoAnswerIsUnreadable() {
        try (ServerConnection connection = connection(port.number(), key)) {
            ServerLink elsewhere = door(connection).link(OTHER_WORKSPACE, SESSION);

            assertThat(elsewhere.ask(new Pull(Cursor.START, 0)).await())
                    .isEqualTo(new Event.Unanswered(Cause.UNREADABLE));
        }
    }

    @Test
    void anotherKeyAndNobodyAreToldApart() {
        ServerKey other = ServerKey.inFolder(data.resolve("other"), List.of(), RANDOM);
        try (ServerConnection connection = connection(port.number(), other)) {
            assertThat(door(connection).link(WORKSPACE, SESSION).ask(push()).await()).isEqualTo(new Event.Unanswered(Cause.OTHER_KEY));
        }
        HttpPort closed = HttpPort.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), key.tls(), List.of(), PortLimits.standard(), Map::of, RANDOM);
        closed.close();
        try (ServerConnection connection = connection(closed.number(), key)) {
            assertThat(door(connection).link(WORKSPACE, SESSION).ask(push()).await()).isEqualTo(new Event.Unanswered(Cause.UNREACHABLE));
        }
    }

    @Test
    void whatIsGivenUpHasNoOutcome() {
        assertThatThrownBy(() -> asked(link -> {
            ServerLink.Exchange exchange = link.ask(push());
            exchange.cancel();
            return exchange.await();
        })).isInstanceOf(ConnectionException.Cancelled.class);
    }

    @Test
    void whoeverProvesTheirDeviceIsLetIn() {
        Entrance.Joining joining = new Entrance.Joining(OneTimeToken.draw(RANDOM), new Secret("password"), DEVICE);
        try (ServerConnection connection = connection(port.number(), key)) {
            assertThat(door(connection).join(Proven.by(joining, DEVICE_KEY::sign)).await()).isEqualTo(new AccountAnswer.Done<>(ADMITTED));
            assertThat(door(connection).join(new Proven<>(joining, new byte[HeadSignature.LENGTH])).await())
                    .isEqualTo(new AccountAnswer.Refused<>(Refusal.NOT_PROVEN));
        }
    }

    @Test
    void accountsAreManaged() {
        assertThatObject(asked(link -> link.invite(Samples.PERSON).await()))
                .isEqualTo(new AccountAnswer.Done<>(new Invited(new Secret(Samples.PERSON.toString()), 7)));
        assertThatObject(asked(link -> link.revoke(Samples.DEVICE).await())).isEqualTo(new AccountAnswer.Done<>(true));
        assertThatObject(asked(link -> link.change(new PasswordChange(new Secret("a"), new Secret("b"))).await()))
                .isEqualTo(new AccountAnswer.Refused<>(Refusal.WRONG_PASSWORD));
        assertThatObject(asked(link -> link.signOut().await()))
                .isEqualTo(new AccountAnswer.Denied<>(new Answer.Denied(Denial.BUSY, OptionalInt.of(9))));
    }

    @Test
    void theServersClockIsMeasured() {
        try (ServerConnection connection = connection(port.number(), key)) {
            ServerLink link = door(connection).link(WORKSPACE, SESSION);
            assertThat(link.clockAheadMillis()).isEmpty();
            link.ask(push()).await();

            // The server says that it is a minute after noon; here it is noon when asked, and 200 ms later when answered.
            assertThat(link.clockAheadMillis()).hasValue(100 - 60_000);
        }
    }

    @Test
    void whoListensHearsThatTheLedgerGrows() {
        CompletableFuture<Long> grown = new CompletableFuture<>();
        CompletableFuture<ListeningEnd> end = new CompletableFuture<>();
        Listening listening = asked(link -> link.listen(grown::complete, end::complete));

        assertThat(grown.join()).isEqualTo(42);
        assertThat(end.join()).isEqualTo(new ListeningEnd.ByServer());
        listening.close();
    }

    private static Push push() {
        Samples device = Samples.first();
        return new Push(device.transaction(3), DEVICE_KEY.sign(device.head()));
    }

    private static Answer.Page page(long after) {
        return new Answer.Page(new Received(1, after + 1, List.of(), List.of(), "signed", List.of()), after);
    }

    private static boolean knows(stageline.server.http.Request request) {
        return request.header("Authorization").filter(("Bearer " + SESSION.text())::equals).isPresent()
                && request.header("Stageline-Version").filter("1.2.3"::equals).isPresent();
    }

    private interface Answering {
        HttpAnswer answer(stageline.server.http.Request request);
    }

    private static Route route(Resource resource, Answering answering) {
        return new Route(resource.method(), resource.template(), resource.largestBody(), request -> {
            HttpAnswer answer = answering.answer(request);
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Stageline-Time", Long.toString(NOON.plusSeconds(60).toEpochMilli()));
            answer.retrySeconds().ifPresent(seconds -> headers.put("Retry-After", Integer.toString(seconds)));
            return new stageline.server.http.Answer.Content(answer.status(), headers, answer.body());
        });
    }

    private static <T> T asked(Function<ServerLink, T> question) {
        ServerConnection connection = connection(port.number(), key);
        try (connection) {
            return question.apply(door(connection).link(WORKSPACE, SESSION));
        }
    }

    /// Each look at its clock takes 200 milliseconds.
    private static ServerDoor door(ServerConnection connection) {
        return new ServerDoor(connection, "1.2.3", new InstantSource() {
            private Instant next = NOON;

            @Override
            public synchronized Instant instant() {
                Instant now = next;
                next = now.plusMillis(200);
                return now;
            }
        });
    }

    private static ServerConnection connection(int number, ServerKey pinned) {
        return new ServerConnection(
                URI.create("https://127.0.0.1:" + number), PinnedTls.trusting(pinned.fingerprint()), ConnectionLimits.standard());
    }
}
