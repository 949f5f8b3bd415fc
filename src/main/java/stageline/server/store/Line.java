package stageline.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// Those who want to hold a workspace, in the order in which they came. Whoever gets to the front takes those behind along, so that one
/// forced write is enough for all of them. Thread-safe.
final class Line {

    private static final int MOST_TOGETHER = 32;

    private final Queue<Turn<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock front = new ReentrantLock();
    private final Consumer<List<Turn<?>>> together;

    /// @param together lets turns happen, after which they are over
    Line(Consumer<List<Turn<?>>> together) {
        this.together = together;
    }

    /// Waits for its turn, or for somebody who takes it along.
    <T> T take(Function<Holding, T> act) {
        Turn<T> turn = new Turn<>(act);
        waiting.add(turn);
        front.lock();
        try {
            while (!turn.over()) {
                together.accept(next());
            }
        } finally {
            front.unlock();
        }
        return turn.outcome();
    }

    private List<Turn<?>> next() {
        List<Turn<?>> next = new ArrayList<>();
        for (Turn<?> turn = waiting.poll(); turn != null; turn = next.size() < MOST_TOGETHER ? waiting.poll() : null) {
            next.add(turn);
        }
        return next;
    }
}
