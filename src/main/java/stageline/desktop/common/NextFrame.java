package stageline.desktop.common;

import javafx.animation.AnimationTimer;

/// Waits until what is on the scene now was painted. Belongs to the FX thread.
public final class NextFrame {

    private NextFrame() {}

    /// Runs `action` once the frame after this one begins.
    public static void then(Runnable action) {
        new AnimationTimer() {
            private boolean painted;

            @Override
            public void handle(long now) {
                if (painted) {
                    stop();
                    action.run();
                }
                painted = true;
            }
        }.start();
    }
}
