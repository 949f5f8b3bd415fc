package stageline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.sales.people.Role;
import stageline.server.store.Postgres;
import stageline.sync.account.Admitted;
import stageline.sync.account.OneTimeToken;
import stageline.sync.http.Invitation;
import stageline.sync.http.Listening;
import stageline.sync.http.Reply;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two servers with one key before one PostgreSQL are one server to everybody, also where their clocks differ.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class TwoNodesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NOTHING = {};
    private static final Duration APART = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private TestServer first;
    private TestServer second;
    private RawDevice founder;
    private RawDevice colleague;
    private Admitted founded;
    private Admitted joined;

    @BeforeEach
    void gather() throws IOException {
        Optional<ServerOptions.Database> database =
                Optional.of(new ServerOptions.Database(Postgres.newDatabase(), Postgres.USER, "", 4));
        first = TestServer.start(TestServer.options(folder.resolve("first"), 0, database, false), InstantSource.system());
        copy(folder.resolve("first/tls"), folder.resolve("second/tls"));
        second = TestServer.start(
                TestServer.options(folder.resolve("second"), 0, database, false), () -> Instant.now().plus(APART));
        founder = new RawDevice(first.address());
        founded = AccountJson.readAdmitted(founder.found(first.firstInvitation()).body());
        assertThat(founder.push(0).status()).isEqualTo(200);
        colleague = new RawDevice(second.address());
        joined = AccountJson.readAdmitted(colleague.join(invited("Ben"), DeviceChain.PASSWORD).body());
    }

    @AfterEach
    void stop() {
        founder.close();
        colleague.close();
        first.close();
        second.close();
    }

    @Test
    void bothShowTheSameLedgerUnderTheSameKeys() {
        assertThat(second.address().key()).isEqualTo(first.address().key());
        assertThat(joined.key()).isEqualTo(founded.key());
        assertThat(joined.workspace()).isEqualTo(founded.workspace());

        colleague.write(DeviceChain.company("Clinic"));
        assertThat(colleague.push(0).status()).isEqualTo(200);
        List<JsonNode> pages = new ArrayList<>(List.of(page(founder), page(colleague)));
        colleague.turnTo(first.address());
        founder.turnTo(second.address());
        pages.addAll(List.of(page(founder), page(colleague)));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.get("entries")).isEqualTo(pages.getFirst().get("entries"));
            assertThat(page.get("checkpoint")).isEqualTo(pages.getFirst().get("checkpoint"));
        });
    }

    @Test
    void theMomentsOfAcceptanceNeverRunBackwards() {
        for (int i = 0; i < 3; i++) {
            founder.write(DeviceChain.company("A" + i));
            colleague.write(DeviceChain.company("B" + i));
            assertThat(colleague.push(i).status()).isEqualTo(200);
            assertThat(founder.push(founder.written() - 1).status()).isEqualTo(200);
        }

        List<Long> received = new ArrayList<>();
        page(founder).get("entries").forEach(row -> {
            if (row.has("received")) {
                received.add(row.get("received").asLong());
            }
        });
        assertThat(received).isSorted();
        assertThat(received.getLast() - received.getFirst()).isGreaterThan(APART.toMillis() - 60_000);
    }

    @Test
    void whatOneTakesIsAnnouncedAtTheOther() throws InterruptedException {
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        Listening listening = colleague.link().listen(heard::add, end -> {});
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();
        long before = page(founder).get("size").asLong();
        founder.write(DeviceChain.company("News"));
        assertThat(founder.push(founder.written() - 1).status()).isEqualTo(200);

        Long size = heard.poll(30, TimeUnit.SECONDS);
        while (size != null && size <= before) {
            size = heard.poll(30, TimeUnit.SECONDS);
        }
        assertThat(size).isEqualTo(before + 1);
        listening.close();
    }

    @Test
    void whereOneStopsWorkGoesOnAtTheOther() {
        first.close();
        founder.turnTo(second.address());
        founder.write(DeviceChain.company("Later"));

        assertThat(founder.push(founder.written() - 1).status()).isEqualTo(200);
        assertThat(page(colleague).get("size")).isEqualTo(page(founder).get("size"));
        assertThat(founder.signIn(founder.workspace(), founder.person(), DeviceChain.PASSWORD).status()).isEqualTo(200);
    }

    private OneTimeToken invited(String name) {
        UUID person = UUID.randomUUID();
        int before = founder.written();
        founder.write(DeviceChain.person(person, name, Role.BUSINESS_DEVELOPMENT));
        assertThat(founder.push(before).status()).isEqualTo(200);
        Reply reply = founder.ask(Resource.INVITE, "", AccountJson.writeInviting(person), founder.workspace());
        String line = AccountJson.readInvited(reply.body()).invitation().text();
        return ((Invitation.Parsed.Read) Invitation.parse(line)).invitation().token();
    }

    private static JsonNode page(RawDevice device) {
        Reply reply = device.ask(Resource.PAGE, "?epoch=0&after=0&own=0", NOTHING, device.workspace());
        assertThat(reply.status()).as(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
