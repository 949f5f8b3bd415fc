package stageline.sync.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.people.Role;
import stageline.sync.account.DeviceAccount;
import stageline.sync.account.HostedWorkspace;
import stageline.sync.account.Invited;
import stageline.sync.account.NewPerson;
import stageline.sync.account.PersonAccount;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.OperatorJson;
import stageline.sync.wire.Resource;

/// What a server's operator asks of it while it runs. Thread-safe; nothing here blocks but [Pending#await()].
public final class OperatorLink {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final byte[] NOTHING = {};

    private final Calls calls;

    /// @param connection leads to the door's server, by its key; closed by whoever made it
    /// @param version    this program's version
    /// @param clock      this machine's
    public OperatorLink(ServerConnection connection, OperatorDoor door, String version, InstantSource clock) {
        Map<String, String> headers = Map.of(ServerDoor.VERSION, version, "Authorization", "Bearer " + door.token().text());
        this.calls = new Calls(connection, headers, clock);
    }

    /// The workspaces of the server.
    public Pending<AccountAnswer<List<HostedWorkspace>>> workspaces() {
        return ask(Resource.HOSTED, NOTHING, OperatorJson::readWorkspaces);
    }

    /// Invites somebody to bring a workspace.
    public Pending<AccountAnswer<Invited>> inviteWorkspace() {
        return ask(Resource.INVITE_WORKSPACE, NOTHING, AccountJson::readInvited);
    }

    /// The people of a workspace.
    public Pending<AccountAnswer<List<PersonAccount>>> people(UUID workspace) {
        return ask(Resource.PEOPLE, NOTHING, OperatorJson::readPeople, workspace);
    }

    /// Adds a person; the answer is their id.
    public Pending<AccountAnswer<UUID>> add(UUID workspace, NewPerson person) {
        return ask(Resource.ADD_PERSON, OperatorJson.write(person), OperatorJson::readAdded, workspace);
    }

    /// Gives a person these roles and no others.
    public Pending<AccountAnswer<Boolean>> give(UUID workspace, UUID person, Set<Role> roles) {
        return ask(Resource.GIVE_ROLES, OperatorJson.writeRoles(roles), OperatorLink::done, workspace, person);
    }

    /// Deactivates a person: they are no longer let in.
    public Pending<AccountAnswer<Boolean>> deactivate(UUID workspace, UUID person) {
        return ask(Resource.DEACTIVATE, NOTHING, OperatorLink::done, workspace, person);
    }

    /// Lets a person work again who was deactivated.
    public Pending<AccountAnswer<Boolean>> activate(UUID workspace, UUID person) {
        return ask(Resource.ACTIVATE, NOTHING, OperatorLink::done, workspace, person);
    }

    /// Invites a person.
    public Pending<AccountAnswer<Invited>> invite(UUID workspace, UUID person) {
        return ask(Resource.INVITE_PERSON, NOTHING, AccountJson::readInvited, workspace, person);
    }

    /// Lets a person choose a new password, by a new invitation; the one that they had is no longer right.
    public Pending<AccountAnswer<Invited>> reset(UUID workspace, UUID person) {
        return ask(Resource.RESET_PERSON, NOTHING, AccountJson::readInvited, workspace, person);
    }

    /// The devices of people, revoked ones included.
    public Pending<AccountAnswer<List<DeviceAccount>>> devices(UUID workspace) {
        return ask(Resource.DEVICES, NOTHING, OperatorJson::readDevices, workspace);
    }

    /// Revokes a device: its sessions end, and what it writes no longer counts.
    public Pending<AccountAnswer<Boolean>> revoke(UUID workspace, UUID device) {
        return ask(Resource.REVOKE_DEVICE, NOTHING, OperatorLink::done, workspace, device);
    }

    private <T> Pending<AccountAnswer<T>> ask(Resource resource, byte[] body, Function<byte[], T> reader, UUID... parameters) {
        return calls.send(resource.method(), resource.path(parameters), body, DEADLINE, answer -> AccountAnswer.read(answer, reader));
    }

    /// There is nothing to read but that it was done.
    private static Boolean done(byte[] body) {
        return true;
    }
}
