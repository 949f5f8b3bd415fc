package stageline.desktop;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.ClipboardAssistance;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/// Files that somebody drags from outside onto a window. The headless platform drags nothing, so this tells the window what a platform
/// would: that they come, are held over a place, and are let go there. From there on all is real.
final class DroppedFiles extends ClipboardAssistance {

    private final List<Path> files;

    private DroppedFiles(List<Path> files) {
        super(Clipboard.DND);
        this.files = List.copyOf(files);
    }

    /// Drags files onto the middle of something that is shown, and lets them go there.
    ///
    /// @return whether they could be dropped there
    static boolean on(Node place, List<Path> files) throws Exception {
        boolean taken = WaitForAsyncUtils.asyncFx(() -> new DroppedFiles(files).drag(place)).get();
        Hands.settle();
        return taken;
    }

    private boolean drag(Node place) {
        View view = Window.getWindowsClone().getFirst().getView();
        View.EventHandler window = view.getEventHandler();
        Bounds bounds = place.localToScene(place.getLayoutBounds());
        int x = (int) bounds.getCenterX();
        int y = (int) bounds.getCenterY();
        int _ = window.handleDragEnter(view, x, y, x, y, Clipboard.ACTION_COPY, this);
        int action = window.handleDragOver(view, x, y, x, y, Clipboard.ACTION_COPY, this);
        if (action == Clipboard.ACTION_NONE) {
            window.handleDragLeave(view, this);
            return false;
        }
        int _ = window.handleDragDrop(view, x, y, x, y, action, this);
        return true;
    }

    @Override
    public Object getData(String kind) {
        return kind.equals(Clipboard.FILE_LIST_TYPE) ? files.stream().map(Path::toString).toArray(String[]::new) : "";
    }

    @Override
    public String[] getMimeTypes() {
        return new String[] {files.isEmpty() ? Clipboard.TEXT_TYPE : Clipboard.FILE_LIST_TYPE};
    }

    @Override
    public int getSupportedSourceActions() {
        return Clipboard.ACTION_COPY;
    }
}
