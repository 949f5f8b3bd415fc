package stageline.desktop.quotation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.papers.pdf.PageImages;
import stageline.papers.sheet.Sheet;

/// The paper of a quotation beside what is typed: drawn in the background, the newest wins.
final class PreviewView {

    private static final int WIDTH = 380;
    /// Pixels for each point of the screen, so that it is read with ease on dense screens too.
    private static final int DENSITY = 2;

    private final QuotationModel model;
    private final PaperPrinting printing;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;
    private final Tasks.Place place = new Tasks.Place();
    private final VBox pages = new VBox();
    private final ScrollPane node = new ScrollPane(pages);

    PreviewView(QuotationModel model, PaperPrinting printing, Tasks tasks, Texts texts, Formats formats) {
        this.model = model;
        this.printing = printing;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
        pages.getStyleClass().add("quotation-pages");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().addAll("sheet-scroller", "quotation-preview");
        node.setAccessibleText(texts.get("quotation.preview"));
    }

    Node node() {
        return node;
    }

    /// Draws what the quotation says now, once what is being drawn is there.
    void draw() {
        place.whenFree(() -> model.toldProperty().get().ifPresent(told -> model.liveProperty().get().ifPresent(live ->
                tasks.ask(() -> paper(told, live).map(paper -> printing.pages(paper, WIDTH * DENSITY)).orElse(List.of()))
                        .at(place)
                        .then(this::show)
                        .start())));
    }

    /// Draws no more.
    void close() {
        place.cancel();
    }

    private Optional<Sheet> paper(Told told, Live live) {
        return told.paper().isPresent()
                ? printing.again(told.paper().get())
                : printing.draft(live.state(), formats.today());
    }

    private void show(List<PageImages.Page> drawn) {
        pages.getChildren().clear();
        for (int number = 0; number < drawn.size(); number++) {
            PageImages.Page page = drawn.get(number);
            WritableImage image = new WritableImage(page.width(), page.height());
            image.getPixelWriter().setPixels(
                    0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0, page.width());
            ImageView view = new ImageView(image);
            view.setFitWidth(WIDTH);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            StackPane sheet = new StackPane(view);
            sheet.getStyleClass().add("quotation-page");
            sheet.setMaxWidth(WIDTH);
            Label words = new Label(texts.get("quotation.page", number + 1, drawn.size()));
            words.getStyleClass().addAll("muted", "small");
            pages.getChildren().addAll(sheet, words);
        }
    }
}
