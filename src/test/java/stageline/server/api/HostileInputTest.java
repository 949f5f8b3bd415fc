package stageline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import stageline.server.account.AccountLimits;
import stageline.sync.ContentParts;
import stageline.sync.account.Entrance;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.Reply;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.ContentJson;
import stageline.sync.wire.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever somebody sends, a running server answers at once that it does not do it, and nothing is written.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class HostileInputTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NOTHING = {};
    private static final Secret WRONG = new Secret("not the right one");
    private static final String INJECTION = "x'; drop table \"entries\"; --";
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private static Path folder;

    private static TestServer server;
    /// Of one workspace: who administers it, and who doesn't.
    private static RawDevice founder;

    private static RawDevice seller;
    /// Of another workspace.
    private static RawDevice foreigner;

    private List<String> before = List.of();

    @BeforeAll
    static void found() {
        Path data = folder.resolve("server");
        Invitation earlier = TestServer.firstInvitationOf(data);
        InstantSource clock = () -> Instant.now().plus(AHEAD.get());
        server = TestServer.start(patient(TestServer.options(data, 0, Optional.empty(), false)), clock);
        founder = founded(server.firstInvitation());
        foreigner = founded(new Invitation(earlier.host(), server.address().port(), earlier.key(), earlier.token()));
        seller = new RawDevice(server.address());
        assertThat(seller.join(invited("Ben"), DeviceChain.PASSWORD).status()).isEqualTo(200);
    }

    /// Wrong passwords lock nobody out, so that each message meets all of what stands behind its resource.
    private static ServerOptions patient(ServerOptions options) {
        AccountLimits known = options.limits().accounts();
        AccountLimits patient = new AccountLimits(
                known.session(), known.renewal(), known.invitation(), known.reset(), Integer.MAX_VALUE, known.firstLock(),
                known.longestLock(), known.hardness());
        return new ServerOptions(
                options.data(), options.listen(), options.port(), options.name(), options.database(), options.certificate(), false,
                new ServerOptions.Limits(options.limits().port(), options.limits().api(), patient));
    }

    @AfterAll
    static void stop() {
        founder.close();
        seller.close();
        foreigner.close();
        server.close();
    }

    @BeforeEach
    void remember() {
        before = state();
    }

    /// Both ledgers are what they were, the sessions last, and the passwords are right.
    @AfterEach
    void nothingWasWritten() {
        assertThat(state()).isEqualTo(before);
        for (RawDevice device : List.of(founder, seller, foreigner)) {
            assertThat(device.signIn(device.workspace(), device.person(), DeviceChain.PASSWORD).status()).isEqualTo(200);
        }
        assertThat(state()).isEqualTo(before);
    }

    private static List<String> state() {
        return Stream.of(founder, seller, foreigner)
                .map(device -> {
                    Reply reply = device.ask(Resource.CHECKPOINT, "", NOTHING, device.workspace());
                    assertThat(reply.status()).isEqualTo(200);
                    return new String(reply.body(), StandardCharsets.UTF_8).lines().limit(4).toList().toString();
                })
                .toList();
    }

    @Test
    void bodiesThatAreNoMessageAreRefusedEverywhere() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String text : List.of(
                "", " ", "{", "}", "[]", "[{}]", "null", "1", "\"x\"", "{}", "{}{}", "{\"a\":}", "{a:1}", "{'a':1}", "{\"a\":1,}",
                "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":1e999999999}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\x\"}",
                "/**/{}", "{\"\u0000\":1}", "\ufeff{}", "<a/>", "--x\r\nContent-Disposition: form-data\r\n\r\n{}\r\n--x--")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("arrays in arrays", ("{\"a\":" + "[".repeat(8_000)).getBytes(StandardCharsets.US_ASCII));
        bodies.put("objects in objects", "{\"a\":".repeat(2_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("a long number", ("{\"a\":" + "9".repeat(10_000) + "}").getBytes(StandardCharsets.US_ASCII));
        bodies.put("a long name", ("{\"" + "a".repeat(10_000) + "\":1}").getBytes(StandardCharsets.US_ASCII));
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        bodies.put("overlong UTF-8", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
        bodies.put("half a pair in UTF-8", new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"person\":1}".getBytes(StandardCharsets.UTF_16));

        messages().forEach((resource, message) -> {
            bodies.forEach((what, body) -> expect(resource + " " + what, 400, send(resource, body)));
            for (int cut = 1; cut < message.length; cut += 1 + message.length / 7) {
                byte[] part = Arrays.copyOf(message, message.length - cut);
                expect(resource + " without its last " + cut, 400, send(resource, part));
            }
        });
    }

    @Test
    void messagesWithOtherThingsInAFieldAreRefusedEverywhere() {
        List<JsonNode> values = new ArrayList<>();
        for (String value : List.of(
                "null", "true", "0", "-1", "1.5", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e400", "[]", "{}",
                "[[[]]]", "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"../../etc/passwd\"",
                "\"00000000-0000-0000-0000-000000000000\"", "\"0197A000-0000-7000-8000-000000000001\"", "\"AAAA\"")) {
            values.add(JSON.readTree(value));
        }
        values.add(JSON.getNodeFactory().stringNode(INJECTION));
        values.add(JSON.getNodeFactory().stringNode("a".repeat(12_000)));

        messages().forEach((resource, message) -> {
            for (String field : JSON.readTree(message).propertyNames()) {
                for (JsonNode value : values) {
                    ObjectNode spoilt = (ObjectNode) JSON.readTree(message);
                    if (!spoilt.get(field).equals(value)) {
                        spoilt.set(field, value);
                        refused(resource + " with " + field, send(resource, JSON.writeValueAsBytes(spoilt)));
                    }
                }
                ObjectNode missing = (ObjectNode) JSON.readTree(message);
                missing.remove(field);
                expect(resource + " without " + field, 400, send(resource, JSON.writeValueAsBytes(missing)));
            }
        });
    }

    @Test
    void entriesThatAreNoneAreRefused() {
        JsonNode push = JSON.readTree(founder.pushed(0));
        String entry = push.at("/entries/0/entry").asString();
        String payload = push.at("/entries/0/payload").asString();
        List<String> texts = List.of(
                "", "0", "zz", entry.substring(2), entry + "00", "ff" + entry.substring(2), "ff".repeat(80), "00".repeat(5_000), payload,
                entry.toUpperCase(Locale.ROOT) + "AB");
        for (String field : List.of("entry", "payload", "previous", "erased")) {
            for (String text : texts) {
                ObjectNode spoilt = (ObjectNode) JSON.readTree(founder.pushed(0));
                ((ObjectNode) spoilt.at("/entries/0")).put(field, text);
                if (!spoilt.equals(push)) {
                    refused("an entry with " + field, send(Resource.PUSH, JSON.writeValueAsBytes(spoilt)));
                }
            }
        }
        ObjectNode reversed = (ObjectNode) JSON.readTree(founder.pushed(0));
        JsonNode first = reversed.at("/entries/0");
        ((ArrayNode) reversed.get("entries")).remove(0);
        ((ArrayNode) reversed.get("entries")).add(first);
        expect("entries in another order", 400, send(Resource.PUSH, JSON.writeValueAsBytes(reversed)));
    }

    @Test
    void numbersInAddressesThatAreNoneAreRefused() {
        for (String number : List.of(
                "-1", "+1", "01", "1.0", "1e3", "%20", "", "9223372036854775807", "9223372036854775808", "99999999999999999999", "0x10",
                "%D9%A1", "1%00", "1%27--", "null")) {
            for (String query : List.of(
                    "?epoch=%s&after=0&own=0", "?epoch=0&after=%s&own=0", "?epoch=0&after=0&own=%s", "?epoch=0&after=0&own=0&own=%s")) {
                expect("page " + query + number, 400, ask(Resource.PAGE, query.formatted(number)));
            }
            expect("from " + number, 400, ask(Resource.CONSISTENCY, "?from=" + number + "&to=3"));
            expect("size " + number, 400, ask(Resource.INCLUSION, "?device=" + founder.device() + "&n=1&size=" + number));
            expect("n " + number, 400, ask(Resource.INCLUSION, "?device=" + founder.device() + "&size=1&n=" + number));
        }
        expect("no cursor", 400, ask(Resource.PAGE, ""));
        long epoch = JSON.readTree(ask(Resource.PAGE, "?epoch=0&after=0&own=0").body()).get("epoch").asLong();
        expect("a cursor amid a push", 400, ask(Resource.PAGE, "?epoch=" + epoch + "&after=3&own=0"));
        expect("a proof of nothing", 404, ask(Resource.CONSISTENCY, "?from=0&to=0"));
        expect("a proof backwards", 404, ask(Resource.CONSISTENCY, "?from=3&to=2"));
        expect("a proof of what is to come", 404, ask(Resource.CONSISTENCY, "?from=1&to=999999999999999999"));
        expect("an entry that is not there", 404, ask(Resource.INCLUSION, "?device=" + UUID.randomUUID() + "&n=0&size=1"));
    }

    @Test
    void contentsThatAreNoneAreRefused() {
        byte[] bytes = "contract".getBytes(StandardCharsets.UTF_8);
        String hash = Hash.sha256(bytes).hex();
        for (String content : List.of(
                "", "0", hash.substring(1), hash + "0", hash.toUpperCase(Locale.ROOT), "..%2f..%2f" + hash, "%00" + hash.substring(1),
                "%27%3bdrop%20table%20content--", hash + "&content=" + hash)) {
            String query = "?content=" + content;
            expect("content " + content, 400, ask(Resource.CONTENT, query));
            expect("part of " + content, 400, ask(Resource.PART, query + "&part=0"));
            expect("to take " + content, 400, put(query + "&part=0&size=8", bytes));
        }
        String query = "?content=" + hash;
        for (String part : List.of("-1", "01", "1", "100", "99999999999", "", "x")) {
            expect("part " + part, 400, put(query + "&size=8&part=" + part, bytes));
        }
        for (String size : List.of("-1", "7", "9", "0", "52428801", "999999999999999999", "", "x")) {
            expect("size " + size, 400, put(query + "&part=0&size=" + size, bytes));
        }
        expect("another content", 400, put("?content=" + Hash.ZERO.hex() + "&part=0&size=8", bytes));
        expect("too large a part", 413, put(query + "&part=0&size=52428800", new byte[ContentParts.LENGTH + 1]));
        expect("what nobody brought", 404, ask(Resource.CONTENT, query));
        expect("what nobody brought", 404, ask(Resource.PART, query + "&part=0"));

        assertThat(put(query + "&part=0&size=8", bytes).status()).isEqualTo(200);
        expect("no such part", 404, ask(Resource.PART, query + "&part=1"));
        expect("of another workspace", 404, foreigner.ask(Resource.PART, query + "&part=0", NOTHING, foreigner.workspace()));
        for (String asked : List.of("", "{}", "[]", "{\"contents\":{}}", "{\"contents\":[\"" + hash + "\"]}", "{\"contents\":[null]}")) {
            expect("asked " + asked, 400, send(Resource.CONTENTS, asked.getBytes(StandardCharsets.UTF_8)));
        }
        Set<Hash> many = IntStream.range(0, 501).mapToObj(n -> Hash.sha256(new byte[n])).collect(Collectors.toSet());
        expect("too many at once", 400, send(Resource.CONTENTS, ContentJson.writeAsked(many)));
    }

    private static Reply put(String query, byte[] bytes) {
        return founder.ask(Resource.TAKE_PART, query, bytes, founder.workspace());
    }

    @Test
    void pathsAndMethodsThatAreNoneAreRefused() {
        String id = founder.workspace().toString();
        String bearer = "Authorization: Bearer " + founder.token() + "\r\n";
        for (String path : List.of(
                "/", "//", "/v1", "//v1/join", "/v1//join", "/v1/join/", "/v1/joins", "/v1/join;a=b", "/V1/JOIN", "/v1/%", "/v1/%zz",
                "/v1/%00", "/v1/join%00", "/v1/%2e%2e/health", "/v1/../../etc/passwd", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/..%5c..%5cstore",
                "/health/../store/database.mv.db", "/tls/key", "/first-invitation", "/operator", "/\u0007", "/v1/" + "a".repeat(4_000),
                "/v1/workspaces/" + id, "/v1/workspaces/" + id + "/", "/v1/workspaces/" + id + "%2fcheckpoint",
                "/v1/workspaces/" + id.toUpperCase(Locale.ROOT) + "/checkpoint", "/v1/workspaces/1-1-1-1-1/checkpoint",
                "/v1/workspaces/" + id + "%00/checkpoint", "/v1/workspaces/" + id + "%27%20or%201=1--/checkpoint",
                "/v1/workspaces/%27%3bdrop%20table%20entries/checkpoint", "/v1/workspaces//checkpoint", "/v1/workspaces/../checkpoint",
                "/v1/workspaces/" + id + "/../" + foreigner.workspace() + "/checkpoint",
                "/v1/workspaces/" + id + "/../../workspaces/" + foreigner.workspace() + "/checkpoint")) {
            said("path " + path, "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + bearer + "Connection: close\r\n\r\n");
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "CONNECT", "BREW", "get")) {
            said("method " + method, method + " /v1/join HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
        String device = "/v1/workspaces/" + id + "/devices/";
        for (String wrong : List.of("x", "%27%3b--", "..", "%2e%2e", id + "x", "%00")) {
            said("device " + wrong, "DELETE " + device + wrong + " HTTP/1.1\r\nHost: x\r\n" + bearer + "Connection: close\r\n\r\n");
        }
    }

    @Test
    void requestsThatAreNoneAreRefused() {
        String post = "POST /v1/join HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        for (String request : List.of(
                "\r\n".repeat(3),
                "GARBAGE\r\n\r\n",
                "GET /health\r\n\r\n",
                "GET /health HTTP/9.9\r\nHost: x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                post + "Content-Length: -1\r\n\r\n{}",
                post + "Content-Length: x\r\n\r\n{}",
                post + "Content-Length: 99999999999999999999\r\n\r\n{}",
                post + "Content-Length: 9999999999\r\n\r\n{}",
                post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                post + "Content-Length: 100\r\n\r\n{\"token\":",
                post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n",
                post + "Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
                post + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                post + "Content-Encoding: gzip, gzip\r\nContent-Length: 2\r\n\r\n{}",
                post + "Content-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>",
                post + "X: " + "x".repeat(40_000) + "\r\n\r\n",
                post + "Stageline-Version: " + INJECTION + "\r\nContent-Length: 2\r\n\r\n{}",
                post + "Stageline-Version: 99999999999.1\r\nContent-Length: 2\r\n\r\n{}")) {
            said(request.substring(0, Math.min(120, request.length())), request);
        }
    }

    @Test
    void otherPeoplesTokensLetNobodyIn() {
        byte[] invitation = AccountJson.writeInviting(founder.person());
        for (String token : List.of(
                foreigner.token(), "x", INJECTION, "a".repeat(5_000), founder.token() + "x", founder.token().substring(1),
                founder.token().toLowerCase(Locale.ROOT) + ".")) {
            for (Resource resource : Resource.values()) {
                if (!resource.template().contains("{workspace}")) {
                    continue;
                }
                UUID[] parameters = resource.template().indexOf('{') == resource.template().lastIndexOf('{')
                        ? new UUID[] {founder.workspace()}
                        : new UUID[] {founder.workspace(), seller.device()};
                byte[] body = resource == Resource.INVITE ? invitation : NOTHING;
                Reply reply = founder.send(
                        resource.method(), resource.path(parameters), Map.of("Authorization", "Bearer " + token), body);
                expect(resource + " by a token that is none", 401, reply);
            }
        }
        for (String header : List.of("Basic " + founder.token(), "Bearer", "Bearer ", founder.token(), "bearer" + founder.token())) {
            expect(header.substring(0, 5), 401, founder.send(
                    "GET", Resource.CHECKPOINT.path(founder.workspace()), Map.of("Authorization", header), NOTHING));
        }
        expect("no such workspace", 401, founder.ask(Resource.CHECKPOINT, "", NOTHING, UUID.randomUUID()));
        expect("no workspace", 401, founder.ask(Resource.CHECKPOINT, "", NOTHING, new UUID(0, 0)));
        expect("not an administrator", 403, seller.ask(Resource.INVITE, "", invitation, seller.workspace()));
        expect("not an administrator", 403, seller.ask(Resource.REVOKE, "", NOTHING, seller.workspace(), founder.device()));
        expect("not an administrator", 403, seller.ask(Resource.RESET, "", NOTHING, seller.workspace(), founder.person()));
        expect("not an administrator", 403, seller.ask(Resource.WITHDRAW, "", NOTHING, seller.workspace(), founder.person()));
        expect("somebody of another workspace", 404, founder.ask(
                Resource.RESET, "", NOTHING, founder.workspace(), foreigner.person()));
        expect("a device of another workspace", 404, founder.ask(
                Resource.REVOKE, "", NOTHING, founder.workspace(), foreigner.device()));
        expect("entries of another workspace", 409, founder.ask(Resource.PUSH, "", foreigner.pushed(0), founder.workspace()));
    }

    @Test
    void invitationsThatAreNoLongerGoodLetNobodyIn() {
        OneTimeToken withdrawn = invited("Carla");
        UUID carla = lastInvited;
        assertThat(founder.ask(Resource.WITHDRAW, "", NOTHING, founder.workspace(), carla).status()).isEqualTo(204);
        OneTimeToken used = invited("Dora");
        RawDevice dora = new RawDevice(server.address());
        assertThat(dora.join(used, DeviceChain.PASSWORD).status()).isEqualTo(200);
        OneTimeToken late = invited("Eva");
        AHEAD.updateAndGet(ahead -> ahead.plus(Duration.ofDays(8)));
        RawDevice thief = new RawDevice(server.address());
        before = state();

        expect("withdrawn", 410, thief.join(withdrawn, DeviceChain.PASSWORD));
        expect("used by somebody else", 410, thief.join(used, DeviceChain.PASSWORD));
        expect("expired", 410, thief.join(late, DeviceChain.PASSWORD));
        expect("guessed", 410, thief.join(new OneTimeToken(new byte[OneTimeToken.LENGTH]), DeviceChain.PASSWORD));
        expect("for a person, to bring a workspace", 410, thief.enter(Resource.FOUND, thief.founding(late)));
        expect("for a workspace, to join", 410, thief.join(server.firstInvitation().token(), DeviceChain.PASSWORD));
        dora.close();
        thief.close();
    }

    @Test
    void proofsOfOtherEntrancesLetNobodyIn() {
        RawDevice thief = new RawDevice(server.address());
        Entrance own = new Entrance.SigningIn(seller.workspace(), seller.person(), DeviceChain.PASSWORD, seller.newDevice());
        ObjectNode overheard = (ObjectNode) JSON.readTree(seller.proven(own));
        JsonNode thiefs = JSON.readTree(thief.proven(new Entrance.Enrolling(seller.workspace(), thief.newDevice())));

        expect("another workspace", 422, send(Resource.SIGN_IN, with(overheard, "workspace", foreigner.workspace().toString())));
        expect("another person", 422, send(Resource.SIGN_IN, with(overheard, "person", founder.person().toString())));
        expect("another device", 422, send(Resource.SIGN_IN, with(overheard, "device", thief.device().toString())));
        expect("another key", 422, send(Resource.SIGN_IN, with(overheard, "deviceKey", thiefs.get("deviceKey").asString())));
        expect("another's proof", 422, send(Resource.SIGN_IN, with(overheard, "proof", thiefs.get("proof").asString())));
        expect("as another entrance", 422, founder.ask(
                Resource.ENROL, "", JSON.writeValueAsBytes(overheard), founder.workspace()));
        Entrance elsewhere = new Entrance.Enrolling(foreigner.workspace(), thief.newDevice());
        expect("enrolling elsewhere", 400, founder.ask(Resource.ENROL, "", thief.proven(elsewhere), founder.workspace()));
        byte[] claimed = seller.proven(new Entrance.Enrolling(founder.workspace(), seller.newDevice()));
        expect("a colleague's device", 422, founder.ask(Resource.ENROL, "", claimed, founder.workspace()));
        thief.close();
    }

    private static byte[] with(ObjectNode message, String field, String text) {
        return JSON.writeValueAsBytes(message.deepCopy().put(field, text));
    }

    /// A message for each resource that takes one, as sound as can be without doing anything.
    private static Map<Resource, byte[]> messages() {
        try (RawDevice nobody = new RawDevice(server.address())) {
            OneTimeToken guessed = new OneTimeToken(new byte[OneTimeToken.LENGTH]);
            Map<Resource, byte[]> messages = new LinkedHashMap<>();
            messages.put(Resource.FOUND, nobody.proven(nobody.founding(guessed)));
            messages.put(Resource.JOIN, nobody.proven(new Entrance.Joining(guessed, DeviceChain.PASSWORD, nobody.newDevice())));
            messages.put(Resource.SIGN_IN, nobody.proven(
                    new Entrance.SigningIn(founder.workspace(), UUID.randomUUID(), DeviceChain.PASSWORD, nobody.newDevice())));
            messages.put(Resource.PUSH, founder.pushed(0));
            messages.put(Resource.ENROL, nobody.proven(new Entrance.Enrolling(foreigner.workspace(), nobody.newDevice())));
            messages.put(Resource.INVITE, AccountJson.writeInviting(UUID.randomUUID()));
            messages.put(Resource.PASSWORD, AccountJson.write(new PasswordChange(WRONG, new Secret("a new hörse battery"))));
            return messages;
        }
    }

    private static RawDevice founded(Invitation invitation) {
        RawDevice device = new RawDevice(server.address());
        assertThat(device.found(invitation).status()).isEqualTo(200);
        assertThat(device.push(0).status()).isEqualTo(200);
        return device;
    }

    private static UUID lastInvited = new UUID(0, 0);

    private static OneTimeToken invited(String name) {
        lastInvited = UUID.randomUUID();
        int before = founder.written();
        founder.write(DeviceChain.person(lastInvited, name, Role.BUSINESS_DEVELOPMENT));
        assertThat(founder.push(before).status()).isEqualTo(200);
        Reply reply = founder.ask(Resource.INVITE, "", AccountJson.writeInviting(lastInvited), founder.workspace());
        String line = AccountJson.readInvited(reply.body()).invitation().text();
        return ((Invitation.Parsed.Read) Invitation.parse(line)).invitation().token();
    }

    private static Reply ask(Resource resource, String query) {
        return founder.ask(resource, query, NOTHING, founder.workspace());
    }

    private static Reply send(Resource resource, byte[] body) {
        return resource.template().contains("{")
                ? founder.ask(resource, "", body, founder.workspace())
                : founder.ask(resource, "", body);
    }

    private static void expect(String what, int status, Reply reply) {
        assertThat(reply.status()).as("%s: %s", what, new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(status);
    }

    private static void refused(String what, Reply reply) {
        assertThat(reply.status()).as("%s: %s", what, new String(reply.body(), StandardCharsets.UTF_8)).isBetween(400, 499);
    }

    /// Says something on a connection of its own, and no more: the server refuses it, or ends the connection without a word.
    private static void said(String what, String request) {
        try (SSLSocket socket = (SSLSocket) PinnedTls.trusting(server.address().key())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.address().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String first = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(first).as(what).matches("|HTTP/1\\.[01] 4[0-9][0-9]");
        } catch (SocketException cut) {
            // The server ended it while something was still on its way. One that hangs instead fails by the time limit.
        } catch (IOException failure) {
            throw new UncheckedIOException(what, failure);
        }
    }
}
