package stageline.papers.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.papers.SheetText.readable;
import static stageline.papers.SheetText.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import stageline.sales.record.PaperLanguage;

/// What stands on a traceability agreement, and what it is called.
@Execution(ExecutionMode.CONCURRENT)
class TraceabilitySheetTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void saysWhoAgreesAndToWhat() throws Exception {
        Sheet sheet = TraceabilitySheet.of(SampleAgreement.whole(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Traceability agreement Distribuidora Norte 20260302");
        assertThat(sheet.foot().left()).isEqualTo("Traceability agreement v1 · Prepared by Ana Martín");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(words(sheet)).contains(
                "2\u00A0March\u00A02026", "Manufacturer", "Dermatology Software, S.L.", "Gran Vía 1", "48001 Bilbao",
                "Distributor", "Distribuidora Norte, S.L.", "Calle Mayor 3", "28013 Madrid", "Spain",
                "For the distributor: Distribuidora Norte, S.L.", "For the manufacturer: Dermatology Software, S.L.");
        assertThat(readable(sheet).replaceAll("\\s+", " ")).contains(
                "keeps a record of each unit of the product and each access to it", "passes the contact details of each user on",
                "each incident and each malfunction of which it learns on to the manufacturer without delay",
                "non-conformity report (T-006-001)", "handles it under GP-006");
    }

    @Test
    void namesTheDistributorWhereItsLegalEntityIsNotKnown() {
        Sheet sheet = TraceabilitySheet.of(SampleAgreement.bare(PaperLanguage.SPANISH));

        assertThat(words(sheet)).contains("Distribuidora Norte", "Por el distribuidor: Distribuidora Norte");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocumentAlwaysTheSame(PaperLanguage language) {
        Sheet sheet = TraceabilitySheet.of(SampleAgreement.whole(language));
        Sheet again = TraceabilitySheet.of(SampleAgreement.whole(language));

        assertThat(String.join("\n", words(sheet))).doesNotContainPattern(PLACE);
        Resource words = Resource.read("traceability", "words_" + language.code());
        Resource english = Resource.read("traceability", "words_en");
        assertThat(words.words().keySet()).isEqualTo(english.words().keySet());
        assertThat(words.words().keySet()).allSatisfy(key -> assertThat(places(words.get(key))).isEqualTo(places(english.get(key))));
        assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(again))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).isEqualTo(new SheetDocx().bytes(again)).startsWith(new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(String text) throws Exception {
        Sheet sheet = TraceabilitySheet.of(SampleAgreement.saying(text));

        assertThat(String.join("\n", words(sheet)).replaceAll("\\s", "")).contains(Printable.of(text).replaceAll("\\s", ""));
        assertThat(readable(sheet)).contains("Traceability agreement", "Incidents and malfunctions", "Ana Martín");
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        if (text.startsWith("<script>") || text.startsWith("Ærø")) {
            assertThat(readable(sheet).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
    }
}
