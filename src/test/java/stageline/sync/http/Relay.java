package stageline.sync.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between a computer and a server on this machine, which a test can take away: it passes bytes on, and while it is down every
/// connection breaks.
public final class Relay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean up = true;

    /// @param server the port that the server listens on
    public Relay(int server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    /// The port at which the server is reached through it.
    public int port() {
        return entrance.getLocalPort();
    }

    /// The same invitation through this network.
    public Invitation through(Invitation invitation) {
        return new Invitation("127.0.0.1", port(), invitation.key(), invitation.token());
    }

    /// Takes the network away: whatever is under way breaks off.
    public void down() {
        up = false;
        open.forEach(Relay::quietly);
    }

    /// Gives it back.
    public void up() {
        up = true;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                if (up) {
                    pass(client);
                } else {
                    quietly(client);
                }
            } catch (IOException closed) {
                // The next look at the entrance says whether it is over.
            }
        }
    }

    private void pass(Socket client) throws IOException {
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(onward);
        Thread.ofVirtual().start(() -> pump(client, onward));
        Thread.ofVirtual().start(() -> pump(onward, client));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Both ends see it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Nothing to do.
        }
    }

    @Override
    public void close() {
        down();
        try {
            entrance.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
