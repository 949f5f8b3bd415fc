package stageline.desktop.common;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What is said of a node while the pointer rests on it.
///
/// The toolkit's tooltip is a window of its own and takes longer to make than most nodes, of which few are ever pointed at: so it is made
/// when the pointer first comes.
public final class Tip {

    private Tip() {}

    /// Says something of a node.
    ///
    /// @param words asked each time the tip is about to be seen
    public static void on(Node node, Supplier<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = new Tooltip();
                tip.setOnShowing(showing -> tip.setText(words.get()));
                Tooltip.install(node, tip);
            }
        });
    }
}
