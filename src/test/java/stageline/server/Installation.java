package stageline.server;

import java.time.InstantSource;
import java.util.UUID;
import stageline.sales.command.Draft;
import stageline.sales.people.Role;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;
import stageline.sync.core.Event.Answered;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;

/// Somebody's device, and its way to a server as programs have it.
final class Installation implements AutoCloseable {

    private final DeviceChain chain = new DeviceChain(Role.NONE);
    private final ServerConnection connection;
    private final ServerDoor door;
    private UUID workspace = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    Installation(Invitation server) {
        this.connection = new ServerConnection(server.address(), PinnedTls.trusting(server.key()), ConnectionLimits.standard());
        this.door = new ServerDoor(connection, "0.1.0", InstantSource.system());
    }

    static Invitation read(Secret invitation) {
        return ((Invitation.Parsed.Read) Invitation.parse(invitation.text())).invitation();
    }

    UUID workspace() {
        return workspace;
    }

    UUID person() {
        return person;
    }

    UUID device() {
        return chain.device();
    }

    NewDevice newDevice() {
        return chain.newDevice();
    }

    ServerDoor door() {
        return door;
    }

    <E extends Entrance> Proven<E> proven(E entrance) {
        return chain.proven(entrance);
    }

    /// Writes what a new workspace begins with.
    void writeBeginning() {
        chain.writeBeginning(workspace, person);
    }

    /// Writes one operation.
    void write(Draft... drafts) {
        chain.write(workspace, person, drafts);
    }

    int written() {
        return chain.written();
    }

    /// What was written after so many entries, signed.
    Push pushed(int after) {
        return chain.pushed(after);
    }

    Entrance.Founding founding(OneTimeToken token, long entries) {
        return chain.founding(token, workspace, person, entries);
    }

    /// Brings a new workspace to the server, with nothing but its beginning.
    ServerLink found(Invitation invitation) {
        writeBeginning();
        Admitted admitted = done(door.found(proven(founding(invitation.token(), written()))).await());
        ServerLink link = door.link(workspace, admitted.session());
        if (!ask(link, pushed(0)).equals(new Answer.Taken(written()))) {
            throw new AssertionError("the beginning was not taken");
        }
        return link;
    }

    /// Joins by an invitation.
    ServerLink join(Invitation invitation) {
        Admitted admitted = done(door.join(proven(new Entrance.Joining(invitation.token(), DeviceChain.PASSWORD, newDevice()))).await());
        workspace = admitted.workspace();
        person = admitted.person();
        return door.link(workspace, admitted.session());
    }

    /// Signs in as somebody who has joined.
    AccountAnswer<Admitted> signIn(UUID where, UUID who, Secret password) {
        return door.signIn(proven(new Entrance.SigningIn(where, who, password, newDevice()))).await();
    }

    static Answer ask(ServerLink link, Request request) {
        return ((Answered) link.ask(request).await()).answer();
    }

    /// The whole ledger as one page, if it is short.
    static Answer.Page page(ServerLink link) {
        return (Answer.Page) ask(link, new Pull(Cursor.START, 0));
    }

    static <T> T done(AccountAnswer<T> answer) {
        if (answer instanceof AccountAnswer.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    @Override
    public void close() {
        connection.close();
    }
}
