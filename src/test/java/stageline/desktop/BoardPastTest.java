package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.BoardWindow.ODENWALD;
import static stageline.desktop.BoardWindow.label;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import stageline.desktop.board.DemoBoard;
import stageline.sales.pipeline.Stage;

/// The board at past moments, under real hands.
@ExtendWith(HandsExtension.class)
class BoardPastTest {

    private BoardWindow board;

    @Start
    void show(javafx.stage.Stage stage) {
        board = BoardWindow.ofTheDemo(stage);
    }

    @Stop
    void close() {
        board.close();
    }

    @BeforeEach
    void wait(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald") && BoardWindow.shown(robot, "qualified", "Odenwald"));
    }

    @Test
    void aTypedDayShowsTheBoardAsItWasAtItsEndAndPlainlySaysSo(FxRobot robot) throws Exception {
        go(robot, "14 Nov 2026");

        assertThat(BoardWindow.shown(robot, "qualified", "Odenwald")).isTrue();
        assertThat(label(robot, "#pastMoment")).isEqualTo("Board as of 14 Nov 2026, 23:59 · read only");
        assertThat(label(robot, "#head-qualified .column-count")).isEqualTo("2");
        assertThat(BoardWindow.text(BoardWindow.card(robot, "Odenwald"))).contains("5 d");
    }

    @Test
    void inThePastACardCanNotBeMovedAndTheNoticeSaysWhy(FxRobot robot) throws Exception {
        go(robot, "2026-11-14");
        robot.moveTo(BoardWindow.card(robot, "Odenwald")).press(MouseButton.PRIMARY).moveBy(10, 8)
                .moveTo(BoardWindow.over(robot, "discovered")).release(MouseButton.PRIMARY);
        BoardWindow.waitFor(() -> robot.lookup(".toast.warning").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);

        assertThat(label(robot, ".toast.warning > .label")).startsWith("This is the board of 14 Nov 2026, 23:59: nothing can be changed");
        assertThat(robot.lookup(".ghost").match(Node::isVisible).tryQuery()).isEmpty();
        assertThat(board.source().deal(DemoBoard.deal(ODENWALD)).stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void backToNowTheBoardIsAsItWasAndCardsMoveAgain(FxRobot robot) throws Exception {
        go(robot, "2026-11-14");
        robot.clickOn("#pastBack");
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        robot.clickOn(BoardWindow.card(robot, "Rheinwald")).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(label(robot, "#pastMoment")).startsWith("As of now");
    }

    @Test
    void theSliderGoesByDayAndByMonth(FxRobot robot) throws Exception {
        robot.clickOn("#asOf");
        BoardWindow.waitFor(() -> !robot.lookup("#pastSlider").query().isDisabled());
        robot.interact(() -> robot.lookup("#pastSlider").query().requestFocus());
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.LEFT);
        BoardWindow.waitFor(() -> label(robot, "#pastMoment").startsWith("Board as of 20 Oct 2026"));
        robot.push(KeyCode.PAGE_UP);
        BoardWindow.waitFor(() -> label(robot, "#pastMoment").startsWith("Board as of 20 Nov 2026"));
        robot.push(KeyCode.ESCAPE);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        assertThat(robot.lookup("#strip").query().isVisible()).isFalse();
    }

    @Test
    void whatIsNoMomentIsMarkedAndGoesNowhere(FxRobot robot) throws Exception {
        robot.clickOn("#asOf").clickOn("#pastTyped").write("the day before").push(KeyCode.ENTER);

        assertThat(robot.lookup("#pastTyped").queryAs(TextField.class).getPseudoClassStates()).anyMatch(state ->
                state.getPseudoClassName().equals("danger"));
        assertThat(label(robot, "#pastMoment")).startsWith("As of now");
    }

    private void go(FxRobot robot, String typed) throws Exception {
        robot.clickOn("#asOf").clickOn("#pastTyped").write(typed).push(KeyCode.ENTER);
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Odenwald") && !BoardWindow.shown(robot, "qualified", "Rheinwald"));
    }
}
