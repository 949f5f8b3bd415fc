package stageline.papers.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.papers.SheetText.readable;
import static stageline.papers.SheetText.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.Words;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.PaperLanguage;

/// What stands on the report of a meeting, and what it is called.
@Execution(ExecutionMode.CONCURRENT)
class MeetingSheetTest {

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void saysWhoMetWhenWhatWasSaidAndWhatFollows() throws Exception {
        Sheet sheet = MeetingSheet.of(SampleMeeting.whole(PaperLanguage.ENGLISH));

        assertThat(sheet.title()).isEqualTo("Meeting report Sanitas Hospitales 20260302");
        assertThat(sheet.foot().left()).isEqualTo("Prepared by Ana Martín");
        assertThat(sheet.foot().middle()).isEqualTo("Ledger 18,204 · 9f3c\u00A071ab");
        assertThat(words(sheet)).contains(
                "Sanitas Hospitales", "ES Sanitas Hospitales Pilot", "Pilot in two clinics",
                "2\u00A0March\u00A02026, 10:30 (Europe/Madrid)",
                "Video meeting", "Head of dermatology", "Decision maker, Champion", "For the customer", "For us", "Ana Martín",
                "Technical manager & PRRC", "12\u00A0March\u00A02026", "16\u00A0March\u00A02026: Visit to the second clinic");
        assertThat(readable(sheet)).contains("Who took part", "What was said", "single sign-on.", "What follows", "Next step");
    }

    @Test
    void keepsTheParagraphsOfWhatWasSaid() {
        Sheet sheet = MeetingSheet.of(SampleMeeting.saying("\r\nFirst line\r\nsecond line\r\n \r\n\r\nSecond paragraph\n"));

        assertThat(sheet.blocks()).filteredOn(Block.Paragraph.class::isInstance)
                .extracting(block -> ((Block.Paragraph) block).text().words())
                .startsWith("First line\nsecond line", "Second paragraph");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Sheet sheet = MeetingSheet.of(SampleMeeting.bare(PaperLanguage.SPANISH));

        assertThat(words(sheet)).contains("Informe de reunión", "Quién participó", "Ana Martín")
                .doesNotContain("Qué se dijo", "Qué sigue", "Próximo paso");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void isWrittenInEveryLanguageAsPdfAndAsADocument(PaperLanguage language) {
        Sheet sheet = MeetingSheet.of(SampleMeeting.whole(language));

        assertThat(String.join("\n", words(sheet))).doesNotContain("{0}", "{1}", "{2}", "JD-", "decision-maker");
        assertThat(new SheetPdf().bytes(sheet)).isEqualTo(new SheetPdf().bytes(sheet))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void namesEveryRoleJobAndKindOfMeetingThatTheProgramKnows(PaperLanguage language) {
        Set<String> trade = Words.in(Locale.ENGLISH).patterns().keySet().stream()
                .filter(key -> key.startsWith("role.") || key.startsWith("job."))
                .collect(Collectors.toSet());
        Resource words = Resource.read("meeting", "words_" + language.code());

        assertThat(trade).hasSizeGreaterThan(15);
        assertThat(words.words()).containsKeys(trade.toArray(String[]::new));
        assertThat(words.words().keySet()).isEqualTo(Resource.read("meeting", "words_en").words().keySet());
        assertThat(Arrays.stream(ActivityKind.values()).filter(ActivityKind::meeting).map(kind -> "kind." + kind.code()).toList())
                .allSatisfy(key -> assertThat(words.words()).containsKey(key));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void holdsWhateverWasEntered(String text) throws Exception {
        MeetingPaper paper = SampleMeeting.saying(text);
        Sheet sheet = MeetingSheet.of(paper);

        assertThat(String.join("\n", words(sheet)).replaceAll("\\s", ""))
                .contains(Printable.of(text).replaceAll("\\s", ""));
        assertThat(readable(sheet)).contains("Meeting report", "What was said", "Ana Martín");
        assertThat(new SheetDocx().bytes(sheet)).startsWith(new byte[] {'P', 'K'});
        if (text.startsWith("<script>") || text.startsWith("Ærø")) {
            assertThat(readable(sheet).replaceAll("\\s", "")).contains(text.replaceAll("\\s", ""));
        }
    }
}
