package stageline.desktop.board;

import javafx.animation.AnimationTimer;

/// Waits until what is on the scene now was painted. Belongs to the FX thread.
final class NextFrame {

    private NextFrame() {}

    /// Runs `action` once the frame after this one begins.
    static void then(Runnable action) {
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
