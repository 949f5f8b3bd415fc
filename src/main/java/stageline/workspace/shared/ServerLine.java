package stageline.workspace.shared;

import java.time.InstantSource;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerAddress;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;

/// A line to one server, by its pinned key. Thread-safe.
final class ServerLine implements AutoCloseable {

    private final ServerConnection connection;
    private final ServerDoor door;

    /// @param version this program's
    /// @param clock   this computer's
    ServerLine(ServerAddress server, String version, InstantSource clock) {
        this.connection = new ServerConnection(server.uri(), PinnedTls.trusting(server.key()), ConnectionLimits.standard());
        this.door = new ServerDoor(connection, version, clock);
    }

    ServerDoor door() {
        return door;
    }

    @Override
    public void close() {
        connection.close();
    }
}
