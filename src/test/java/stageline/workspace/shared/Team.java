package stageline.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import stageline.sales.people.Role;
import stageline.server.TestServer;
import stageline.sync.account.Invited;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.Relay;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// People who share a workspace on a real server, each with a folder of their own, over a network that can be taken away.
final class Team implements AutoCloseable {

    static final Environment ENVIRONMENT = TestComputer.environment();
    static final Secret PASSWORD = new Secret(new String(Member.PASSWORD));

    private final Path folder;
    private final TestServer server;
    private final Relay network;
    private final ServerVisit visit = new ServerVisit(ENVIRONMENT, Member.VERSION);

    /// @param folder where the workspaces are kept
    Team(Path folder, TestServer server) {
        this.folder = folder;
        this.server = server;
        this.network = new Relay(server.port());
    }

    Relay network() {
        return network;
    }

    ServerVisit visit() {
        return visit;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static Invitation read(String text) {
        return ((Invitation.Parsed.Read) Invitation.parse(text)).invitation();
    }

    /// What the server's operator gives to who brings a workspace.
    Invitation founding() {
        return network.through(read(server.founding()));
    }

    Workspace founded() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        return Workspace.create(path("ana"), founding, Member.PASSWORD, ENVIRONMENT);
    }

    /// Somebody who has brought a workspace to the server.
    Member publisher() {
        Workspace workspace = founded();
        Visited<Membership> published = visit.publish(workspace, founding(), PASSWORD, "Ana's laptop", Progress.UNWATCHED);
        assertThat(published).matches(Visited::done);
        Member ana = new Member(workspace, ENVIRONMENT);
        ana.settle();
        return ana;
    }

    /// An invitation for a colleague who becomes known by it.
    Invitation invitation(Member host, String name) {
        UUID person = host.colleague(name, Role.BUSINESS_DEVELOPMENT);
        host.settle();
        Visited<Invited> invited = visit.invite(host.workspace(), person, Progress.UNWATCHED);
        assertThat(invited).matches(Visited::done);
        return network.through(read(((Visited.Done<Invited>) invited).value().invitation().text()));
    }

    Newcomer newcomer(Invitation invitation, String name) {
        return new Newcomer(invitation, PASSWORD, Member.PASSWORD, path(name), name + "'s laptop");
    }

    /// A colleague who has joined and has everything.
    Member joined(Member host, String name) {
        Visited<Workspace> joined = visit.join(newcomer(invitation(host, name), name), Progress.UNWATCHED);
        assertThat(joined).matches(Visited::done);
        Member member = new Member(((Visited.Done<Workspace>) joined).value(), ENVIRONMENT);
        member.settle();
        return member;
    }

    @Override
    public void close() {
        network.close();
    }
}
