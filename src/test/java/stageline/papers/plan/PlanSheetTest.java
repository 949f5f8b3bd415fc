package stageline.papers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.SheetText;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.PaperLanguage;

/// What stands on an implementation plan, and what its record is called.
class PlanSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void saysWhatTheTemplateAsksFor() {
        Sheet sheet = PlanSheet.of(SamplePlan.signed(PaperLanguage.ENGLISH));

        assertThat(words(sheet)).contains(
                "R-009-001 Sanitas Hospitales 20260302",
                "Contract of 2\u00A0March\u00A02026 · C-2026-14", "Dr. M. Ruiz, head of dermatology",
                "Two sessions; instructions for use 4.2 in Spanish", "29\u00A0August\u00A02026", "agreement with two dermatologists",
                "Integration with the health record", "First patients in two clinics", "For the customer: Sanitas Hospitales, S.A.",
                "Signed: G. Vidal, 6\u00A0March\u00A02026", "Name, position, date");
        assertThat(sheet.mark()).isEmpty();
        assertThat(sheet.foot().left()).isEqualTo("T-009-001 v1 · Prepared by A. Martín");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
    }

    @Test
    void isADraftWhileThereIsNoContract() {
        Sheet sheet = PlanSheet.of(SamplePlan.bare(PaperLanguage.SPANISH));

        assertThat(sheet.mark()).contains("Borrador");
        assertThat(words(sheet)).contains("Borrador · R-009-001 Sanitas Hospitales", "pendiente").doesNotContain("Hitos", "Métricas");
    }

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void aSignedCopySaysWhichFileWasSignedAndByWhom() {
        Sheet sheet = PlanSheet.of(SamplePlan.copy(PaperLanguage.ENGLISH, true));

        assertThat(words(sheet)).contains(
                "What was signed is not this copy but the file “R-009-001 Sanitas Hospitales 20260302.pdf” with the SHA-256 "
                        + SamplePlan.ISSUED,
                "The plan still says what was issued", "Electronic signatures", "Gema Vidal", "General manager", "Signed",
                "6\u00A0March\u00A02026, 09:30:00 (Europe/Madrid, UTC+01:00)", "04d2\u00A0b8ee", "First patients in two clinics");
    }

    @Test
    void aSignedCopyOfAPlanThatChangedSinceDoesNotShowAnotherPlan() {
        Sheet sheet = PlanSheet.of(SamplePlan.copy(PaperLanguage.ENGLISH, false));

        assertThat(words(sheet)).contains("The plan was changed since it was issued", "Gema Vidal", SamplePlan.ISSUED)
                .doesNotContain("First patients in two clinics", "Both sides agree");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void aSignedCopyHoldsWhateverWasEntered(String text) {
        Sheet sheet = PlanSheet.of(SamplePlan.copyNamed(text));

        assertThat(words(sheet).replaceAll("\\s", "")).contains(Printable.of(text).replaceAll("\\s", ""));
        assertThat(new SheetPdf().bytes(sheet)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocument(PaperLanguage language) {
        for (PlanPaper paper : List.of(
                SamplePlan.signed(language), SamplePlan.copy(language, true), SamplePlan.copy(language, false))) {
            Sheet sheet = PlanSheet.of(paper);

            assertThat(words(sheet)).doesNotContain("{0}", "{1}");
            assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(sheet))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sanitas Hospitales,R-009-001 Sanitas Hospitales 20260302",
        "AC/DC: Clinics?,R-009-001 AC DC Clinics 20260302",
        "'  Ñandú\t& Sons. ',R-009-001 Ñandú & Sons. 20260302"
    })
    void isARecordThatIsCalledByItsCustomerAndTheDayOfTheContract(String customer, String called) {
        assertThat(new PaperName("R-009-001", customer, Optional.of(DAY)).file()).isEqualTo(called);
        assertThat(new PaperName("R-009-001", "Sanitas", Optional.empty()).file()).isEqualTo("R-009-001 Sanitas");
    }

    @Property
    void isAFileThatEveryComputerTakes(@ForAll String customer) {
        String name = new PaperName("R-009-001", customer, Optional.of(DAY)).file();

        assertThat(name).startsWith("R-009-001 ").endsWith(" 20260302").doesNotContainPattern(Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]"));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(250);
        assertThat(name.strip()).isEqualTo(name).doesNotContain("  ");
    }

    private static String words(Sheet sheet) {
        return String.join("\n", SheetText.words(sheet));
    }
}
