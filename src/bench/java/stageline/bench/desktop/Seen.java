package stageline.bench.desktop;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Tells the process that started this one when something is to be seen.
final class Seen {

    static final String WORD = "seen";

    private Seen() {}

    /// Says so in the second frame in which it holds: the first was painted then.
    static void when(BooleanSupplier holds) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames = holds.getAsBoolean() ? frames + 1 : 0;
                if (frames == 2) {
                    System.out.println(WORD);
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }
}
