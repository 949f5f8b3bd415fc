package stageline.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.papers.incident.IncidentSample;
import stageline.papers.plan.PlanSample;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.Letterhead;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.SampleQuotation;
import stageline.papers.quotation.Section;
import stageline.papers.sheet.Sheet;
import stageline.papers.traceability.TraceabilitySample;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;

/// Templates that were worded otherwise, and papers that are made with them in tests.
public final class SampleWording {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Brand HOUSE = Letterhead.plain("Peau S.A.R.L.");

    private SampleWording() {}

    /// A template that says everything in English alone.
    public static PaperTemplate saying(TemplateKind kind, List<Section> sections, Function<TemplateText, String> said) {
        Map<TemplateText, String> words = kind.texts().stream().collect(Collectors.toMap(Function.identity(), said));
        return new PaperTemplate(PaperTemplates.of(kind).number(), 2, sections, Map.of(PaperLanguage.ENGLISH, new Texts(words)));
    }

    /// A paper with all parts in which each of the template's texts is the same.
    public static Sheet saying(TemplateKind kind, String text) {
        return paper(saying(kind, Section.of(kind), said -> text), PaperLanguage.ENGLISH);
    }

    /// A paper that is made with a template.
    public static Sheet paper(PaperTemplate template, PaperLanguage language) {
        return switch (template.kind()) {
            case QUOTATION -> SampleQuotation.paper(template, HOUSE, language, TODAY);
            case PLAN -> PlanSample.paper(template, HOUSE, language, TODAY);
            case INCIDENT -> IncidentSample.paper(template, HOUSE, language, TODAY);
            case TRACEABILITY -> TraceabilitySample.paper(template, HOUSE, language, TODAY);
        };
    }
}
