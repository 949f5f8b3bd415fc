package stageline.sync.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Carries messages between workspaces and servers: late, twice, in another order, torn, or not at all.
final class Network {

    private static final long SLOWEST_MILLIS = 400;

    private final Timeline time;
    private final RandomGenerator random;
    private final Set<Way> cut = new HashSet<>();
    private double unreliable;

    /// One direction between two parties.
    record Way(String from, String to) {}

    Network(Timeline time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /// From now on this part of all messages gets lost, doubled or torn.
    void setUnreliable(double part) {
        unreliable = part;
    }

    /// From now on nothing gets through in this direction.
    void cut(Way way) {
        cut.add(way);
    }

    /// All ways are open again, and nothing gets lost.
    void heal() {
        cut.clear();
        unreliable = 0;
    }

    /// Who gets a message.
    interface Receiver {

        /// @param torn whether it arrives in part only
        void take(boolean torn);
    }

    /// Sends a message: it arrives later, once, twice or never.
    void send(Way way, Receiver receiver) {
        if (cut.contains(way) || random.nextDouble() < unreliable / 2) {
            return;
        }
        deliver(receiver, random.nextDouble() < unreliable / 4);
        if (random.nextDouble() < unreliable / 4) {
            deliver(receiver, false);
        }
    }

    private void deliver(Receiver receiver, boolean torn) {
        time.after(1 + random.nextLong(SLOWEST_MILLIS), () -> receiver.take(torn));
    }
}
