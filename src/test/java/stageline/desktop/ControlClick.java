package stageline.desktop;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/// A click while Control is held down. The headless platform forgets the keys when the mouse moves, so this tells the window what a
/// platform would. From there on all is real.
final class ControlClick {

    private ControlClick() {}

    /// Clicks on the middle of something that is shown.
    static void on(Node place) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> click(place)).get();
        Hands.settle();
    }

    private static void click(Node place) {
        Bounds bounds = place.localToScene(place.getLayoutBounds());
        int x = (int) bounds.getCenterX();
        int y = (int) bounds.getCenterY();
        tell(MouseEvent.MOVE, MouseEvent.BUTTON_NONE, x, y, KeyEvent.MODIFIER_CONTROL);
        tell(MouseEvent.DOWN, MouseEvent.BUTTON_LEFT, x, y, KeyEvent.MODIFIER_CONTROL | KeyEvent.MODIFIER_BUTTON_PRIMARY);
        tell(MouseEvent.UP, MouseEvent.BUTTON_LEFT, x, y, KeyEvent.MODIFIER_CONTROL);
    }

    private static void tell(int kind, int button, int x, int y, int modifiers) {
        View view = Window.getWindowsClone().getFirst().getView();
        view.getEventHandler().handleMouseEvent(view, System.nanoTime(), kind, button, x, y, x, y, modifiers, false, false);
    }
}
