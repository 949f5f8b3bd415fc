package stageline.desktop.common;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text area that is as high as what stands in it, within bounds: long texts are read without scrolling in them.
final class GrowingTextArea extends TextArea {

    private static final double LEAST = 52;
    private static final double MOST = 260;
    /// What the frame and the viewport take around the words.
    private static final double FRAME = 4;

    private boolean watching;
    private double needed;

    GrowingTextArea() {
        setWrapText(true);
        setMinHeight(LEAST);
    }

    /// Does not ask the fonts, which come late: what is below short texts must not move under the mouse.
    @Override
    protected double computePrefHeight(double width) {
        return Math.max(getMinHeight(), needed);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node words = lookup(".text");
        if (!watching && words instanceof Text) {
            watching = true;
            words.layoutBoundsProperty().addListener((property, before, bounds) -> need(bounds.getHeight()));
            need(words.getLayoutBounds().getHeight());
        }
    }

    /// The words are wrapped while they are laid out, when those around them would not hear of it any more.
    private void need(double words) {
        double around = lookup(".content") instanceof Region content ? vertical(content.getInsets()) : 0;
        double wanted = Math.min(MOST, Math.ceil(words + around + vertical(getInsets()) + FRAME));
        if (Math.abs(wanted - needed) > 1) {
            needed = wanted;
            Platform.runLater(this::requestLayout);
        }
    }

    private static double vertical(Insets insets) {
        return insets.getTop() + insets.getBottom();
    }
}
