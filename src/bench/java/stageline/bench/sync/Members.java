package stageline.bench.sync;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.keys.SigningKey;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Invited;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.ServerDoor;
import stageline.sync.wire.AccountAnswer;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Newcomer;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// How benchmarks come to a server.
final class Members {

    static final String VERSION = "1.0.0";
    private static final Secret PASSWORD = new Secret("measured, never used");

    private Members() {}

    /// A workspace that is not on a server yet.
    static Workspace found(Path place) {
        Founding founding = new Founding(
                "W", "Ana", Set.of(Role.TECHNOLOGY_MANAGER, Role.SALES_MANAGER, Role.BUSINESS_DEVELOPMENT), Currency.getInstance("EUR"));
        return Workspace.create(place, founding, PASSWORD.text().toCharArray(), TestComputer.environment());
    }

    /// Brings a workspace to a server, and waits until all of it is there.
    static void publish(Workspace workspace, TestServer server) {
        publish(workspace, server.foundingInvitation());
    }

    /// Brings a workspace to the server that invites to it, and waits until all of it is there.
    static void publish(Workspace workspace, Invitation invitation) {
        ServerVisit visit = new ServerVisit(TestComputer.environment(), VERSION);
        require(visit.publish(workspace, invitation, PASSWORD, "Desk", Progress.UNWATCHED));
        bringInStep(workspace);
    }

    /// Lets somebody else join; nothing of the history is there on return.
    static Workspace join(Workspace publisher, Path place) {
        ServerVisit visit = new ServerVisit(TestComputer.environment(), VERSION);
        EntityRef ben = EntityRef.person(publisher.newId());
        publisher.perform(new Command.Create(
                ben,
                List.of(
                        Change.set(PersonFields.NAME, Value.of("Ben")), Change.set(PersonFields.ACTIVE, Value.of(true))),
                List.of(Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code())))));
        bringInStep(publisher);
        Invited invited = require(visit.invite(publisher, ben.id(), Progress.UNWATCHED));
        if (!(Invitation.parse(invited.invitation().text()) instanceof Invitation.Parsed.Read(Invitation invitation))) {
            throw new IllegalStateException("no invitation");
        }
        return require(visit.join(
                new Newcomer(invitation, PASSWORD, PASSWORD.text().toCharArray(), place, "Laptop"), Progress.UNWATCHED));
    }

    /// Exchanges all that there is.
    static void bringInStep(Workspace workspace) {
        try (SharedWorkspace shared = SharedWorkspace.begin(workspace, TestComputer.environment(), VERSION, status -> {})) {
            while (!shared.awaitInStep(Progress.UNWATCHED).inStep()) {
                Thread.onSpinWait();
            }
        }
    }

    /// Another device of whoever published the workspace, let in.
    static Admitted signIn(ServerDoor door, Workspace publisher, SigningKey key, UUID device) {
        NewDevice fresh = new NewDevice(device, key.publicKey(), "Writer");
        Entrance.SigningIn entrance = new Entrance.SigningIn(
                publisher.identity().workspace(), publisher.identity().person(), PASSWORD, fresh);
        return switch (door.signIn(Proven.by(entrance, key::sign)).await()) {
            case AccountAnswer.Done<Admitted>(Admitted admitted) -> admitted;
            case AccountAnswer<Admitted> other -> throw new IllegalStateException("not let in: " + other);
        };
    }

    private static <T> T require(Visited<T> visited) {
        if (visited instanceof Visited.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + visited);
    }
}
