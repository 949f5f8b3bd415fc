package stageline.desktop;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX's robot, less patient: its own rests for five times ten milliseconds after each press, each step of the mouse and each
/// character, which was half of the time that all tests of screens took.
public final class Hands extends FxRobot {

    /// So many times ten milliseconds after each press, step or character: a pulse of the toolkit fits in.
    private static final int AFTER_A_STEP = 2;
    private static final int MOST_LOOKS = 100;

    private final BaseRobot base = robotContext().getBaseRobot();
    private final Mouse mouse = new Mouse(base);
    private final Keyboard keyboard = new Keyboard(base);
    private final MoveRobotImpl move;
    private final ClickRobotImpl click;
    private final TypeRobotImpl type;

    public Hands() {
        SleepRobot sleep = robotContext().getSleepRobot();
        move = new MoveRobotImpl(base, mouse, sleep);
        click = new ClickRobotImpl(mouse, move, sleep);
        type = new TypeRobotImpl(keyboard, sleep);
    }

    /// Waits until what was shown last has its place and the focus: nobody is quicker than that with something new.
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Nobody presses on what is still moving to its place.
    private static void aim(PointQuery where) {
        Point2D before = where.query();
        rest();
        for (int looks = 0; looks < MOST_LOOKS && !where.query().equals(before); looks++) {
            before = where.query();
            rest();
        }
    }

    private static void rest() {
        WaitForAsyncUtils.waitForFxEvents(AFTER_A_STEP);
    }

    @Override
    public FxRobot interact(Runnable work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        rest();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        rest();
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        click.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery where, Motion motion, MouseButton... buttons) {
        aim(where);
        click.clickOn(where, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        click.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery where, Motion motion, MouseButton... buttons) {
        aim(where);
        click.doubleClickOn(where, motion, buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery where, Motion motion) {
        move.moveTo(where, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        move.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        type.push(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination keys) {
        type.push(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        type.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        type.type(key, times);
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = inFront().getScene();
        text.codePoints().forEach(character -> {
            base.typeKeyboard(scene, key(character), Character.toString(character));
            WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
        });
        rest();
        return this;
    }

    /// Keys go to the window that has the focus, whatever pops up over it.
    private Window inFront() {
        List<Window> windows = listWindows();
        return windows.stream().filter(window -> window instanceof Stage && window.isFocused()).findFirst().orElseGet(windows::getFirst);
    }

    private static KeyCode key(int character) {
        return switch (character) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    private static final class Mouse extends MouseRobotImpl {

        Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            rest();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            rest();
        }

        @Override
        public void move(Point2D where) {
            moveNoWait(where);
            rest();
        }
    }

    private static final class Keyboard extends KeyboardRobotImpl {

        Keyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            pressNoWait(keys);
            rest();
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            rest();
        }
    }
}
