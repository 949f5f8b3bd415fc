package stageline.papers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import stageline.papers.SampleWording;
import stageline.papers.audit.AuditSheet;
import stageline.papers.audit.SampleAudit;
import stageline.papers.comparison.ComparisonPaper;
import stageline.papers.comparison.ComparisonSheet;
import stageline.papers.comparison.SampleComparison;
import stageline.papers.incident.IncidentPaper;
import stageline.papers.incident.IncidentSheet;
import stageline.papers.incident.SampleIncident;
import stageline.papers.pdf.TaggedText.Element;
import stageline.papers.plan.PlanSheet;
import stageline.papers.plan.SamplePlan;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.servicechange.SampleServiceChange;
import stageline.papers.servicechange.ServiceChangeSheet;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.papers.traceability.SampleAgreement;
import stageline.papers.traceability.TraceabilityPaper;
import stageline.papers.traceability.TraceabilitySheet;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.TemplateKind;

/// A quotation as PDF: it can be archived, read aloud and copied from, and its pages add up.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("veraPDF")
class SheetPdfTest {

    private static final SheetPdf PDF = new SheetPdf();
    private static final Pattern FORWARD = Pattern.compile("Carried forward\\s*€\u00A0([\\d,.]+)");
    private static final Pattern BROUGHT = Pattern.compile("Brought forward\\s*€\u00A0([\\d,.]+)");

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<SamplePapers> papers() {
        return Stream.of(
                SamplePapers.one(),
                SamplePapers.one().in(PaperLanguage.SPANISH).draft().withLogo().withLines(40),
                SamplePapers.one().in(PaperLanguage.FRENCH).of(PaperTemplates.api()).withLines(200),
                SamplePapers.one().with(List.of()),
                naughty().draft());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void canBeArchivedAndReadAloud(SamplePapers paper) throws Exception {
        assertCanBeArchivedAndReadAloud(bytes(paper));
    }

    static Stream<Sheet> otherPapers() {
        String naughty = String.join("\n", SamplePapers.naughty());
        Stream<IncidentPaper> incidents = Stream.concat(
                Arrays.stream(PaperLanguage.values()).map(SampleIncident::whole),
                Stream.of(SampleIncident.bare(PaperLanguage.ENGLISH), SampleIncident.saying(naughty)));
        Stream<TraceabilityPaper> agreements = Stream.concat(
                Arrays.stream(PaperLanguage.values()).map(SampleAgreement::whole),
                Stream.of(SampleAgreement.bare(PaperLanguage.ENGLISH), SampleAgreement.saying(naughty)));
        Stream<ComparisonPaper> comparisons = Stream.of(SampleComparison.whole(PaperLanguage.FRENCH), SampleComparison.of(120),
                SampleComparison.of(0), SampleComparison.saying(SamplePapers.naughty()));
        Stream<Sheet> signed = Stream.of(
                PlanSheet.of(SamplePlan.signed(PaperLanguage.ENGLISH)),
                PlanSheet.of(SamplePlan.copy(PaperLanguage.SPANISH, true)),
                PlanSheet.of(SamplePlan.copy(PaperLanguage.FRENCH, false)),
                ServiceChangeSheet.of(SampleServiceChange.requoted(PaperLanguage.ENGLISH)),
                ServiceChangeSheet.of(SampleServiceChange.ended(PaperLanguage.FRENCH)));
        return Stream.of(
                        incidents.map(IncidentSheet::of),
                        agreements.map(TraceabilitySheet::of),
                        comparisons.map(ComparisonSheet::of),
                        Stream.of(SampleAudit.ofADeal(PaperLanguage.SPANISH), SampleAudit.of(200), SampleAudit.of(0),
                                        SampleAudit.saying(naughty)).map(AuditSheet::of),
                        signed,
                        Arrays.stream(TemplateKind.values()).map(kind -> SampleWording.saying(kind, naughty)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("otherPapers")
    void canBeArchivedAndReadAloudWhateverItIs(Sheet paper) throws Exception {
        assertCanBeArchivedAndReadAloud(PDF.bytes(paper));
    }

    private static void assertCanBeArchivedAndReadAloud(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .filteredOn(check -> check.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(check -> check.getRuleId() + " " + check.getMessage())
                        .isEmpty();
            }
        }
    }

    @Test
    void aComparisonHoldsWhatWasEnteredLetterByLetter() throws Exception {
        Element table = TaggedText.of(PDF.bytes(ComparisonSheet.of(SampleComparison.saying(SamplePapers.naughty()))))
                .all("Table").getFirst();
        List<String> entered = SamplePapers.naughty().stream().map(text -> Printable.of(text).replace("\n", "")).toList();

        List<Element> rows = table.all("TBody").getFirst().kids();
        assertThat(rows.stream().map(row -> row.kids().getFirst().text())).containsExactlyElementsOf(entered);
        assertThat(rows.stream().map(row -> row.kids().get(1).all("P").stream().map(Element::text).toList()))
                .containsExactlyElementsOf(entered.stream().map(text -> List.of(text, "Evidence: " + text)).toList());
    }

    @Test
    void holdsWhatWasEnteredLetterByLetter() throws Exception {
        Element paper = TaggedText.of(bytes(naughty().withConditions("<b>&amp;</b>\nSecond line")));

        List<String> titles = paper.all("Table").getFirst().all("TBody").getFirst().kids().stream().map(row -> row.kids().getFirst().text())
                .toList();
        assertThat(titles).containsExactlyElementsOf(
                SamplePapers.naughty().stream().map(text -> Printable.of(text).replace("\n", "")).toList());
        assertThat(paper.all("P")).extracting(Element::text).contains("<b>&amp;</b>Second line");
    }

    @Test
    void letsReadersThatKnowNoTagsCopyTheSame() throws Exception {
        List<String> plain = SamplePapers.naughty().stream().filter(SheetPdfTest::isPlain).toList();
        String words = words(bytes(SamplePapers.one().withConditions(String.join("\n", plain)))).replaceAll("\\s", "");

        assertThat(plain).hasSizeGreaterThan(6)
                .allSatisfy(text -> assertThat(words).contains(text.replaceAll("\\s", "")));
    }

    /// Whether every reader orders it in the same way.
    private static boolean isPlain(String text) {
        return text.length() < 200 && text.chars().noneMatch(letter -> (letter >= 0x300 && letter < 0x370)
                || (letter >= 0x590 && letter < 0x700) || Character.getType(letter) == Character.FORMAT
                || letter == 0x202F || letter == 0x2009);
    }

    @Test
    void carriesTheTotalFromPageToPage() throws Exception {
        SamplePapers paper = SamplePapers.one().withLines(200);
        byte[] pdf = bytes(paper);
        List<Element> rows = TaggedText.of(pdf).all("Table").getFirst().all("TBody").getFirst().kids();
        List<String> pages = pages(pdf);
        List<String> expected = new ArrayList<>();
        long sum = 0;
        for (int row = 0; row < rows.size() - 1; row++) {
            sum += paper.paper().totals().lines().get(row).net().minor();
            if (!rows.get(row).pages().equals(rows.get(row + 1).pages())) {
                expected.add(String.format(Locale.ROOT, "%,.2f", new Money(sum, paper.paper().content().currency()).major()));
            }
        }

        assertThat(pages.size()).isGreaterThan(5);
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(pages.stream().flatMap(page -> found(FORWARD, page))).containsExactlyElementsOf(expected);
        assertThat(pages.stream().flatMap(page -> found(BROUGHT, page))).containsExactlyElementsOf(expected);
        for (int page = 0; page < expected.size(); page++) {
            assertThat(found(FORWARD, pages.get(page))).containsExactly(expected.get(page));
            assertThat(found(BROUGHT, pages.get(page + 1))).containsExactly(expected.get(page));
        }
    }

    @Test
    void repeatsTheHeadOfTheTableWithoutSayingItTwice() throws Exception {
        byte[] pdf = bytes(SamplePapers.one().withLines(200));
        Element table = TaggedText.of(pdf).all("Table").getFirst();
        List<Integer> reached = table.pages();

        assertThat(reached).hasSizeGreaterThan(5);
        List<String> pages = pages(pdf);
        assertThat(reached).allSatisfy(page -> assertThat(pages.get(page)).contains("Price basis"));
        assertThat(table.all("TH")).extracting(Element::text)
                .containsExactly("Item", "Price basis", "Quantity", "Price", "Discount", "Amount");
    }

    @Test
    void neverLeavesTheTotalAlone() throws Exception {
        for (int lines = 1; lines <= 60; lines += 2) {
            List<Element> tables = TaggedText.of(bytes(SamplePapers.one().withLines(lines))).all("Table");
            List<Element> rows = tables.getFirst().all("TBody").getFirst().kids();

            assertThat(rows).hasSize(lines);
            assertThat(rows.getLast().pages()).as("%s lines", lines).isEqualTo(tables.get(1).pages()).hasSize(1);
        }
    }

    @Test
    void neverParksAHeadingAtTheFootOfAPage() throws Exception {
        for (int lines = 1; lines <= 40; lines += 3) {
            Element paper = TaggedText.of(bytes(SamplePapers.one().withLines(lines))).kids().getFirst();
            for (int place = 0; place + 1 < paper.kids().size(); place++) {
                if (paper.kids().get(place).type().equals("H2")) {
                    assertThat(paper.kids().get(place).pages().getLast()).as("%s lines", lines)
                            .isEqualTo(paper.kids().get(place + 1).pages().getFirst());
                }
            }
        }
    }

    @Test
    void keepsATitleOnOneLineWhereThereIsRoomBesideIt() throws Exception {
        assertThat(words(PDF.bytes(IncidentSheet.of(SampleIncident.whole(PaperLanguage.FRENCH))))).contains("Rapport de non-conformité");
    }

    @Test
    void breaksNoLineBetweenFrenchQuotesAndWhatTheyHold() throws Exception {
        List<Integer> lengths = IntStream.rangeClosed(60, 100).boxed().toList();
        for (int length : lengths) {
            String quoted = "a ".repeat(length / 2) + "« mot » suit ; et encore ?";

            assertThat(words(bytes(SamplePapers.one().withConditions(quoted))).lines())
                    .noneMatch(line -> line.strip().endsWith("«"))
                    .noneMatch(line -> List.of("»", ";", "?").stream().anyMatch(line.strip()::startsWith));
        }
    }

    @Test
    void givesTheColumnsOfATableWhatItsFirstDoesNotNeed() throws Exception {
        assertThat(words(PDF.bytes(PlanSheet.of(SamplePlan.copy(PaperLanguage.ENGLISH, true)))).lines())
                .anyMatch(line -> line.contains("09:30:00 (Europe/Madrid, UTC+01:00)"));
    }

    @Test
    void setsNothingBeyondTheMargins() throws Exception {
        CustomerAddress endless = new CustomerAddress("E".repeat(10_000), "A".repeat(3_000), "S\n".repeat(100), "P".repeat(200),
                "T".repeat(2_000), "", "ES", "N".repeat(2_000));
        byte[] pdf = bytes(naughty().preparedBy("N".repeat(10_000)).to(endless));
        assertThat(TaggedText.of(pdf).all("P")).extracting(Element::text).contains(endless.legalEntity(), "Attn. " + endless.attention());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    assertThat(text.getXDirAdj()).isGreaterThan(Pages.LEFT - 2);
                    assertThat(text.getXDirAdj() + text.getWidthDirAdj()).isLessThan(Pages.RIGHT + 2);
                    assertThat(text.getYDirAdj()).isBetween(30f, Pages.HEIGHT - 30);
                }
            }.getText(document);
        }
    }

    @Test
    void saysOnEveryPageThatADraftIsOne() throws Exception {
        List<String> draft = pages(bytes(SamplePapers.one().draft().withLines(40)));
        byte[] sent = bytes(SamplePapers.one().withLines(40));

        assertThat(draft).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page).contains("Draft · T-009-004 v1"));
        assertThat(words(sent)).doesNotContain("Draft");
        try (PDDocument document = Loader.loadPDF(bytes(SamplePapers.one().draft().withLines(40)))) {
            for (PDPage page : document.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(content).startsWith("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n/Mark Do\nEMC");
            }
        }
    }

    @Test
    void namesTemplateAuthorLedgerAndPageAtTheFoot() throws Exception {
        List<String> pages = pages(bytes(SamplePapers.one().withLines(40)));

        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page)).contains("T-009-004 v1 · Prepared by A. Martín").contains("Ledger 18,204 · 9f3c\u00A071ab")
                    .contains((page + 1) + " / " + pages.size());
        }
    }

    private static SamplePapers naughty() {
        List<String> naughty = SamplePapers.naughty();
        return SamplePapers.one().with(IntStream.range(0, naughty.size())
                .mapToObj(number -> SamplePapers.line(number, naughty.get(number), "", PriceBasis.FIXED, "1", "1", "0")).toList());
    }

    private static byte[] bytes(SamplePapers paper) {
        return PDF.bytes(QuotationSheet.of(paper.paper()));
    }

    private static Stream<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1));
    }

    private static String words(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
