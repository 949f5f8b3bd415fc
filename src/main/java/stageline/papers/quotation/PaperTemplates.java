package stageline.papers.quotation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.sales.record.PaperLanguage;

/// The templates that ship, which a workspace may change.
public final class PaperTemplates {

    private PaperTemplates() {}

    /// `T-009-002`, a quotation for the use over an API.
    public static PaperTemplate api() {
        return read("T-009-002");
    }

    /// `T-009-004`, a quotation for clinical trials.
    public static PaperTemplate clinicalTrials() {
        return read("T-009-004");
    }

    /// All that ship, by number.
    public static List<PaperTemplate> all() {
        return List.of(api(), clinicalTrials());
    }

    /// The one that ships under a number; the first of them for any other number.
    public static PaperTemplate shipped(String number) {
        return all().stream().filter(template -> template.number().equals(number)).findFirst().orElseGet(PaperTemplates::api);
    }

    private static PaperTemplate read(String number) {
        Resource template = Resource.read(number);
        Map<PaperLanguage, Texts> texts = new EnumMap<>(PaperLanguage.class);
        for (PaperLanguage language : PaperLanguage.values()) {
            Resource words = Resource.read(number + "_" + language.code());
            texts.put(language, Texts.of(text -> words.get(text.code())));
        }
        List<Section> sections = Arrays.stream(template.get("sections").split(" "))
                .map(code -> Section.ofCode(code).orElseThrow(() -> new IllegalStateException("no section " + code)))
                .toList();
        return new PaperTemplate(number, Long.parseLong(template.get("version")), sections, texts);
    }
}
