package stageline.desktop.common;

import javafx.beans.NamedArg;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A text area that is as high as what stands in it: at least its preferred rows, and at most so many that what is beside it stays in
/// sight, where it scrolls.
///
/// Its height follows from its width and its words alone, so that it is right when it is laid out first.
public final class GrowingTextArea extends TextArea {

    private static final int MOST_ROWS = 14;

    private final Text measured = new Text();
    private final Text line = new Text(" ");

    /// @param rows how many lines it has room for at least, unless a style sheet says otherwise
    public GrowingTextArea(@NamedArg("rows") int rows) {
        setPrefRowCount(rows);
        setWrapText(true);
        textProperty().addListener((property, before, now) -> requestLayout());
        prefRowCountProperty().addListener((property, before, now) -> requestLayout());
        heightProperty().addListener((property, before, now) -> {
            if (isFocused()) {
                stayInSight(before.doubleValue(), now.doubleValue());
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return around().height() + least();
    }

    @Override
    protected double computePrefHeight(double width) {
        Frame around = around();
        double room = (width < 0 ? prefWidth(-1) : width) - around.width();
        // A width of nothing would not wrap at all.
        measured.setWrappingWidth(Math.max(1, snapSizeX(room)));
        measured.setText(getText());
        double words = Math.min(height(measured), MOST_ROWS * height(line));
        return around.height() + Math.max(snapSizeY(words), least());
    }

    private double least() {
        return snapSizeY(getPrefRowCount() * height(line));
    }

    /// How high a text is with what the style sheets give the one that is seen.
    private double height(Text text) {
        if (lookup(".text") instanceof Text seen) {
            text.setFont(seen.getFont());
            text.setBoundsType(seen.getBoundsType());
            text.setLineSpacing(seen.getLineSpacing());
        }
        return text.getLayoutBounds().getHeight();
    }

    /// Where it stands in something that scrolls: what is above it stays where it is while somebody types, and its lower edge in sight
    /// if it was. A scroll pane would keep the part of the whole that is scrolled by, which moves with the whole.
    private void stayInSight(double before, double now) {
        Node above = getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane scroller && scroller.getContent() instanceof Region content) {
            double sight = scroller.getViewportBounds().getHeight();
            double hidden = content.getHeight() - sight;
            double top = scroller.getVvalue() * Math.max(0, hidden - (now - before));
            double edge = content.sceneToLocal(localToScene(0, now)).getY();
            boolean seen = edge - (now - before) <= top + sight + 1;
            scroller.setVvalue(hidden <= 0 ? 0 : Math.clamp((seen ? Math.max(top, edge - sight) : top) / hidden, 0, 1));
        }
    }

    /// What is between its own edge and that of its words, on all the regions that its skin puts between them.
    private Frame around() {
        Frame all = Frame.of(getInsets());
        for (@Nullable Node each = lookup(".content"); each != null && each != this; each = each.getParent()) {
            if (each instanceof Region region) {
                all = all.plus(Frame.of(region.getInsets()));
            }
        }
        return all;
    }

    private record Frame(double width, double height) {

        static Frame of(Insets insets) {
            return new Frame(insets.getLeft() + insets.getRight(), insets.getTop() + insets.getBottom());
        }

        Frame plus(Frame other) {
            return new Frame(width + other.width, height + other.height);
        }
    }
}
