package stageline.papers.quotation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.sales.record.PaperLanguage;

/// What is the same on all papers of a kind.
///
/// @param number   such as `T-009-002`
/// @param version  from 1; each change makes the next
/// @param sections in their order; each at most once counts
/// @param texts    its own words in each language
public record PaperTemplate(String number, long version, List<Section> sections, Map<PaperLanguage, Texts> texts) {

    /// A template.
    ///
    /// @throws IllegalArgumentException if it has no words in English, which stand in for those of other languages
    public PaperTemplate {
        sections = List.copyOf(sections);
        texts = Map.copyOf(new EnumMap<>(texts));
        if (!texts.containsKey(PaperLanguage.ENGLISH)) {
            throw new IllegalArgumentException("a template without English words: " + number);
        }
    }

    /// Its words in a language; in English where there are none.
    public Texts in(PaperLanguage language) {
        return Optional.ofNullable(texts.get(language)).orElseGet(() -> texts.get(PaperLanguage.ENGLISH));
    }

    /// A template's own words in one language. What is empty is left out.
    ///
    /// @param name         what the template is called
    /// @param title        the paper's title
    /// @param introduction what it is about
    /// @param study        what holds for the study and its sites
    /// @param conditions   what holds besides the quotation's own conditions
    /// @param acceptance   stands above the signatures
    public record Texts(String name, String title, String introduction, String study, String conditions, String acceptance) {}
}
