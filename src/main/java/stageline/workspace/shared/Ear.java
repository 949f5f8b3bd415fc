package stageline.workspace.shared;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stageline.sync.http.Listening;
import stageline.sync.http.ListeningEnd;
import stageline.sync.http.ServerLink;

/// Listens for the growing of a server's ledger, and listens anew after the stream broke: at once where it is known that the server can be
/// reached, else after a time that grows with each failure. Used by one thread, which looks in whenever [#silentFor] says.
final class Ear implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Supplier<ServerLink> link;
    private final LongConsumer onGrown;
    private final Consumer<ListeningEnd> onEnd;
    private final RandomGenerator random;
    private @Nullable Listening listening;
    private long nextTry = System.nanoTime();
    private int failures;

    /// @param onGrown told how many entries the server has
    /// @param onEnd   told that the stream has ended; hands it to [#ended]
    Ear(Supplier<ServerLink> link, LongConsumer onGrown, Consumer<ListeningEnd> onEnd, RandomGenerator random) {
        this.link = link;
        this.onGrown = onGrown;
        this.onEnd = onEnd;
        this.random = random;
    }

    /// How long there is nothing to do: until it is to listen anew.
    Duration silentFor() {
        return listening != null ? LONGEST : Duration.ofNanos(Math.max(0, nextTry - System.nanoTime()));
    }

    /// Listens anew where it is time to.
    void listen() {
        if (listening == null && nextTry - System.nanoTime() <= 0) {
            listening = link.get().listen(onGrown, onEnd);
        }
    }

    /// The server can be reached, or somebody wants to try: listens now.
    void hurry() {
        nextTry = System.nanoTime();
        listen();
    }

    /// Something was heard: the next failure is the first.
    void heard() {
        failures = 0;
    }

    /// The stream has ended.
    void ended() {
        listening = null;
        long most = Math.min(SHORTEST.toMillis() << Math.min(failures + 1, 16), LONGEST.toMillis());
        failures++;
        nextTry = System.nanoTime() + Duration.ofMillis(random.nextLong(SHORTEST.toMillis(), most + 1)).toNanos();
    }

    @Override
    public void close() {
        if (listening != null) {
            listening.close();
        }
    }
}
