package stageline.papers.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;

/// A quotation as a document that is really editable.
@Execution(ExecutionMode.CONCURRENT)
class SheetDocxTest {

    private static final SheetDocx DOCX = new SheetDocx();

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void everyPartKeepsTheSchemas(PaperLanguage language) throws Exception {
        for (SamplePapers paper : List.of(
                SamplePapers.one().in(language),
                SamplePapers.one().in(language).draft().withLogo().withLines(40).of(PaperTemplates.api()))) {
            Map<String, byte[]> parts = parts(DOCX.bytes(QuotationSheet.of(paper.paper())));

            assertThat(complaints(DocumentDocument.Factory.parse(stream(parts, "word/document.xml")))).isEmpty();
            assertThat(complaints(StylesDocument.Factory.parse(stream(parts, "word/styles.xml")))).isEmpty();
            assertThat(complaints(SettingsDocument.Factory.parse(stream(parts, "word/settings.xml")))).isEmpty();
            assertThat(complaints(FontsDocument.Factory.parse(stream(parts, "word/fontTable.xml")))).isEmpty();
            assertThat(complaints(HdrDocument.Factory.parse(stream(parts, "word/header1.xml")))).isEmpty();
            assertThat(complaints(HdrDocument.Factory.parse(stream(parts, "word/header2.xml")))).isEmpty();
            assertThat(complaints(FtrDocument.Factory.parse(stream(parts, "word/footer1.xml")))).isEmpty();
        }
    }

    @Test
    void holdsWhatWasEnteredLetterByLetter() throws Exception {
        List<String> naughty = SamplePapers.naughty();
        Sheet sheet = QuotationSheet.of(SamplePapers.one().withConditions("c" + naughty.getFirst()).with(IntStream.range(0, naughty.size())
                .mapToObj(number -> SamplePapers.line(number, naughty.get(number), "", PriceBasis.FIXED, "1", "1", "0")).toList()).paper());

        try (XWPFDocument document = open(DOCX.bytes(sheet))) {
            List<String> titles = items(document).getRows().stream().skip(1).map(row -> row.getCell(0).getText()).toList();

            assertThat(titles).containsExactlyElementsOf(naughty.stream().map(Printable::of).toList());
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).contains("c" + naughty.getFirst());
        }
    }

    @Test
    void isBuiltOfStylesAndRealTablesWhoseHeadIsRepeated() throws Exception {
        try (XWPFDocument document = open(DOCX.bytes(QuotationSheet.of(SamplePapers.one().withLines(40).paper())))) {
            XWPFTable items = items(document);

            assertThat(items.getNumberOfRows()).isEqualTo(41);
            assertThat(items.getRow(0).isRepeatHeader()).isTrue();
            assertThat(items.getRows()).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            assertThat(items.getStyleID()).isEqualTo("Items");
            assertThat(paragraphs(document)).allSatisfy(paragraph ->
                    assertThat(document.getStyles().getStyle(paragraph.getStyleID())).isNotNull());
            assertThat(paragraphs(document)).filteredOn(paragraph -> "Title".equals(paragraph.getStyleID()))
                    .extracting(XWPFParagraph::getText).containsExactly("Quotation");
            assertThat(paragraphs(document)).filteredOn(paragraph -> "Heading1".equals(paragraph.getStyleID()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Product", "Regulation", "Study and sites", "Conditions", "Acceptance");
        }
    }

    @Test
    void namesTemplateAuthorLedgerAndPageAtTheFoot() throws Exception {
        try (XWPFDocument document = open(DOCX.bytes(QuotationSheet.of(SamplePapers.one().paper())))) {
            String foot = document.getFooterList().getFirst().getText();

            assertThat(foot).contains("T-009-004 v1 · Prepared by A. Martín").contains("Ledger 18,204 · 9f3c\u00A071ab");
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains(" PAGE ").contains(" NUMPAGES ");
        }
    }

    @Test
    void marksADraftOnEveryPageAndNothingElse() throws Exception {
        for (String header : List.of("word/header1.xml", "word/header2.xml")) {
            assertThat(words(DOCX.bytes(QuotationSheet.of(SamplePapers.one().draft().paper())), header)).contains("string=\"DRAFT\"");
            assertThat(words(DOCX.bytes(QuotationSheet.of(SamplePapers.one().paper())), header)).doesNotContain("textpath");
        }
    }

    @Test
    void carriesItsFontsUnscrambledByTheirKeys() throws Exception {
        Map<String, byte[]> parts = parts(DOCX.bytes(QuotationSheet.of(SamplePapers.one().paper())));
        byte[] key = HexFormat.of().parseHex("3B0B9C4E52F84D0E9A517D1C7B3E6A01");
        byte[] font = Objects.requireNonNull(parts.get("word/fonts/font1.odttf"));
        for (int place = 0; place < 32; place++) {
            font[place] ^= key[15 - place % 16];
        }

        try (InputStream shipped = SheetDocx.class.getResourceAsStream("/stageline/papers/fonts/Inter-Regular.ttf")) {
            assertThat(font).isEqualTo(Objects.requireNonNull(shipped).readAllBytes());
        }
    }

    private static XWPFTable items(XWPFDocument document) {
        return document.getTables().stream().filter(table -> "Items".equals(table.getStyleID())).findFirst().orElseThrow();
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> paragraphs = new ArrayList<>();
        for (IBodyElement element : document.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraphs.add(paragraph);
                case XWPFTable table -> table.getRows().forEach(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getParagraphs).forEach(paragraphs::addAll));
                default -> throw new AssertionError(element.toString());
            }
        }
        return paragraphs.stream().filter(paragraph -> !paragraph.getText().isEmpty()).toList();
    }

    private static List<String> complaints(XmlObject part) {
        List<XmlError> complaints = new ArrayList<>();
        return part.validate(new XmlOptions().setErrorListener(complaints))
                ? List.of() : complaints.stream().map(XmlError::toString).toList();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static ByteArrayInputStream stream(Map<String, byte[]> parts, String name) {
        return new ByteArrayInputStream(parts.get(name));
    }

    private static String words(byte[] file, String part) throws IOException {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
