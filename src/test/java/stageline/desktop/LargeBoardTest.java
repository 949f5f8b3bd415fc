package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.board.ManyCards;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;

/// A board of a hundred thousand deals.
@ExtendWith(HandsExtension.class)
class LargeBoardTest {

    private final ManyCards source = new ManyCards(12_500);
    private DesktopWindow window;

    @Start
    void show(Stage stage) {
        Theme.loadFonts();
        window = new DesktopWindow(
                stage, source, DemoBoard.CLOCK, new Preferences(Locale.ENGLISH), frame -> new Furnishing(frame, source));
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void onlyWhatIsSeenIsBuiltAndLoaded(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> column(robot).getItems().size() == 12_500 && BoardWindow.shown(robot, "qualified", "Deal 0"));
        int first = source.asked();
        robot.interact(() -> column(robot).requestFocus());
        robot.push(KeyCode.END);
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Deal 12499"));

        assertThat(first).isLessThan(1_000);
        assertThat(source.asked() - first).isLessThan(200);
        assertThat(robot.lookup("#column-qualified").lookup(".board-card").queryAll()).hasSizeLessThan(20);
    }

    @Test
    void aCardThatIsCutOffStaysWhereItIsWhenItIsClicked(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Deal 0"));
        Bounds list = column(robot).localToScreen(column(robot).getBoundsInLocal());
        Node cut = robot.lookup("#column-qualified").lookup(".board-card").match(card -> {
            Bounds bounds = card.localToScreen(card.getBoundsInLocal());
            return bounds.getMinY() + 8 < list.getMaxY() && bounds.getMaxY() > list.getMaxY();
        }).query();
        Bounds before = cut.localToScreen(cut.getBoundsInLocal());
        robot.clickOn(new Point2D(before.getCenterX(), before.getMinY() + 6));

        assertThat(column(robot).isFocused()).isTrue();
        assertThat(cut.localToScreen(cut.getBoundsInLocal()).getMinY()).isEqualTo(before.getMinY());
    }

    private static ListView<?> column(FxRobot robot) {
        return robot.lookup("#column-qualified").queryAs(ListView.class);
    }
}
