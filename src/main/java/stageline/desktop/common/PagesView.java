package stageline.desktop.common;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.papers.pdf.PageImages;

/// The pages of a paper, one below the other, each with its number.
public final class PagesView {

    /// How wide its pages are to be drawn, in pixels: two for each point of the screen, so that it is read with ease on dense screens too.
    public static final int PIXELS = 760;

    private static final double WIDTH = 380;
    private static final double LEAST_WIDTH = 200;
    /// What stands beside a page.
    private static final double AROUND = 46;

    private final Texts texts;
    private final VBox pages = new VBox();
    private final ScrollPane node = new ScrollPane(pages);
    private final DoubleBinding width =
            Bindings.createDoubleBinding(() -> Math.clamp(node.getWidth() - AROUND, LEAST_WIDTH, WIDTH), node.widthProperty());

    /// No pages yet.
    public PagesView(Texts texts) {
        this.texts = texts;
        pages.getStyleClass().add("paper-pages");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("sheet-scroller");
        node.setAccessibleText(texts.get("common.pages"));
    }

    /// What is shown.
    public Node node() {
        return node;
    }

    /// Shows pages.
    public void show(List<PageImages.Page> drawn) {
        pages.getChildren().clear();
        for (int number = 0; number < drawn.size(); number++) {
            PageImages.Page page = drawn.get(number);
            WritableImage image = new WritableImage(page.width(), page.height());
            image.getPixelWriter().setPixels(
                    0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0, page.width());
            ImageView view = new ImageView(image);
            view.fitWidthProperty().bind(width);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            StackPane sheet = new StackPane(view);
            sheet.getStyleClass().add("paper-page");
            sheet.maxWidthProperty().bind(width);
            Label words = new Label(texts.get("common.pages.page", number + 1, drawn.size()));
            words.getStyleClass().addAll("muted", "small");
            pages.getChildren().addAll(sheet, words);
        }
    }
}
