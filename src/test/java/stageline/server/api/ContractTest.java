package stageline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.ledger.Hash;
import stageline.sales.people.Role;
import stageline.server.DeviceChain;
import stageline.server.RawDevice;
import stageline.server.ServerOptions;
import stageline.server.TestServer;
import stageline.sync.Cursor;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewPerson;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.Reply;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.ContentJson;
import stageline.sync.wire.OperatorJson;
import stageline.sync.wire.PullQuery;
import stageline.sync.wire.Resource;
import stageline.sync.wire.WireBounds;

/// Every answer of a running server is what `openapi.yaml` says.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ContractTest {

    private static final byte[] NOTHING = {};
    private static final Description DESCRIPTION = new Description();
    private static final Set<Resource> ANSWERED = EnumSet.noneOf(Resource.class);

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static RawDevice founder;
    private static UUID workspace;

    @BeforeAll
    static void found() {
        server = TestServer.start(folder.resolve("server"));
        founder = new RawDevice(server.address());
        assertThat(done(Resource.FOUND, founder.found(server.firstInvitation())).status()).isEqualTo(200);
        workspace = founder.workspace();
        assertThat(done(Resource.PUSH, founder.push(0)).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        founder.close();
        server.close();
    }

    @Test
    void whatIsDoneIsAnsweredAsDescribedByEveryResource() throws Exception {
        UUID ben = person("Ben");
        OneTimeToken token = invited(ben);
        RawDevice laptop = new RawDevice(server.address());
        done(Resource.JOIN, laptop.join(token, DeviceChain.PASSWORD));
        done(Resource.SIGN_IN, laptop.signIn(workspace, ben, DeviceChain.PASSWORD));
        done(Resource.PAGE, laptop.ask(Resource.PAGE, "?" + PullQuery.write(new Pull(Cursor.START, 0)), NOTHING, workspace));
        done(Resource.CHECKPOINT, laptop.ask(Resource.CHECKPOINT, "", NOTHING, workspace));
        String entry = "?device=" + founder.device() + "&n=2&size=4";
        done(Resource.INCLUSION, laptop.ask(Resource.INCLUSION, entry, NOTHING, workspace));
        done(Resource.CONSISTENCY, laptop.ask(Resource.CONSISTENCY, "?from=2&to=3", NOTHING, workspace));
        exchangeContent(laptop);
        listen(laptop);
        RawDevice second = new RawDevice(server.address());
        byte[] enrolling = second.proven(new Entrance.Enrolling(workspace, second.newDevice()));
        done(Resource.ENROL, laptop.ask(Resource.ENROL, "", enrolling, workspace));
        done(Resource.REVOKE, laptop.ask(Resource.REVOKE, "", NOTHING, workspace, second.device()));
        PasswordChange change = new PasswordChange(DeviceChain.PASSWORD, new Secret("another hörse battery"));
        done(Resource.PASSWORD, laptop.ask(Resource.PASSWORD, "", AccountJson.write(change), workspace));
        done(Resource.SIGN_OUT, laptop.ask(Resource.SIGN_OUT, "", NOTHING, workspace));
        done(Resource.RESET, founder.ask(Resource.RESET, "", NOTHING, workspace, ben));
        done(Resource.WITHDRAW, founder.ask(Resource.WITHDRAW, "", NOTHING, workspace, ben));
        done(Resource.HEALTH, founder.send("GET", "/health", Map.of(), NOTHING));
        done(Resource.METRICS, founder.send("GET", "/metrics", Map.of(), NOTHING));

        operate(ben, second.device());

        assertThat(ANSWERED).containsExactlyInAnyOrder(Resource.values());
        laptop.close();
        second.close();
    }

    private static void exchangeContent(RawDevice device) {
        byte[] bytes = "contract".getBytes(StandardCharsets.UTF_8);
        Hash content = Hash.sha256(bytes);
        String named = "?content=" + content.hex();
        done(Resource.CONTENTS, device.ask(Resource.CONTENTS, "", ContentJson.writeAsked(Set.of(content)), workspace));
        done(Resource.TAKE_PART, device.ask(Resource.TAKE_PART, named + "&part=0&size=" + bytes.length, bytes, workspace));
        done(Resource.CONTENT, device.ask(Resource.CONTENT, named, NOTHING, workspace));
        assertThat(done(Resource.PART, device.ask(Resource.PART, named + "&part=0", NOTHING, workspace)).body()).isEqualTo(bytes);
    }

    private void operate(UUID person, UUID device) {
        asOperator(Resource.HOSTED, NOTHING);
        asOperator(Resource.INVITE_WORKSPACE, NOTHING);
        asOperator(Resource.PEOPLE, NOTHING, workspace);
        asOperator(Resource.ADD_PERSON, OperatorJson.write(new NewPerson("Eva", Set.of(Role.BUSINESS_DEVELOPMENT))), workspace);
        asOperator(Resource.GIVE_ROLES, OperatorJson.writeRoles(Set.of(Role.SALES_MANAGER)), workspace, person);
        asOperator(Resource.DEACTIVATE, NOTHING, workspace, person);
        asOperator(Resource.ACTIVATE, NOTHING, workspace, person);
        asOperator(Resource.INVITE_PERSON, NOTHING, workspace, person);
        asOperator(Resource.RESET_PERSON, NOTHING, workspace, person);
        asOperator(Resource.DEVICES, NOTHING, workspace);
        asOperator(Resource.REVOKE_DEVICE, NOTHING, workspace, device);
    }

    private static void asOperator(Resource resource, byte[] body, UUID... parameters) {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + server.operator().token().text(), "Content-Type", "application/json");
        done(resource, founder.send(resource.method(), resource.path(parameters), headers, body));
    }

    @Test
    void whatIsAskedIsAskedAsDescribed() {
        RawDevice device = new RawDevice(server.address());
        OneTimeToken token = server.firstInvitation().token();
        assertThat(DESCRIPTION.flawsOfRequest(Resource.FOUND, device.proven(device.founding(token)))).isEmpty();
        Entrance joining = new Entrance.Joining(token, DeviceChain.PASSWORD, device.newDevice());
        assertThat(DESCRIPTION.flawsOfRequest(Resource.JOIN, device.proven(joining))).isEmpty();
        Entrance signingIn = new Entrance.SigningIn(workspace, founder.person(), DeviceChain.PASSWORD, device.newDevice());
        assertThat(DESCRIPTION.flawsOfRequest(Resource.SIGN_IN, device.proven(signingIn))).isEmpty();
        Entrance enrolling = new Entrance.Enrolling(workspace, device.newDevice());
        assertThat(DESCRIPTION.flawsOfRequest(Resource.ENROL, device.proven(enrolling))).isEmpty();
        assertThat(DESCRIPTION.flawsOfRequest(Resource.PUSH, founder.pushed(0))).isEmpty();
        assertThat(DESCRIPTION.flawsOfRequest(Resource.INVITE, AccountJson.writeInviting(workspace))).isEmpty();
        assertThat(DESCRIPTION.flawsOfRequest(Resource.SIGN_IN, device.proven(enrolling))).isNotEmpty();
        device.close();
    }

    @Test
    void chainsThatDoNotMeetAreAnsweredAsDescribed() {
        RawDevice laptop = joined("Carla");
        laptop.write(DeviceChain.company("One"));
        laptop.write(DeviceChain.company("Two"));
        assertThat(text(answered(Resource.PUSH, laptop.push(1), 409))).contains("gap");
        assertThat(answered(Resource.PUSH, laptop.push(0), 200).status()).isEqualTo(200);
        laptop.forget(1);
        laptop.write(DeviceChain.company("Another two"));
        assertThat(text(answered(Resource.PUSH, laptop.push(1), 409))).contains("forked");
        byte[] foreign = strangersPush();
        assertThat(text(answered(Resource.PUSH, laptop.ask(Resource.PUSH, "", foreign, workspace), 409))).contains("stranger");
        laptop.close();
    }

    @Test
    void everyRefusalIsAnsweredAsDescribed() {
        Set<String> met = new HashSet<>();
        RawDevice dora = joined("Dora");
        RawDevice other = new RawDevice(server.address());
        OneTimeToken unused = invited(person("Eva"));

        met.add(refused(Resource.SIGN_IN, other.signIn(workspace, dora.person(), new Secret("wrong")), 401));
        met.add(refused(Resource.JOIN, other.join(new OneTimeToken(new byte[16]), DeviceChain.PASSWORD), 410));
        met.add(refused(Resource.JOIN, other.join(unused, new Secret("secret")), 422));
        byte[] foreign = dora.proven(new Entrance.Joining(unused, DeviceChain.PASSWORD, other.newDevice()));
        met.add(refused(Resource.JOIN, other.ask(Resource.JOIN, "", foreign), 422));
        byte[] inviting = AccountJson.writeInviting(founder.person());
        met.add(refused(Resource.INVITE, dora.ask(Resource.INVITE, "", inviting, workspace), 403));
        met.add(refused(Resource.REVOKE, founder.ask(Resource.REVOKE, "", NOTHING, workspace, UUID.randomUUID()), 404));
        String unknown = "?device=" + dora.device() + "&n=1&size=999";
        met.add(refused(Resource.INCLUSION, dora.ask(Resource.INCLUSION, unknown, NOTHING, workspace), 404));
        met.add(refused(Resource.FOUND, broughtAgain(), 409));
        for (int tries = 0; tries < 9; tries++) {
            answered(Resource.SIGN_IN, other.signIn(workspace, dora.person(), new Secret("wrong")), 401);
        }
        met.add(refused(Resource.SIGN_IN, other.signIn(workspace, dora.person(), DeviceChain.PASSWORD), 403));

        assertThat(met).containsExactlyInAnyOrderElementsOf(words(Refusal.values()));
        dora.close();
        other.close();
    }

    @Test
    void everyDenialIsAnsweredAsDescribed() {
        Set<String> met = new HashSet<>();
        RawDevice nobody = new RawDevice(server.address());
        met.add(denied(Resource.CHECKPOINT, nobody.ask(Resource.CHECKPOINT, "", NOTHING, workspace), 401));
        met.add(denied(Resource.JOIN, nobody.ask(Resource.JOIN, "", "{".getBytes(StandardCharsets.UTF_8)), 400));
        met.add(denied(Resource.JOIN, nobody.send("POST", "/v1/join", Map.of("Stageline-Version", "0.0.9"), NOTHING), 426));
        RawDevice fina = joined("Fina");
        answered(Resource.REVOKE, founder.ask(Resource.REVOKE, "", NOTHING, workspace, fina.device()), 204);
        met.add(denied(Resource.PAGE, fina.ask(Resource.PAGE, "", NOTHING, workspace), 403));
        RawDevice gil = joined("Gil");
        int before = founder.written();
        founder.write(DeviceChain.deactivated(gil.person()));
        assertThat(answered(Resource.PUSH, founder.push(before), 200).status()).isEqualTo(200);
        met.add(denied(Resource.EVENTS, gil.ask(Resource.EVENTS, "", NOTHING, workspace), 403));
        met.add(busy());

        assertThat(met).containsExactlyInAnyOrderElementsOf(words(Denial.values()));
        nobody.close();
        fina.close();
        gil.close();
    }

    /// Of a server that bears little.
    private static String busy() {
        ServerOptions options = TestServer.options(folder.resolve("busy"), 0, Optional.empty(), false);
        ApiLimits few = new ApiLimits(new ApiLimits.Rate(1, 1), new ApiLimits.Rate(1, 1), options.limits().api().watch(), 1);
        ServerOptions.Limits limits = new ServerOptions.Limits(options.limits().port(), few, options.limits().accounts());
        ServerOptions bearing = new ServerOptions(
                options.data(), options.listen(), 0, options.name(), Optional.empty(), Optional.empty(), false, limits);
        try (TestServer other = TestServer.start(bearing, InstantSource.system());
                RawDevice device = new RawDevice(other.address())) {
            assertThat(device.send("GET", "/health", Map.of(), NOTHING).status()).isEqualTo(200);
            Reply reply = device.send("GET", "/health", Map.of(), NOTHING);
            assertThat(reply.header("retry-after").map(Integer::parseInt).orElse(0)).isPositive();
            return denied(Resource.HEALTH, reply, 429);
        }
    }

    /// A client that knows the protocol never meets these.
    @Test
    void whatIsNoRequestIsTurnedAwayInPlainWords() {
        RawDevice nobody = new RawDevice(server.address());
        byte[] large = new byte[2 * WireBounds.LARGEST_MESSAGE];
        new Random(1).nextBytes(large);
        Reply tooLarge = nobody.send("POST", "/v1/join", Map.of(), large);
        assertThat(tooLarge.status()).isEqualTo(413);
        Reply unknown = nobody.send("GET", "/v1/nothing", Map.of(), NOTHING);
        assertThat(unknown.status()).isEqualTo(404);
        Reply otherMethod = nobody.send("PUT", "/v1/join", Map.of(), NOTHING);
        assertThat(otherMethod.status()).isEqualTo(405);
        assertThat(otherMethod.header("allow")).contains("POST");
        assertThat(List.of(tooLarge, unknown, otherMethod))
                .allSatisfy(reply -> assertThat(reply.header("content-type").orElse("")).startsWith("text/plain"));
        nobody.close();
    }

    private static void listen(RawDevice device) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(PinnedTls.trusting(server.address().key()))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(server.address().uri().resolve(Resource.EVENTS.path(workspace)))
                    .header("Authorization", "Bearer " + device.token())
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                done(Resource.EVENTS, new Reply(response.statusCode(), response.headers().map(), NOTHING));
                // Signs of life may come before it, each with an empty line.
                List<String> event = lines.lines().dropWhile(line -> line.isEmpty() || line.equals(":")).limit(2).toList();
                assertThat(event.getFirst()).isEqualTo("event: grown");
                String data = event.getLast();
                byte[] grown = data.substring("data: ".length()).getBytes(StandardCharsets.UTF_8);
                assertThat(DESCRIPTION.flaws("grown", grown)).isEmpty();
            }
            client.shutdownNow();
        }
    }

    private static UUID person(String name) {
        UUID person = UUID.randomUUID();
        int before = founder.written();
        founder.write(DeviceChain.person(person, name, Role.BUSINESS_DEVELOPMENT));
        assertThat(answered(Resource.PUSH, founder.push(before), 200).status()).isEqualTo(200);
        return person;
    }

    private static OneTimeToken invited(UUID person) {
        Reply reply = done(Resource.INVITE, founder.ask(Resource.INVITE, "", AccountJson.writeInviting(person), workspace));
        String line = AccountJson.readInvited(reply.body()).invitation().text();
        return ((Invitation.Parsed.Read) Invitation.parse(line)).invitation().token();
    }

    private static RawDevice joined(String name) {
        RawDevice device = new RawDevice(server.address());
        answered(Resource.JOIN, device.join(invited(person(name)), DeviceChain.PASSWORD), 200);
        return device;
    }

    /// What a device of this workspace says that nobody enrolled.
    private static byte[] strangersPush() {
        try (RawDevice stranger = new RawDevice(server.address(), workspace)) {
            stranger.write(DeviceChain.company("Nobody's"));
            return stranger.pushed(0);
        }
    }

    /// Somebody brings a workspace that another invitation brought already.
    private static Reply broughtAgain() {
        Path data = folder.resolve("again");
        Invitation one = TestServer.firstInvitationOf(data);
        try (TestServer other = TestServer.start(data);
                RawDevice first = new RawDevice(other.address());
                RawDevice second = new RawDevice(other.address(), first.workspace())) {
            assertThat(first.found(new Invitation(one.host(), other.address().port(), one.key(), one.token())).status()).isEqualTo(200);
            return second.found(other.firstInvitation());
        }
    }

    private static Reply done(Resource resource, Reply reply) {
        assertThat(reply.status()).as("%s: %s", resource, text(reply)).isIn(200, 204);
        ANSWERED.add(resource);
        return answered(resource, reply, reply.status());
    }

    private static Reply answered(Resource resource, Reply reply, int status) {
        assertThat(reply.status()).as("%s: %s", resource, text(reply)).isEqualTo(status);
        assertThat(DESCRIPTION.flaws(resource, reply)).as("%s: %s", resource, text(reply)).isEmpty();
        return reply;
    }

    private static String refused(Resource resource, Reply reply, int status) {
        return word("refused", answered(resource, reply, status));
    }

    private static String denied(Resource resource, Reply reply, int status) {
        return word("denied", answered(resource, reply, status));
    }

    private static String word(String kind, Reply reply) {
        String start = "{\"" + kind + "\":\"";
        assertThat(text(reply)).startsWith(start);
        return text(reply).substring(start.length(), text(reply).length() - 2);
    }

    private static List<String> words(Enum<?>[] all) {
        return Arrays.stream(all).map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
