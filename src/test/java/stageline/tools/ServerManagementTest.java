package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.server.OperatorFiles;
import stageline.server.TestServer;
import stageline.sync.account.Secret;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Listening;
import stageline.sync.http.ListeningEnd;
import stageline.sync.http.OperatorDoor;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.Reply;
import stageline.sync.http.ServerAddress;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.wire.Resource;
import stageline.tools.Shell.Answer;
import stageline.workspace.Membership;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/// What whoever runs a server does with its people and devices by the command line, while it runs.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ServerManagementTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String FOUNDERS = "the founder's desk";
    private static final String OTHER_PASSWORD = "another staple altogether";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static TestServer server;
    private static Shell founder;
    /// The workspace that all tests are about; there is another one beside it.
    private static String workspace;

    @BeforeAll
    static void twoWorkspacesAreOnAServer() {
        server = TestServer.start(shared.resolve("server"));
        founder = published(shared.resolve("ana"), server.firstInvitation().format());
        workspace = only(operate(server.data(), "user", "list", "--json")).json().get("workspace").asString();
        Answer invitation = operate(server.data(), "invite");
        assertThat(invitation.exitCode()).as(invitation.err()).isEqualTo(ExitCode.DONE);
        published(shared.resolve("other"), invitation.out().strip());
    }

    @AfterAll
    static void theServerStops() {
        server.close();
    }

    @Test
    void aPersonWhomTheOperatorInvitesJoins() {
        Answer added = manage("user", "add", "Iker Vidal", "--role", "JD-019,jd-021");
        assertThat(added.out()).contains("Iker Vidal was added", "stageline server invite");
        assertThat(person("Iker Vidal").get("access").asString()).isEmpty();

        Answer invitation = manage("invite", "--person", "iker vidal");

        assertThat(invitation.out().lines()).singleElement().asString().startsWith("stageline:");
        assertThat(invitation.err()).contains("Give Iker Vidal this line", "join");
        assertThat(person("Iker Vidal").get("access").asString()).isEqualTo("invited");
        Answer joined = joining("iker", invitation.out().strip(), PASSWORD);
        assertThat(joined.exitCode()).as(joined.err()).isEqualTo(ExitCode.DONE);
        assertThat(joined.out()).contains("You are Iker Vidal in Wörkspace");
        assertThat(person("Iker Vidal").get("access").asString()).isEqualTo("joined");
        assertThat(roles("Iker Vidal")).containsExactly("JD-019", "JD-021");
    }

    @Test
    void theFoundersDeviceHasTheNameThatTheyGaveIt() {
        assertThat(device(FOUNDERS).get("revoked").asBoolean()).isFalse();
        assertThat(manage("device", "list").out()).contains(FOUNDERS);
    }

    @Test
    void rolesAreReplaced() {
        String id = added("Nora Puig");

        Answer given = manage("user", "roles", id, "--role", "JD-008", "--role", "JD-004");

        assertThat(given.out()).contains("Nora Puig holds JD-004, JD-008 from now on");
        assertThat(roles("Nora Puig")).containsExactly("JD-004", "JD-008");
        assertThat(founder.run("sync").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(founder.run("history").out()).contains("operator of the server (-)  person Nora Puig  edited roles: – → JD-004");
    }

    @Test
    void whoIsDeactivatedIsShutOutUntilTheyAreActivated() throws Exception {
        Shell member = member("Pau Serra", "pau");
        try (Ear ear = new Ear(member)) {
            Answer deactivated = manage("user", "deactivate", "Pau Serra");

            assertThat(deactivated.out()).contains("Pau Serra is deactivated");
            assertThat(ear.end()).isNotNull();
        }
        Answer barred = member.run("sync");
        assertThat(barred.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(barred.err()).contains("was deactivated");
        assertThat(person("Pau Serra").get("active").asBoolean()).isFalse();
        Answer uninvited = manage("invite", "--person", "Pau Serra");
        assertThat(uninvited.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(uninvited.err()).contains("is deactivated", "user activate");

        assertThat(manage("user", "activate", "Pau Serra").out()).contains("Pau Serra may work again");
        assertThat(member.run("sync").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void afterAResetOnlyANewPasswordLetsIn() throws Exception {
        Shell member = member("Mei Roca", "mei");
        Answer reset;
        try (Ear ear = new Ear(member)) {
            reset = manage("user", "reset", "Mei Roca", "--json");

            assertThat(ear.end()).isNotNull();
        }
        Answer refused = member.run("sync");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(person("Mei Roca").get("access").asString()).isEqualTo("reset");
        assertThat(reset.json().get("expires").asLong()).isGreaterThan(System.currentTimeMillis());

        Answer joined = joining("mei-again", reset.json().get("invitation").asString(), OTHER_PASSWORD);
        assertThat(joined.exitCode()).as(joined.err()).isEqualTo(ExitCode.DONE);
        member.set(Terminal.SERVER_PASSWORD, OTHER_PASSWORD);
        assertThat(member.run("sync").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whoNeverJoinedHasNoPasswordToReset() {
        String id = added("Ona Mas");

        Answer reset = manage("user", "reset", "Ona Mas");

        assertThat(reset.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(reset.err()).contains("Ona Mas has no password on this server yet", "server invite", id);
    }

    @Test
    void aRevokedDeviceIsShutOut() throws Exception {
        Shell member = member("Leo Font", "leo");
        JsonNode device = device("leo");
        assertThat(device.get("name").asString()).isEqualTo("Leo Font");
        assertThat(device.get("revoked").asBoolean()).isFalse();
        try (Ear ear = new Ear(member)) {
            Answer revoked = manage("device", "revoke", "Leo");

            assertThat(revoked.out()).contains("leo", "is revoked");
            assertThat(ear.end()).isNotNull();
        }
        assertThat(device("leo").get("revoked").asBoolean()).isTrue();
        assertThat(manage("device", "list").out()).contains("leo  revoked");
        Answer barred = member.run("sync", "--json");
        assertThat(barred.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(barred.json().get("state").asString()).isEqualTo("device-revoked");
    }

    @Test
    void theLastAdministratorStays() {
        Answer deactivated = manage("user", "deactivate", "Ana Martín");
        Answer demoted = manage("user", "roles", "Ana Martín", "--role", "JD-019");

        assertThat(deactivated.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(deactivated.err()).contains("Nobody would be left who administers the workspace", "user roles");
        assertThat(demoted.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(person("Ana Martín").get("active").asBoolean()).isTrue();
        assertThat(roles("Ana Martín")).containsExactly("JD-002");
    }

    @Test
    void peopleOfOneNameAreToldApartById() {
        String first = added("Jan Vila");
        assertThat(manage("user", "add", "jan vila", "--role", "JD-019").err()).contains("There is a jan vila already");
        assertThat(manage("user", "deactivate", first).exitCode()).isEqualTo(ExitCode.DONE);
        String second = added("Jan Vila");

        Answer several = manage("user", "activate", "Jan Vila");

        assertThat(several.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(several.err()).contains("Several are called", first + " (deactivated)", second + " (active)");
        assertThat(manage("user", "activate", "Jan").err()).contains("is it Jan Vila");
        assertThat(manage("user", "activate", "Nobody").err()).contains("There is no person \"Nobody\"; see \"user list\"");
    }

    @Test
    void whereThereAreSeveralWorkspacesOneIsNamed() {
        Answer unnamed = operate(server.data(), "user", "list");
        assertThat(unnamed.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unnamed.err()).contains("several workspaces", "--workspace", workspace);
        Answer unknown = operate(server.data(), "user", "list", "--workspace", "0197a000-0000-7000-8000-000000000001");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(unknown.err()).contains("There is no workspace 0197a000", workspace);
        Answer aimless = manage("invite");
        assertThat(aimless.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(aimless.err()).contains("--person");
    }

    @Test
    void whoDoesNotKnowTheTokenIsNotLetIn() throws IOException {
        OperatorDoor door = door();
        String stranger = new OperatorDoor(door.server(), new Secret("A".repeat(door.token().text().length()))).format();

        Files.writeString(folder.resolve("operator"), stranger);
        Answer refused = operate(folder, "user", "list");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("does not let the operator in");
    }

    @Test
    void nothingThatIsTheOperatorsIsDoneForAnybodyElse() throws Exception {
        Membership administrator = membership(founder);
        OperatorDoor door = door();
        List<Map<String, String>> others = List.of(
                Map.of(),
                Map.of("Authorization", "Bearer " + administrator.session().token().text()),
                Map.of("Authorization", "Bearer " + door.token().text() + "A"),
                Map.of("Authorization", door.token().text()));
        List<Resource> resources =
                Arrays.stream(Resource.values()).filter(each -> each.template().startsWith("/v1/operator/")).toList();
        assertThat(resources).hasSize(11);
        try (ServerConnection connection = connection(door.server())) {
            for (Resource resource : resources) {
                String path = resource.template().replaceAll("\\{[a-z]+}", workspace);
                for (Map<String, String> headers : others) {
                    Reply reply = connection.send(resource.method(), path, headers, new byte[0], Duration.ofSeconds(30)).await();
                    assertThat(reply.status()).as("%s %s", resource, headers.keySet()).isEqualTo(401);
                    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("{\"denied\":\"signed-out\"}");
                }
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheServersAccountMayReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.data().resolve("operator"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whereNoServerRunsItIsSaidHowToStartOne() throws IOException {
        Answer never = operate(folder.resolve("nothing"), "user", "list");
        assertThat(never.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(never.err()).contains("No server runs with", "stageline server --data " + folder.resolve("nothing"));

        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        OperatorDoor door = door();
        ServerAddress gone = new ServerAddress(door.server().host(), port, door.server().key());
        Files.writeString(folder.resolve("operator"), new OperatorDoor(gone, door.token()).format());
        Answer brokenOff = operate(folder, "device", "list");
        assertThat(brokenOff.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(brokenOff.err()).contains("No server runs with " + folder);

        Files.writeString(folder.resolve("operator"), "what is this");
        assertThat(operate(folder, "device", "list").err()).contains("can't be understood; start the server again");
    }

    @Test
    void aServerHandsOutAnotherTokenAtEachStartAndTakesItBackAtItsEnd() {
        Path data = folder.resolve("server");
        String first;
        try (TestServer begun = TestServer.start(data)) {
            first = new OperatorFiles(data).door().orElseThrow();
            Answer empty = operate(data, "user", "list");
            assertThat(empty.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(empty.err()).contains("There is no workspace on this server yet", "server invite");
            assertThat(begun.address().port()).isPositive();
        }
        assertThat(new OperatorFiles(data).door()).isEmpty();
        try (TestServer _ = TestServer.start(data)) {
            assertThat(OperatorDoor.parse(new OperatorFiles(data).door().orElseThrow()).orElseThrow().token())
                    .isNotEqualTo(OperatorDoor.parse(first).orElseThrow().token());
        }
    }

    @Test
    void whatIsNotUnderstoodIsWrongUse() {
        assertThat(plain("server").err()).contains("--data=DIR");
        for (Answer answer : List.of(
                plain("server"),
                plain("server", "user"),
                plain("server", "device"),
                plain("server", "user", "list"),
                manage("user", "add", "Somebody"),
                manage("user", "add", " ", "--role", "JD-019"),
                manage("user", "add", "Somebody", "--role", "JD-999"))) {
            assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.WRONG_USE);
        }
        assertThat(manage("user", "list").out()).doesNotContain("Somebody");
    }

    /// Listens as a member of the workspace does.
    private static final class Ear implements AutoCloseable {

        private final CompletableFuture<ListeningEnd> ended = new CompletableFuture<>();
        private final ServerConnection connection;
        private final Listening listening;

        Ear(Shell member) throws InterruptedException, ExecutionException, TimeoutException {
            Membership membership = membership(member);
            connection = connection(membership.server());
            CompletableFuture<Long> heard = new CompletableFuture<>();
            listening = new ServerDoor(connection, "1.2.3", InstantSource.system())
                    .link(UUID.fromString(workspace), membership.session().token())
                    .listen(heard::complete, ended::complete);
            assertThat(heard.get(30, TimeUnit.SECONDS)).isPositive();
        }

        ListeningEnd end() throws InterruptedException, ExecutionException, TimeoutException {
            return ended.get(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            listening.close();
            connection.close();
        }
    }

    private static ServerConnection connection(ServerAddress address) {
        return new ServerConnection(address.uri(), PinnedTls.trusting(address.key()), ConnectionLimits.standard());
    }

    private static Membership membership(Shell member) {
        try (Workspace open = Workspace.open(member.folder(), "secret".toCharArray(), TestComputer.environment())) {
            return open.belonging().membership().orElseThrow();
        }
    }

    private static Shell published(Path folder, String invitation) {
        Shell shell = new Shell(folder).founded();
        shell.set(Terminal.SERVER_PASSWORD, PASSWORD);
        Answer published = shell.run("publish", invitation, "--label", FOUNDERS);
        assertThat(published.exitCode()).as(published.err()).isEqualTo(ExitCode.DONE);
        return shell;
    }

    private Shell member(String name, String label) {
        assertThat(added(name)).isNotEmpty();
        Answer invitation = manage("invite", "--person", name);
        Answer joined = joining(label, invitation.out().strip(), PASSWORD);
        assertThat(joined.exitCode()).as(joined.err()).isEqualTo(ExitCode.DONE);
        Shell member = new Shell(folder.resolve(label));
        member.set(Terminal.SERVER_PASSWORD, PASSWORD);
        return member;
    }

    private Answer joining(String label, String invitation, String password) {
        Shell shell = new Shell(folder.resolve(label));
        shell.set(Terminal.SERVER_PASSWORD, password);
        return shell.run("join", invitation, "--label", label);
    }

    private static String added(String name) {
        return only(manage("user", "add", name, "--role", "JD-019", "--json")).json().get("id").asString();
    }

    private static JsonNode person(String name) {
        return named(manage("user", "list", "--json").json().get("people"), "name", name);
    }

    private static List<String> roles(String name) {
        return person(name).get("roles").valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode device(String label) {
        return named(manage("device", "list", "--json").json().get("devices"), "label", label);
    }

    private static JsonNode named(JsonNode all, String field, String wanted) {
        return all.valueStream().filter(each -> each.get(field).asString().equals(wanted)).findFirst().orElseThrow();
    }

    private static OperatorDoor door() {
        return OperatorDoor.parse(new OperatorFiles(server.data()).door().orElseThrow()).orElseThrow();
    }

    /// An answer that is data.
    private static Answer only(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return answer;
    }

    private static Answer manage(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", workspace));
        return operate(server.data(), all.toArray(String[]::new));
    }

    private static Answer operate(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of("server"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return plain(all.toArray(String[]::new));
    }

    private static Answer plain(String... arguments) {
        return new Shell(shared).runPlain(arguments);
    }
}
