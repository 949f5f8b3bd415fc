package stageline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Sheet;

/// A paper has the same bytes wherever and whenever it is made: what is signed goes by their hash.
@Isolated("changes the language and the time zone of the whole program")
class SameBytesTest {

    private final Locale language = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void goHome() {
        Locale.setDefault(language);
        TimeZone.setDefault(zone);
    }

    private static void travel() {
        Locale.setDefault(Locale.of("ar", "EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    private static Sheet paper() {
        return QuotationSheet.of(SamplePapers.one().withConditions(String.join("\n", SamplePapers.naughty())).withLogo().draft().paper());
    }

    @Test
    void aPdfDoesNotTellWhereItWasMade() {
        byte[] first = new SheetPdf().bytes(paper());

        travel();
        SheetPdf another = new SheetPdf();

        assertSame(first, another::bytes);
        assertSame(first, another::bytes);
    }

    @Test
    void aDocumentForWordProcessorsDoesNotTellWhereItWasMade() {
        byte[] first = new SheetDocx().bytes(paper());

        travel();

        assertSame(first, new SheetDocx()::bytes);
    }

    private static void assertSame(byte[] first, Function<Sheet, byte[]> writer) {
        assertThat(writer.apply(paper())).isEqualTo(first);
    }
}
