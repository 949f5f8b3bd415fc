package stageline.desktop.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.PagesView;
import stageline.desktop.common.Tasks;
import stageline.desktop.template.TemplateModel.Version;
import stageline.papers.incident.IncidentSample;
import stageline.papers.pdf.PageImages;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.plan.PlanSample;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.Letterhead;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.SampleQuotation;
import stageline.papers.sheet.Sheet;
import stageline.papers.traceability.TraceabilitySample;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;

/// A sample of the paper, drawn in the background while a template is typed, or as an issued version makes it.
final class SamplePreview {

    private final TemplateModel model;
    private final TemplateParts parts;
    private final SheetPdf pdf = new SheetPdf();
    private final Tasks.Place place = new Tasks.Place();
    private final PagesView pages;
    private final Label words = new Label();
    private final Button back = new Button();
    private final VBox node;
    private Optional<Version> looked = Optional.empty();
    private PaperLanguage language;

    SamplePreview(TemplateModel model, TemplateParts parts) {
        this.model = model;
        this.parts = parts;
        this.pages = new PagesView(parts.texts());
        this.language = model.letterhead()
                ? PaperLanguage.ofCode(parts.texts().language().getLanguage()).orElse(PaperLanguage.ENGLISH)
                : PaperLanguage.ENGLISH;
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "small");
        back.setText(parts.texts().get("template.sample.back"));
        back.setId("sample-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> look(Optional.empty()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(8, words, spring, back);
        head.getStyleClass().add("template-sample-head");
        VBox.setVgrow(pages.node(), Priority.ALWAYS);
        node = new VBox(head, pages.node());
        node.getStyleClass().add("template-sample");
        look(Optional.empty());
    }

    Node node() {
        return node;
    }

    /// Shows what an issued version makes, or again what is edited.
    void look(Optional<Version> version) {
        looked = version;
        words.setText(version.map(issued -> parts.texts().get("template.sample.version", issued.number()))
                .orElseGet(() -> parts.texts().get("template.sample.draft")));
        back.setVisible(version.isPresent());
        back.setManaged(version.isPresent());
        draw();
    }

    /// Shows the paper in another language.
    void speak(PaperLanguage spoken) {
        language = spoken;
        draw();
    }

    /// Draws no more.
    void close() {
        place.cancel();
    }

    /// Draws what is shown, once what is being drawn is there.
    void draw() {
        place.whenFree(() -> model.liveProperty().get().ifPresent(live -> {
            Optional<Version> version = looked;
            PaperLanguage spoken = language;
            LocalDate today = parts.formats().today();
            long next = model.sampleVersion();
            parts.tasks().ask(() -> version.isPresent() ? drawn(fields(version.get()), version.get().number(), spoken, today)
                            : drawn(live, next, spoken, today))
                    .at(place)
                    .then(pages::show)
                    .start();
        }));
    }

    private static Map<Field, Value> fields(Version version) {
        return TemplateFields.SAID.stream()
                .filter(field -> version.state().value(field).isPresent())
                .collect(Collectors.toMap(field -> field, field -> version.state().value(field).orElseThrow()));
    }

    private List<PageImages.Page> drawn(Map<Field, Value> fields, long version, PaperLanguage spoken, LocalDate today) {
        Function<Field, Optional<Value>> said = field -> Optional.ofNullable(fields.get(field));
        if (model.letterhead()) {
            return drawn(SampleQuotation.paper(PaperTemplates.api(), Letterhead.of(said, spoken), spoken, today));
        }
        PaperTemplate template = HouseTemplates.template(said, version);
        Brand house = model.house(spoken);
        return drawn(switch (template.kind()) {
            case QUOTATION -> SampleQuotation.paper(template, house, spoken, today);
            case PLAN -> PlanSample.paper(template, house, spoken, today);
            case INCIDENT -> IncidentSample.paper(template, house, spoken, today);
            case TRACEABILITY -> TraceabilitySample.paper(template, house, spoken, today);
        });
    }

    private List<PageImages.Page> drawn(Sheet paper) {
        return PageImages.of(pdf.bytes(paper), PagesView.PIXELS);
    }
}
