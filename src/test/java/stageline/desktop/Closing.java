package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Closes a program as somebody does who closes its window.
final class Closing {

    private Closing() {}

    /// Waits until the workspace's files are closed: whoever deletes them then finds none made anew. Not on the FX thread.
    static void of(Program program) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> program.close(closed::countDown));
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
