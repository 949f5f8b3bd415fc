package stageline.desktop.quotation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import stageline.desktop.common.Formats;
import stageline.desktop.common.PagesView;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.papers.sheet.Sheet;
import stageline.workspace.paper.PaperPrinting;

/// The paper of a quotation beside what is typed: drawn in the background, the newest wins.
final class PreviewView {

    private final QuotationModel model;
    private final PaperPrinting printing;
    private final Tasks tasks;
    private final Formats formats;
    private final Tasks.Place place = new Tasks.Place();
    private final PagesView pages;

    PreviewView(QuotationModel model, PaperPrinting printing, Tasks tasks, Texts texts, Formats formats) {
        this.model = model;
        this.printing = printing;
        this.tasks = tasks;
        this.formats = formats;
        this.pages = new PagesView(texts);
    }

    Node node() {
        return pages.node();
    }

    /// Draws what the quotation says now, once what is being drawn is there.
    void draw() {
        place.whenFree(() -> model.toldProperty().get().ifPresent(told -> model.liveProperty().get().ifPresent(live ->
                tasks.ask(() -> paper(told, live).map(paper -> printing.pages(paper, PagesView.PIXELS)).orElse(List.of()))
                        .at(place)
                        .then(pages::show)
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
}
