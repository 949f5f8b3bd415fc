package stageline.papers.servicechange;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.papers.SheetText.readable;
import static stageline.papers.SheetText.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.people.Role;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.service.ServiceChangeStanding;

/// What stands on the paper of a change after service began, with its signatures, and what it is called.
@Execution(ExecutionMode.CONCURRENT)
class ServiceChangeSheetTest {

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void saysWhatWasAskedForWhoConfirmedItWhoDecidedAndWhichQuotationFollows() {
        Sheet sheet = ServiceChangeSheet.of(SampleServiceChange.requoted(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Change after service began Sanitas Hospitales 20260302");
        assertThat(sheet.mark()).isEmpty();
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(words(sheet)).contains(
                "Sanitas Hospitales", "ES Sanitas Hospitales Pilot", "New quotation sent", "One clinic more, from May on.",
                "Asked for by Marta Ruiz, head of dermatology, 2\u00A0March\u00A02026 · Written down by Ana Martín",
                "It can be made without prejudice to the process.", "It can, with the next version.",
                "Said by Berta Gil (Design and development manager), 4\u00A0March\u00A02026, 10:30:12 (Europe/Madrid, UTC+01:00)",
                "It is made: a new quotation takes the place of the previous one.", "A new quotation comes this week.",
                "2026-A7-0001 R1", "2026-A7-0001 R2");
    }

    @Test
    void showsOfEachSignatureTheNameTheMeaningTheTimeAndWhatWasSigned() throws Exception {
        Sheet sheet = ServiceChangeSheet.of(SampleServiceChange.requoted(PaperLanguage.ENGLISH));

        assertThat(words(sheet)).containsSubsequence(
                "Electronic signatures",
                "Berta Gil", "Design and development manager", "Finding",
                "4\u00A0March\u00A02026, 10:30:12 (Europe/Madrid, UTC+01:00)", "9f3c\u00A071ab",
                "Ana Martín", "Sales manager", "Decision",
                "5\u00A0March\u00A02026, 10:30:12 (Europe/Madrid, UTC+01:00)", "04d2\u00A0b8ee",
                "SHA-256 of what was signed: " + SampleServiceChange.CONFIRMED,
                "SHA-256 of what was signed: " + SampleServiceChange.DECIDED);
        assertThat(readable(sheet).replaceAll("\\s", "")).contains(SampleServiceChange.CONFIRMED, SampleServiceChange.DECIDED);
    }

    @Test
    void saysWhatTheCustomerOwesAndThatASignatureIsOfAnEarlierVersion() {
        List<String> words = words(ServiceChangeSheet.of(SampleServiceChange.ended(PaperLanguage.ENGLISH)));

        assertThat(words).contains("Costs that the customer owes: €\u00A04,000.00", "It is not made, and the service ends.", "none")
                .containsOnlyOnce("An earlier version: since then something else was written.");
    }

    @Test
    void saysThatNobodyHasSignedYet() {
        Sheet sheet = ServiceChangeSheet.of(SampleServiceChange.asked(PaperLanguage.SPANISH));

        assertThat(words(sheet)).contains("A la espera de la conclusión", "Aún sin respuesta.", "Aún no lo ha firmado nadie.")
                .doesNotContain("Firmas electrónicas");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocument(PaperLanguage language) {
        for (ServiceChangePaper paper : List.of(SampleServiceChange.requoted(language), SampleServiceChange.ended(language),
                SampleServiceChange.asked(language))) {
            Sheet sheet = ServiceChangeSheet.of(paper);

            assertThat(String.join("\n", words(sheet))).doesNotContain("{0}", "{1}", "{2}", "JD-", "requote", "not-possible");
            assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(sheet))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        }
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void namesEveryStandingAnswerMeaningAndRole(PaperLanguage language) {
        Resource words = Resource.read("servicechange", "words_" + language.code());
        Resource signature = Resource.read("signature", "words_" + language.code());

        assertThat(words.words().keySet()).isEqualTo(Resource.read("servicechange", "words_en").words().keySet());
        assertThat(signature.words().keySet()).isEqualTo(Resource.read("signature", "words_en").words().keySet());
        assertThat(words.words()).containsKeys(Stream.of(
                        Arrays.stream(ServiceChangeStanding.values()).map(each -> "standing." + each.code()),
                        Arrays.stream(Feasibility.values()).map(each -> "feasible." + each.code()),
                        Arrays.stream(Decision.values()).map(each -> "decision." + each.code()))
                .flatMap(keys -> keys)
                .toArray(String[]::new));
        assertThat(signature.words()).containsKeys(Stream.concat(
                        Arrays.stream(Meaning.values()).map(each -> "meaning." + each.code()),
                        Arrays.stream(Role.values()).map(each -> "job." + each.code().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(String text) throws Exception {
        Sheet sheet = ServiceChangeSheet.of(SampleServiceChange.saying(text));

        assertThat(String.join("\n", words(sheet)).replaceAll("\\s", "")).contains(Printable.of(text).replaceAll("\\s", ""));
        assertThat(readable(sheet).replaceAll("\\s", ""))
                .contains("Changeafterservicebegan", "Electronicsignatures", SampleServiceChange.CONFIRMED);
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
    }
}
