package stageline.desktop.tour;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Steps that are done one after the other, each once what the one before it brings about is to be seen. Belongs to the FX thread.
final class Script {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration REST = Duration.ofMillis(250);

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String name, Runnable act, BooleanSupplier seen, boolean again) {}

    /// Adds a step.
    ///
    /// @param name what it is called where it fails
    /// @param act  does it
    /// @param seen whether what it brings about is to be seen
    Script then(String name, Runnable act, BooleanSupplier seen) {
        steps.add(new Step(name, act, seen, false));
        return this;
    }

    /// Adds a step that is done again until what it is to bring about is seen; not at all where that is seen before.
    Script repeat(String name, Runnable act, BooleanSupplier seen) {
        steps.add(new Step(name, act, seen, true));
        return this;
    }

    /// Does the steps.
    ///
    /// @param done is told at the end, with what went wrong where something did
    void run(Consumer<Optional<RuntimeException>> done) {
        new Player(done).start();
    }

    private final class Player extends AnimationTimer {

        private final Consumer<Optional<RuntimeException>> done;
        private long since;
        private long acted;
        private boolean begun;

        Player(Consumer<Optional<RuntimeException>> done) {
            this.done = done;
        }

        @Override
        public void handle(long now) {
            Step step = steps.peek();
            if (step == null) {
                stop();
                done.accept(Optional.empty());
                return;
            }
            try {
                play(step, now);
            } catch (RuntimeException failure) {
                stop();
                done.accept(Optional.of(new IllegalStateException("The tour stopped at: " + step.name(), failure)));
            }
        }

        private void play(Step step, long now) {
            if (!begun) {
                begun = true;
                since = now;
                acted = now;
                if (!step.again()) {
                    step.act().run();
                }
            } else if (now - acted > REST.toNanos() && step.seen().getAsBoolean()) {
                steps.remove();
                begun = false;
            } else if (step.again() && now - acted > REST.toNanos()) {
                acted = now;
                step.act().run();
            }
            if (begun && now - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited in vain");
            }
        }
    }
}
