package stageline.papers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stageline.papers.SheetText.readable;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.sales.record.PaperLanguage;

/// What stands on an audit report.
class AuditSheetTest {

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void saysOfWhichDealItIsAndWhereTheLedgerStood() throws Exception {
        Sheet sheet = AuditSheet.of(SampleAudit.ofADeal(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Audit trail: ES Sanitas Hospitales Pilot");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(readable(sheet)).contains("Dermatology Software, S.L.", "ES Sanitas Hospitales Pilot", "Filter: every entry",
                "Ledger 18204 · head " + "9f3c71ab".repeat(8), "No. 184", "Sales manager", "Offer Approved → Contract Signed",
                "Why: the customer signs on Monday", "overridden");
    }

    @Test
    void namesTheRecordOfEachEntryOnlyWhereThereAreSeveral() {
        assertThat(lastCell(AuditSheet.of(SampleAudit.of(1)))).containsExactly("Record 1", "Country: ES", "Amount: 1.00 EUR");
        assertThat(lastCell(AuditSheet.of(SampleAudit.ofADeal(PaperLanguage.SPANISH)))).startsWith("Offer Approved → Contract Signed");
    }

    @Test
    void goesOnOverPagesWithItsHeadOnEach() throws Exception {
        try (PDDocument document = Loader.loadPDF(new SheetPdf().bytes(AuditSheet.of(SampleAudit.of(200))))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("When", "Who", "What");
            }
        }
    }

    @Test
    void takesNoMoreEntriesThanItSays() {
        assertThatThrownBy(() -> SampleAudit.of(AuditPaper.MOST_LINES + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void givesTheSameBytesInEachLanguage(PaperLanguage language) {
        assertThat(new SheetPdf().bytes(AuditSheet.of(SampleAudit.ofADeal(language))))
                .isEqualTo(new SheetPdf().bytes(AuditSheet.of(SampleAudit.ofADeal(language))));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(String text) throws Exception {
        Sheet sheet = AuditSheet.of(SampleAudit.saying(text));

        assertThat(readable(sheet)).contains("Audit trail", "Sales manager");
        if (text.startsWith("<script>") || text.startsWith("Ærø")) {
            assertThat(readable(sheet).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
        }
    }

    private static List<String> lastCell(Sheet sheet) {
        Block.Table table = sheet.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        return table.rows().getLast().cells().getLast().stream().map(Text::words).toList();
    }
}
