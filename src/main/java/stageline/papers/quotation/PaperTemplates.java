package stageline.papers.quotation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// The templates that ship, which a workspace may change.
public final class PaperTemplates {

    private PaperTemplates() {}

    /// `T-009-002`, a quotation for the use over an API.
    public static PaperTemplate api() {
        return read("quotation", "T-009-002");
    }

    /// `T-009-004`, a quotation for clinical trials.
    public static PaperTemplate clinicalTrials() {
        return read("quotation", "T-009-004");
    }

    /// All that ship, by number.
    public static List<PaperTemplate> all() {
        return List.of(read("incident", "T-006-001"), read("plan", "T-009-001"), api(), clinicalTrials(),
                read("traceability", "traceability"));
    }

    /// The only one of a kind that ships; the first of them for quotations.
    public static PaperTemplate of(TemplateKind kind) {
        return all().stream().filter(template -> template.kind() == kind).findFirst().orElseThrow();
    }

    /// The quotation's template that ships under a number; the first of them for any other number.
    public static PaperTemplate shipped(String number) {
        return Stream.of(api(), clinicalTrials()).filter(template -> template.number().equals(number)).findFirst()
                .orElseGet(PaperTemplates::api);
    }

    private static PaperTemplate read(String folder, String number) {
        Resource template = Resource.read(folder, number);
        Map<PaperLanguage, Texts> texts = new EnumMap<>(PaperLanguage.class);
        for (PaperLanguage language : PaperLanguage.values()) {
            Resource words = Resource.read(folder, number + "_" + language.code());
            texts.put(language, Texts.of(TemplateKind.ofNumber(number).texts(), text -> words.get(text.code())));
        }
        List<Section> sections = Arrays.stream(template.get("sections").split(" "))
                .map(code -> Section.ofCode(code).orElseThrow(() -> new IllegalStateException("no section " + code)))
                .toList();
        return new PaperTemplate(number, Long.parseLong(template.get("version")), sections, texts);
    }
}
