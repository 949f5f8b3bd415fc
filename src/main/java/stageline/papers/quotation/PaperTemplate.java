package stageline.papers.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.sales.event.Change;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

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

    /// The same under another version.
    public PaperTemplate withVersion(long other) {
        return new PaperTemplate(number, other, sections, texts);
    }

    /// The fields of a record that says the same.
    public List<Change> written() {
        List<Change> written = new ArrayList<>();
        written.add(Change.set(TemplateFields.NUMBER, Value.of(number)));
        written.add(Change.set(TemplateFields.SECTIONS, Value.of(codes(sections))));
        texts.forEach((language, words) -> Arrays.stream(TemplateText.values())
                .filter(text -> !words.get(text).isBlank())
                .forEach(text -> written.add(Change.set(text.in(language), Value.of(words.get(text))))));
        return written;
    }

    /// The codes of some parts, as a record holds them.
    public static String codes(List<Section> sections) {
        return sections.stream().map(Section::code).collect(Collectors.joining(" "));
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
    /// @param product      what the product is, in each new quotation unless somebody writes otherwise; so are the next two
    /// @param regulation   the regulation it falls under
    /// @param terms        the quotation's own conditions
    public record Texts(
            String name,
            String title,
            String introduction,
            String study,
            String conditions,
            String acceptance,
            String product,
            String regulation,
            String terms) {

        /// The words that are found for each of the texts.
        static Texts of(Function<TemplateText, String> words) {
            return new Texts(
                    words.apply(TemplateText.NAME),
                    words.apply(TemplateText.TITLE),
                    words.apply(TemplateText.INTRODUCTION),
                    words.apply(TemplateText.STUDY),
                    words.apply(TemplateText.CONDITIONS),
                    words.apply(TemplateText.ACCEPTANCE),
                    words.apply(TemplateText.PRODUCT),
                    words.apply(TemplateText.REGULATION),
                    words.apply(TemplateText.TERMS));
        }

        /// One of the texts.
        public String get(TemplateText text) {
            return switch (text) {
                case NAME -> name;
                case TITLE -> title;
                case INTRODUCTION -> introduction;
                case STUDY -> study;
                case CONDITIONS -> conditions;
                case ACCEPTANCE -> acceptance;
                case PRODUCT -> product;
                case REGULATION -> regulation;
                case TERMS -> terms;
            };
        }
    }
}
