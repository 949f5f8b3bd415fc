package stageline.papers.quotation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

/// The templates of a workspace: those that ship, and what was edited and issued in it.
///
/// Papers are made with versions that were issued; of a number of which none was, with the one that ships. Where people issued the same
/// version without seeing each other, the one that was made later counts.
public final class HouseTemplates {

    private final List<HouseTemplate> templates;
    private final Optional<HouseTemplate> letterhead;

    /// All that is known of one number.
    ///
    /// @param number  its number
    /// @param shipped what ships under it
    /// @param edited  the record that is edited
    /// @param issued  the records of the versions that were issued, the latest first
    public record HouseTemplate(
            String number, Optional<PaperTemplate> shipped, Optional<RecordState> edited, List<RecordState> issued) {

        /// A template.
        public HouseTemplate {
            issued = List.copyOf(issued);
        }

        /// What papers it is for.
        public TemplateKind kind() {
            return TemplateKind.ofNumber(number);
        }

        /// What papers are made with now; empty where nothing was issued yet.
        public Optional<PaperTemplate> current() {
            return issued.stream().findFirst().map(HouseTemplates::template).or(() -> shipped);
        }

        /// The version that papers have now, 0 where nothing was issued yet.
        public long version() {
            return issued.stream().findFirst().map(HouseTemplates::version)
                    .orElseGet(() -> shipped.map(PaperTemplate::version).orElse(0L));
        }

        /// Whether no new quotation begins with it.
        public boolean retired() {
            return edited.filter(record -> record.flag(TemplateFields.RETIRED)).isPresent();
        }

        /// What it says with what was edited and not issued yet.
        public Optional<PaperTemplate> draft() {
            return edited.map(HouseTemplates::template).or(this::current);
        }

        /// Whether somebody edited it since the last version was issued.
        public boolean changed() {
            return edited.filter(record -> issued.stream().findFirst()
                            .map(version -> TemplateFields.SAID.stream()
                                    .anyMatch(field -> !record.value(field).equals(version.value(field))))
                            .orElseGet(() -> shipped.map(ships -> !draft().equals(Optional.of(ships.withVersion(0)))).orElse(true)))
                    .isPresent();
        }

        private Optional<RecordState> issue(long version) {
            return issued.stream().filter(record -> HouseTemplates.version(record) == version).findFirst();
        }
    }

    private HouseTemplates(List<HouseTemplate> templates, Optional<HouseTemplate> letterhead) {
        this.templates = templates;
        this.letterhead = letterhead;
    }

    /// The templates that ship and those of some records.
    ///
    /// @param records the workspace's templates, edited and issued; others are left out
    public static HouseTemplates of(Collection<RecordState> records) {
        Map<String, List<RecordState>> byNumber = records.stream()
                .filter(RecordState::exists)
                .collect(Collectors.groupingBy(record -> record.text(TemplateFields.NUMBER).orElse(""), TreeMap::new, Collectors.toList()));
        List<PaperTemplate> ships = PaperTemplates.all();
        List<HouseTemplate> templates = Stream.concat(ships.stream().map(PaperTemplate::number), byNumber.keySet().stream())
                .filter(number -> !number.isEmpty() && !number.equals(TemplateFields.LETTERHEAD))
                .distinct()
                .sorted()
                .map(number -> template(
                        number,
                        ships.stream().filter(shipped -> shipped.number().equals(number)).findFirst(),
                        byNumber.getOrDefault(number, List.of())))
                .toList();
        Optional<HouseTemplate> letterhead = Optional.ofNullable(byNumber.get(TemplateFields.LETTERHEAD))
                .map(own -> template(TemplateFields.LETTERHEAD, Optional.empty(), own));
        return new HouseTemplates(templates, letterhead);
    }

    private static HouseTemplate template(String number, Optional<PaperTemplate> shipped, List<RecordState> records) {
        return new HouseTemplate(
                number,
                shipped,
                records.stream().filter(record -> !TemplateFields.issued(record)).findFirst(),
                records.stream()
                        .filter(TemplateFields::issued)
                        .sorted(Comparator.<RecordState>comparingLong(HouseTemplates::version)
                                .thenComparing(record -> record.entity().id().toString())
                                .reversed())
                        .toList());
    }

    /// Every template, by number.
    public List<HouseTemplate> all() {
        return templates;
    }

    /// The template of a number.
    public Optional<HouseTemplate> find(String number) {
        return templates.stream().filter(template -> template.number().equals(number)).findFirst();
    }

    /// The templates that a new quotation can begin with.
    public List<HouseTemplate> offered() {
        return templates.stream()
                .filter(template -> template.kind() == TemplateKind.QUOTATION && !template.retired() && template.current().isPresent())
                .toList();
    }

    /// What papers are made with now of which there is one template alone.
    ///
    /// @throws IllegalArgumentException for quotations, which name their templates
    public PaperTemplate newest(TemplateKind kind) {
        return kind.number()
                .flatMap(this::find)
                .flatMap(HouseTemplate::current)
                .orElseThrow(() -> new IllegalArgumentException("several templates are of kind " + kind));
    }

    /// What a new quotation begins with: the version that papers have now of a template that ships, or of another where that is retired.
    public PaperTemplate proposed(PaperTemplate usual) {
        return offered().stream()
                .filter(template -> template.number().equals(usual.number()))
                .findFirst()
                .or(() -> offered().stream().findFirst())
                .flatMap(HouseTemplate::current)
                .orElse(usual);
    }

    /// The letterhead; empty where nobody ever wrote one.
    public Optional<HouseTemplate> letterhead() {
        return letterhead;
    }

    /// Which versions that were issued here a quotation's paper would be made with now.
    public Imprint.Issued issued(QuotationContent quotation) {
        return new Imprint.Issued(
                template(quotation).flatMap(template -> version(template, quotation)).map(RecordState::entity),
                issuedLetterhead().map(RecordState::entity));
    }

    /// The template that a quotation names in the version that it names, or where that is not known here in the one that papers have now.
    public PaperTemplate paper(QuotationContent quotation) {
        return template(quotation)
                .flatMap(template -> version(template, quotation).map(HouseTemplates::template).or(template::shipped))
                .orElseGet(PaperTemplates::api);
    }

    private Optional<HouseTemplate> template(QuotationContent quotation) {
        return find(quotation.template()).filter(template -> template.kind() == TemplateKind.QUOTATION);
    }

    /// The record of the version that a quotation names, none where that is the one that ships.
    private static Optional<RecordState> version(HouseTemplate template, QuotationContent quotation) {
        Optional<RecordState> issued = template.issue(quotation.templateVersion());
        boolean ships = template.shipped().filter(shipped -> shipped.version() == quotation.templateVersion()).isPresent();
        return issued.isPresent() || ships ? issued : template.issued().stream().findFirst();
    }

    /// What the house is called on its papers.
    ///
    /// @param otherwise where it has no letterhead yet
    public String houseName(String otherwise) {
        return ofHouse(LetterheadFields.NAME).orElse(otherwise);
    }

    /// In which country the house is, as an ISO 3166-1 alpha-2 code.
    ///
    /// @param otherwise where its letterhead does not say so
    public String houseCountry(String otherwise) {
        return ofHouse(LetterheadFields.COUNTRY).orElse(otherwise);
    }

    /// The house as its papers show it now.
    ///
    /// @param name what it is called where it has no letterhead yet
    public Brand brand(PaperLanguage language, String name) {
        return issuedLetterhead().map(record -> Letterhead.of(record, language)).orElseGet(() -> Letterhead.plain(name));
    }

    private Optional<String> ofHouse(Field field) {
        return issuedLetterhead().flatMap(record -> record.text(field));
    }

    private Optional<RecordState> issuedLetterhead() {
        return letterhead.flatMap(template -> template.issued().stream().findFirst());
    }

    /// The template that a record holds.
    public static PaperTemplate template(RecordState record) {
        return template(record::value, version(record));
    }

    /// The template that some fields say.
    ///
    /// @param fields what each field holds
    public static PaperTemplate template(Function<Field, Optional<Value>> fields, long version) {
        Function<Field, String> said = field -> Letterhead.text(fields.apply(field));
        Map<PaperLanguage, Texts> texts = new EnumMap<>(PaperLanguage.class);
        for (PaperLanguage language : PaperLanguage.values()) {
            Function<TemplateText, String> words = text -> said.apply(text.in(language));
            if (language == PaperLanguage.ENGLISH || !words.apply(TemplateText.TITLE).isBlank()) {
                texts.put(language, Texts.of(List.of(TemplateText.values()), words));
            }
        }
        String number = said.apply(TemplateFields.NUMBER);
        return new PaperTemplate(
                number, version, sections(TemplateKind.ofNumber(number), said.apply(TemplateFields.SECTIONS)), texts);
    }

    /// The parts whose codes a text holds; those that a newer version of the program wrote are left out, and those that papers of that
    /// kind don't have.
    public static List<Section> sections(TemplateKind kind, String codes) {
        return Arrays.stream(codes.split(" "))
                .flatMap(code -> Section.ofCode(code).stream())
                .filter(Section.of(kind)::contains)
                .distinct()
                .toList();
    }

    private static long version(RecordState record) {
        return record.whole(TemplateFields.VERSION).orElse(0L);
    }
}
