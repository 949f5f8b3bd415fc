package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.common.Texts;
import stageline.sales.people.Role;

/// What is closed is let go of.
@ExtendWith(HandsExtension.class)
class ClosedViewTest {

    private BoardWindow board;

    @Start
    void show(Stage stage) {
        // A window of its own: the robot remembers every event of the one it was given.
        board = new BoardWindow(new Stage(), DemoBoard.with(Role.SALES_MANAGER));
        board.show(1_000, 800);
    }

    @Stop
    void close() {
        board.close();
    }

    @Test
    void aBoardThatWasReplacedCanBeCollected(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        WeakReference<Object> former = new WeakReference<>(robot.lookup("#column-qualified").query());
        robot.interact(() -> board.preferences().languageProperty().set(Texts.SPANISH));
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        robot.interact(() -> robot.lookup("#words").query().requestFocus());

        BoardWindow.waitFor(() -> {
            System.gc();
            return former.get() == null;
        });
        assertThat(board.source().listeners()).isEqualTo(1);
    }
}
