package stageline.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The open connections, each with the moment by which something must have happened. Those that are late are closed under the thread that
/// waits for them: a client that sends a byte now and then holds its connection no longer than one that sends nothing. Thread-safe.
final class Connections implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Connections.class.getName());
    private static final long SHORTEST_ROUND = 10;
    private static final long LONGEST_ROUND = 1_000;

    private final PortLimits limits;
    private final Map<SocketAddress, Connection> open = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor rounds;

    Connections(PortLimits limits) {
        this.limits = limits;
        this.rounds = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("connections").factory());
        long shortest = Math.min(limits.toReceive().toMillis(), Math.min(limits.toTake().toMillis(), limits.idle().toMillis()));
        long round = Math.clamp(shortest / 4, SHORTEST_ROUND, LONGEST_ROUND);
        rounds.scheduleWithFixedDelay(() -> closeThose(Connection::isLate), round, round, TimeUnit.MILLISECONDS);
    }

    /// One connection and what it is doing.
    final class Connection {

        private final SocketChannel channel;
        private volatile Doing doing;

        private Connection(SocketChannel channel) {
            this.channel = channel;
            this.doing = Doing.within(limits.toReceive(), false);
        }

        /// The first line of a request has arrived, the rest is due.
        void receives() {
            doing = Doing.within(limits.toReceive(), false);
        }

        /// The server has to do something, or a stream waits for events.
        void works() {
            doing = Doing.WITHOUT_LIMIT;
        }

        /// The client has to take what is sent.
        void takes() {
            doing = Doing.within(limits.toTake(), true);
        }

        /// The next request may come.
        void idles() {
            doing = Doing.within(limits.idle(), false);
        }

        private boolean isLate() {
            return doing.isLate();
        }

        private void close() {
            try {
                channel.close();
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "a connection was gone before it was closed", gone);
            }
        }

        private boolean isUnanswered() {
            return doing.answering();
        }
    }

    /// @param answering whether the client has asked something and has not got all of the answer
    private record Doing(boolean answering, boolean limited, long until) {

        static final Doing WITHOUT_LIMIT = new Doing(true, false, 0);

        static Doing within(Duration time, boolean answering) {
            return new Doing(answering, true, System.nanoTime() + time.toNanos());
        }

        boolean isLate() {
            return limited && System.nanoTime() - until >= 0;
        }
    }

    /// A client has connected.
    void accept(SocketChannel channel) {
        try {
            SocketAddress remote = channel.getRemoteAddress();
            if (remote != null) {
                open.put(remote, new Connection(channel));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The connection to that address.
    ///
    /// @throws IllegalStateException if it is closed
    Connection to(SocketAddress remote) {
        Connection connection = open.get(remote);
        if (connection == null) {
            throw new IllegalStateException("the connection is closed");
        }
        return connection;
    }

    /// Closes those whose client waits for nothing.
    void closeIdle() {
        closeThose(connection -> !connection.isUnanswered());
    }

    /// Closes all.
    @Override
    public void close() {
        rounds.shutdown();
        closeThose(_ -> true);
    }

    private void closeThose(Predicate<Connection> unwanted) {
        for (Connection connection : open.values()) {
            if (unwanted.test(connection)) {
                connection.close();
            }
        }
        open.values().removeIf(connection -> !connection.channel.isOpen());
    }
}
