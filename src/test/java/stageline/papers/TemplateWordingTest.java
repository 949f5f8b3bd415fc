package stageline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.quotation.Section;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;

/// Papers say what their template says, in its order, and name its version.
class TemplateWordingTest {

    static Stream<Arguments> naughty() {
        return Arrays.stream(TemplateKind.values())
                .flatMap(kind -> SamplePapers.naughty().stream().map(text -> Arguments.of(kind, text)));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(TemplateKind kind, String text) {
        Sheet sheet = SampleWording.saying(kind, text);
        String printed = plain(Printable.of(text));

        long places = kind.texts().stream().filter(each -> each != TemplateText.NAME).count();
        assertThat(plain(String.join("\n", words(sheet))).split(Pattern.quote(printed), -1))
                .hasSizeGreaterThan((int) places);
        assertThat(new SheetPdf().bytes(sheet)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @EnumSource(TemplateKind.class)
    void saysEachTextOnceInEachLanguage(TemplateKind kind) {
        for (PaperLanguage language : PaperLanguage.values()) {
            Map<TemplateText, String> said = kind.texts().stream()
                    .collect(Collectors.toMap(Function.identity(), text -> "Says " + text.code() + " in " + language.code() + "."));
            Map<PaperLanguage, Texts> texts = new EnumMap<>(PaperTemplates.of(kind).texts());
            texts.put(language, new Texts(said));
            PaperTemplate template = new PaperTemplate(PaperTemplates.of(kind).number(), 7, Section.of(kind), texts);
            List<String> words = words(SampleWording.paper(template, language));

            said.forEach((text, printed) -> assertThat(words).filteredOn(each -> each.contains(printed))
                    .hasSize(text == TemplateText.NAME ? 0 : 1));
        }
    }

    @ParameterizedTest
    @EnumSource(TemplateKind.class)
    void namesItsTemplateAndTheVersion(TemplateKind kind) {
        PaperTemplate template = PaperTemplates.of(kind);

        String name = kind == TemplateKind.TRACEABILITY ? "Acuerdo de trazabilidad" : template.number();

        assertThat(SampleWording.paper(template, PaperLanguage.SPANISH).foot().left()).isEqualTo(name + " v1");
        assertThat(SampleWording.paper(template.withVersion(12), PaperLanguage.SPANISH).foot().left()).isEqualTo(name + " v12");
    }

    @Test
    void isCalledAsInEnglishWhereItHasNoNameInALanguage() {
        PaperTemplate template = SampleWording.saying(
                TemplateKind.TRACEABILITY, List.of(), text -> text == TemplateText.NAME ? "For {1} partners" : "x");
        PaperTemplate both = new PaperTemplate(template.number(), 3, List.of(), Map.of(
                PaperLanguage.ENGLISH, template.in(PaperLanguage.ENGLISH),
                PaperLanguage.FRENCH, new Texts(Map.of(TemplateText.TITLE, "Accord"))));

        assertThat(SampleWording.paper(both, PaperLanguage.FRENCH).foot().left()).isEqualTo("For {1} partners v3");
        assertThat(SampleWording.paper(both, PaperLanguage.FRENCH).title()).startsWith("Accord ");
    }

    @ParameterizedTest
    @EnumSource(TemplateKind.class)
    void hasItsPartsInTheOrderOfTheTemplate(TemplateKind kind) {
        PaperTemplate ships = PaperTemplates.of(kind);
        List<Section> sections = ships.sections();
        List<Block> usual = SampleWording.paper(ships, PaperLanguage.ENGLISH).blocks();
        List<Block> reversed = SampleWording.paper(
                new PaperTemplate(ships.number(), 2, sections.reversed(), ships.texts()), PaperLanguage.ENGLISH).blocks();

        assertThat(reversed).hasSameSizeAs(usual).isNotEqualTo(usual);
        assertThat(sections).endsWith(Section.SIGNATURES);
        assertThat(usual.getLast()).isInstanceOf(Block.Signatures.class);
        assertThat(reversed.getLast()).isNotInstanceOf(Block.Signatures.class);
    }

    @Test
    void numbersWhatBothSidesOweInTheOrderOfTheParts() {
        PaperTemplate ships = PaperTemplates.of(TemplateKind.TRACEABILITY);
        PaperTemplate template = SampleWording.saying(
                TemplateKind.TRACEABILITY, List.of(Section.FURTHER, Section.INCIDENTS, Section.PARTIES, Section.UNITS),
                text -> switch (text) {
                    case FURTHER_HEADING -> "Training";
                    case FURTHER -> "The distributor trains users.\n\nIt keeps the records of it.";
                    default -> ships.in(PaperLanguage.ENGLISH).get(text);
                });

        assertThat(headings(SampleWording.paper(template, PaperLanguage.ENGLISH)))
                .containsExactly("1. Training", "2. Incidents and malfunctions", "Who agrees", "3. What was passed on, and to whom");
        assertThat(words(SampleWording.paper(template, PaperLanguage.ENGLISH)))
                .contains("The distributor trains users.", "It keeps the records of it.");
    }

    @Test
    void leavesOutWhatTheTemplateSaysNothingOf() {
        PaperTemplate template = SampleWording.saying(
                TemplateKind.TRACEABILITY, Section.of(TemplateKind.TRACEABILITY), text -> text == TemplateText.USERS ? "Tell us who." : "");
        PaperTemplate report = SampleWording.saying(TemplateKind.INCIDENT, Section.of(TemplateKind.INCIDENT), text -> "");

        assertThat(headings(SampleWording.paper(template, PaperLanguage.ENGLISH))).containsExactly("Who agrees", "1.", "Signatures");
        assertThat(headings(SampleWording.paper(report, PaperLanguage.ENGLISH)))
                .containsExactly("Nobody came to harm", "What happened", "Particulars", "What was done at once");
    }

    @Test
    void hasPartsAndTextsOfItsOwnKindAlone() {
        assertThat(Arrays.stream(TemplateKind.values()).flatMap(kind -> Section.of(kind).stream())).contains(Section.values());
        assertThat(Arrays.stream(TemplateKind.values()).flatMap(kind -> kind.texts().stream())).contains(TemplateText.values());
        assertThat(PaperTemplates.all()).allSatisfy(template -> {
            assertThat(Section.of(template.kind())).containsAll(template.sections());
            assertThat(template.texts()).containsOnlyKeys(PaperLanguage.values());
            template.texts().values().forEach(texts -> assertThat(template.kind().texts()).containsAll(texts.words().keySet()));
        });
    }

    private static List<String> headings(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(block -> block instanceof Block.Heading heading ? Stream.of(heading.text().words()) : Stream.empty())
                .toList();
    }

    private static List<String> words(Sheet sheet) {
        return sheet.blocks().stream().flatMap(TemplateWordingTest::texts).map(Text::words).toList();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Columns columns -> Stream.concat(columns.left().stream(), columns.right().stream());
            case Block.Table table -> table.rows().stream().flatMap(row -> row.cells().stream().flatMap(List::stream));
            case Block.Signatures signatures -> signatures.places().stream().flatMap(List::stream);
            case Block.Sums sums -> Stream.empty();
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
