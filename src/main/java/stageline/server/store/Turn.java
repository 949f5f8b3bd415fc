package stageline.server.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Somebody's turn to hold a workspace: what they want to do, and what came of it. Guarded by the lock of the [Line].
final class Turn<T> {

    private final Function<Holding, T> act;
    private @Nullable Runnable outcome;
    private @Nullable T result;

    Turn(Function<Holding, T> act) {
        this.act = act;
    }

    /// Does it, perhaps once more: nothing stands yet.
    void take(Holding holding) {
        result = act.apply(holding);
    }

    /// What was done stands.
    void succeed() {
        outcome = () -> {};
    }

    /// Nothing was done.
    void fail(Throwable failure) {
        outcome = () -> rethrow(failure);
    }

    boolean over() {
        return outcome != null;
    }

    /// What came of it, once it is over.
    ///
    /// @throws RuntimeException why it failed
    @SuppressWarnings("NullAway") // what the act returned is what its type says
    T outcome() {
        outcome.run();
        return result;
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}
