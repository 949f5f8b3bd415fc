package stageline.desktop.common;

import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text area that is as high as what stands in it, within bounds: long texts are read without scrolling in them.
final class GrowingTextArea extends TextArea {

    private static final double MOST = 260;
    /// What the frame and the viewport take around the words.
    private static final double FRAME = 4;

    private final int rows;

    /// @param rows the least height, in lines
    GrowingTextArea(int rows) {
        this.rows = rows;
        setPrefRowCount(rows);
        setWrapText(true);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (lookup(".text") instanceof Text words && lookup(".content") instanceof Region content) {
            double line = words.getFont().getSize() * 1.25;
            double text = Math.max(words.getLayoutBounds().getHeight(), rows * line);
            double wanted = Math.min(MOST, Math.ceil(text + vertical(content.getInsets()) + vertical(getInsets()) + FRAME));
            if (Math.abs(wanted - getPrefHeight()) > 1) {
                setPrefHeight(wanted);
                setMinHeight(Region.USE_PREF_SIZE);
            }
        }
    }

    private static double vertical(Insets insets) {
        return insets.getTop() + insets.getBottom();
    }
}
