package stageline.papers.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.papers.SheetText.readable;
import static stageline.papers.SheetText.words;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.docx.SheetDocx;
import stageline.papers.incident.IncidentPaper.Handling;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.PaperLanguage;

/// What stands on the report of a non-conformity, and what its record is called.
@Execution(ExecutionMode.CONCURRENT)
class IncidentSheetTest {

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void saysWhatWasReported() throws Exception {
        Sheet sheet = IncidentSheet.of(SampleIncident.whole(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Non-conformity report · R-006-001 Sanitas Hospitales 20260302");
        assertThat(sheet.foot().left()).isEqualTo("T-006-001 v1 · Prepared by Ana Martín");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(words(sheet)).contains(
                "R-006-001 Sanitas Hospitales 20260302", "Sanitas Hospitales", "ES Sanitas Hospitales Pilot",
                "Happened on 2\u00A0March\u00A02026", "Known here since 3\u00A0March\u00A02026, 08:05 (Europe/Madrid)",
                "Noted by Ana Martín", "Severity API", "2.4.1, build 118",
                "Marta Ruiz, Head of dermatology", "marta@sanitas.example, +34 600 000 000", "Her assistant",
                "Dr. Luis Soto, second clinic, extension 212", "The clinic was asked to read no reports until they hear from us.",
                "The second time that morning the images were right.");
        assertThat(readable(sheet)).contains("handled under GP-006", "Quality manager (JD-004)");
    }

    @Test
    void saysBeforeAllElseWhetherSomebodyCameToHarm() throws Exception {
        for (Harm harm : Harm.values()) {
            IncidentPaper paper = SampleIncident.whole(PaperLanguage.ENGLISH, harm);
            String text = readable(IncidentSheet.of(paper));
            assertThat(text.indexOf(Resource.read("incident", "words_en").get("harm." + harm.code())))
                    .isBetween(0, text.indexOf("What happened"));
        }
        assertThat(words(IncidentSheet.of(SampleIncident.bare(PaperLanguage.ENGLISH))))
                .contains("Whether anybody came to harm is not known");
    }

    @Test
    void saysWhatIsNotKnown() {
        Sheet sheet = IncidentSheet.of(SampleIncident.bare(PaperLanguage.SPANISH));

        assertThat(sheet.title()).endsWith("R-006-001 Sanitas Hospitales 20260303");
        assertThat(words(sheet)).contains("Día no conocido").filteredOn("No se conoce"::equals).hasSize(6);
    }

    @Test
    void saysHowItIsHandledAndWhenItWasMendedLast() {
        Handling asked = new Handling(Optional.empty(), Optional.of("JD-004"), Optional.empty(), Optional.empty(), "");
        Handling due = new Handling(
                Optional.of("Quim Serra"), Optional.empty(), Optional.of(LocalDate.of(2026, 3, 20)), Optional.empty(), "");
        Handling done = new Handling(
                Optional.of("Quim Serra"), Optional.of("JD-004"), Optional.empty(), Optional.of(LocalDate.of(2026, 3, 12)), "R-006-014");

        assertThat(words(IncidentSheet.of(SampleIncident.handled(PaperLanguage.ENGLISH, asked))))
                .contains("Open: Quality manager (JD-004).", "What was reported was changed last on 5\u00A0March\u00A02026");
        assertThat(words(IncidentSheet.of(SampleIncident.handled(PaperLanguage.SPANISH, due))))
                .contains("Abierta: Quim Serra, hasta el 20\u00A0de\u00A0marzo\u00A0de\u00A02026.");
        assertThat(words(IncidentSheet.of(SampleIncident.handled(PaperLanguage.ENGLISH, done))))
                .contains("Handled by Quim Serra under GP-006, done on 12\u00A0March\u00A02026.", "R-006-014");
        assertThat(words(IncidentSheet.of(SampleIncident.whole(PaperLanguage.ENGLISH))))
                .noneMatch(said -> said.startsWith("Open:") || said.startsWith("What was reported was changed"));
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocumentAlwaysTheSame(PaperLanguage language) {
        Sheet sheet = IncidentSheet.of(SampleIncident.whole(language));
        Sheet again = IncidentSheet.of(SampleIncident.whole(language));

        assertThat(String.join("\n", words(sheet))).doesNotContain("{0}", "{1}", "{2}");
        assertThat(Resource.read("incident", "words_" + language.code()).words().keySet())
                .isEqualTo(Resource.read("incident", "words_en").words().keySet())
                .containsAll(Arrays.stream(Harm.values()).map(harm -> "harm." + harm.code()).toList());
        assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(again))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).isEqualTo(new SheetDocx().bytes(again)).startsWith(new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(String text) throws Exception {
        Sheet sheet = IncidentSheet.of(SampleIncident.saying(text));

        assertThat(String.join("\n", words(sheet)).replaceAll("\\s", "")).contains(Printable.of(text).replaceAll("\\s", ""));
        assertThat(readable(sheet)).contains("Non-conformity report", "What happened", "Ana Martín");
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        if (text.startsWith("<script>") || text.startsWith("Ærø")) {
            assertThat(readable(sheet).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
        }
    }
}
