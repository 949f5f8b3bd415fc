package stageline.papers.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.sales.event.Change;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
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

    /// What papers it is for.
    public TemplateKind kind() {
        return TemplateKind.ofNumber(number);
    }

    /// What it is called in a language; as in English where that says nothing.
    public String name(PaperLanguage language) {
        String name = in(language).get(TemplateText.NAME);
        return name.isBlank() ? in(PaperLanguage.ENGLISH).get(TemplateText.NAME) : name;
    }

    /// What papers call it in a language: by its number, or by its name where that says more.
    public String reference(PaperLanguage language) {
        return kind().numbered() ? number : name(language);
    }

    /// A template's own words in one language. What is empty is left out.
    ///
    /// @param words what it says, without what is empty
    public record Texts(Map<TemplateText, String> words) {

        /// A template's words.
        public Texts {
            words = words.entrySet().stream()
                    .filter(text -> !text.getValue().isEmpty())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /// The words that are found for some of the texts.
        static Texts of(Collection<TemplateText> texts, Function<TemplateText, String> words) {
            return new Texts(texts.stream().collect(Collectors.toMap(Function.identity(), words)));
        }

        /// One of the texts; empty where it is left out.
        public String get(TemplateText text) {
            return words.getOrDefault(text, "");
        }
    }
}
