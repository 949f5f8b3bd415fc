package stageline.papers.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.papers.SheetText.words;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.PaperLanguage;

/// What stands on a comparison sheet, and what it is called.
@Execution(ExecutionMode.CONCURRENT)
class ComparisonSheetTest {

    @Test
    void saysWhatIsAskedForHowItIsMetAndByWhatThatIsChecked() throws Exception {
        Sheet sheet = ComparisonSheet.of(SampleComparison.whole(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Comparison sheet Severity scoring 20260302");
        assertThat(sheet.foot().left()).isEqualTo("Prepared by Ana Martín");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(words(sheet)).contains(
                "Severity scoring", "Scores the severity of skin conditions by what the image shows.",
                "What customers compare products of this kind by, and how Dermatology Software, S.L. meets it.",
                "Differential diagnosis over hundreds of conditions", "Severity measured by scoring systems",
                "Regulatory approval and certification", "Automatic image quality control",
                "Class IIb under Regulation (EU) 2017/745.", "Evidence: Certificate 12-345, until 2029-05-31");
        assertThat(readable(sheet)).contains("Requirement", "How it is met", "Dermis AI", "2\u00A0March\u00A02026");
    }

    @Test
    void leavesAColumnBlankForEachCompetitorThatIsNamed() {
        Block.Table table = table(ComparisonSheet.of(SampleComparison.whole(PaperLanguage.ENGLISH)));

        assertThat(table.columns()).extracting(Block.Column::title)
                .containsExactly("Requirement", "How it is met", "Dermis AI", "SkinSight Diagnostics");
        assertThat(table.rows()).hasSize(4).allSatisfy(row -> assertThat(row.cells().subList(2, 4)).containsOnly(List.of()));
        assertThat(table.widths()).as("there is room to write").isEqualTo(Block.Widths.EVEN);
        assertThat(table.rows().getLast().cells().get(1)).as("nothing is claimed that nobody wrote").isEmpty();
    }

    @Test
    void standsOnItsOwnWhereNobodyIsNamed() {
        Sheet sheet = ComparisonSheet.of(SampleComparison.bare(List.of(
                new Differentiator(new UUID(1, 1), BigDecimal.ONE, Map.of(), Map.of(), ""),
                new Differentiator(new UUID(1, 2), BigDecimal.TWO, Map.of(PaperLanguage.FRENCH, "Précision"),
                        Map.of(PaperLanguage.FRENCH, "Bonne"), ""))));

        assertThat(sheet.title()).isEqualTo("Hoja comparativa 20260302");
        assertThat(table(sheet).columns()).extracting(Block.Column::title).containsExactly("Requisito", "Cómo se cumple");
        assertThat(table(sheet).rows()).as("in which nothing is said is left out").hasSize(1);
        assertThat(words(sheet)).as("asked for in another language").contains("Précision").doesNotContain("Bonne");
    }

    @Test
    void repeatsItsHeadOnEachPageThatItReaches() throws Exception {
        byte[] pdf = new SheetPdf().bytes(ComparisonSheet.of(SampleComparison.of(120)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            PDFTextStripper reader = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document)).contains("How it is met").contains("Requirement ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocument(PaperLanguage language) {
        Sheet sheet = ComparisonSheet.of(SampleComparison.whole(language));

        assertThat(String.join("\n", words(sheet))).doesNotContain("{0}", "{1}");
        assertThat(Resource.read("comparison", "words_" + language.code()).words().keySet())
                .isEqualTo(Resource.read("comparison", "words_en").words().keySet());
        assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(sheet))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).isEqualTo(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
    }

    @Test
    void proposesRequirementsInEveryLanguage() {
        assertThat(ProposedRequirements.all()).hasSize(4).doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each.keySet()).containsExactlyInAnyOrderElementsOf(Arrays.asList(PaperLanguage.values())));
    }

    @Test
    void holdsWhateverWasEntered() throws Exception {
        for (String text : SamplePapers.naughty()) {
            Sheet sheet = ComparisonSheet.of(SampleComparison.saying(List.of(text)));

            assertThat(readable(sheet)).contains("Comparison sheet", "Ana Martín");
            assertThat(String.join("\n", words(sheet)).replaceAll("\\s", "")).contains(Printable.of(text).replaceAll("\\s", ""));
            assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        }
    }

    private static String readable(Sheet sheet) throws Exception {
        try (PDDocument document = Loader.loadPDF(new SheetPdf().bytes(sheet))) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "\n");
        }
    }

    private static Block.Table table(Sheet sheet) {
        return sheet.blocks().stream().flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty())
                .findFirst().orElseThrow();
    }
}
