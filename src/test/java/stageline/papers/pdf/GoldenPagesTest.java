package stageline.papers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.audit.AuditSheet;
import stageline.papers.audit.SampleAudit;
import stageline.papers.comparison.ComparisonSheet;
import stageline.papers.comparison.SampleComparison;
import stageline.papers.incident.IncidentSheet;
import stageline.papers.incident.SampleIncident;
import stageline.papers.meeting.MeetingSheet;
import stageline.papers.meeting.SampleMeeting;
import stageline.papers.plan.PlanSheet;
import stageline.papers.plan.SamplePlan;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.servicechange.SampleServiceChange;
import stageline.papers.servicechange.ServiceChangeSheet;
import stageline.papers.sheet.Sheet;
import stageline.papers.traceability.SampleAgreement;
import stageline.papers.traceability.TraceabilitySheet;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.quotation.Discount;
import stageline.sales.quotation.Tax;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.PaperLanguage;

/// Pages look as they looked when somebody last judged them good.
///
/// Where one differs, what it looks like now is left in `target/pages`; judged good, it replaces the picture among the resources.
class GoldenPagesTest {

    private static final int DOTS_PER_INCH = 60;
    /// Squares of so many pixels are compared by their mean, so that an edge drawn a little softer does not count.
    private static final int SQUARE = 6;
    private static final int TOLERANCE = 14;
    private static final Path LOOKS_NOW = Path.of("target", "pages");

    /// A paper, and which of its pages are kept as pictures.
    record Golden(String name, Sheet paper, int pages, List<Integer> kept) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> papers() {
        CustomerAddress american = new CustomerAddress("Lakeside Dermatology Partners LLC", "Procurement", "1200 Harbor Street\nSuite 400",
                "98101", "Seattle", "WA", "US", "");
        Tax vat = new Tax(TaxTreatment.ADDED, new BigDecimal("21"));
        return Stream.of(
                new Golden("trial-en", quotation(SamplePapers.one().withLogo()), 2, List.of(0, 1)),
                new Golden("api-draft-en", quotation(SamplePapers.one().of(PaperTemplates.api()).draft().to(american)
                        .with(Discount.NONE, Tax.none(TaxTreatment.OUTSIDE))), 1, List.of(0)),
                new Golden("trial-draft-es", quotation(SamplePapers.one().in(PaperLanguage.SPANISH).draft().withLines(40)
                        .with(new Discount.Percent(new BigDecimal("3")), vat)), 3, List.of(0, 2)),
                new Golden("api-fr", quotation(SamplePapers.one().in(PaperLanguage.FRENCH).of(PaperTemplates.api()).withLines(200)), 9,
                        List.of(5)),
                new Golden("plan-en", PlanSheet.of(SamplePlan.signed(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("plan-draft-fr", PlanSheet.of(SamplePlan.bare(PaperLanguage.FRENCH)), 1, List.of(0)),
                new Golden("plan-copy-es", PlanSheet.of(SamplePlan.copy(PaperLanguage.SPANISH, true)), 2, List.of(0)),
                new Golden("meeting-en", MeetingSheet.of(SampleMeeting.whole(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("meeting-es", MeetingSheet.of(SampleMeeting.bare(PaperLanguage.SPANISH)), 1, List.of(0)),
                new Golden("comparison-en", ComparisonSheet.of(SampleComparison.whole(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("incident-en", IncidentSheet.of(SampleIncident.whole(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("incident-fr", IncidentSheet.of(SampleIncident.bare(PaperLanguage.FRENCH)), 1, List.of(0)),
                new Golden("traceability-en", TraceabilitySheet.of(SampleAgreement.whole(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("traceability-fr", TraceabilitySheet.of(SampleAgreement.bare(PaperLanguage.FRENCH)), 1, List.of(0)),
                new Golden("audit-es", AuditSheet.of(SampleAudit.ofADeal(PaperLanguage.SPANISH)), 1, List.of(0)),
                new Golden("change-en", ServiceChangeSheet.of(SampleServiceChange.requoted(PaperLanguage.ENGLISH)), 1, List.of(0)),
                new Golden("change-ended-fr", ServiceChangeSheet.of(SampleServiceChange.ended(PaperLanguage.FRENCH)), 1, List.of(0)));
    }

    private static Sheet quotation(SamplePapers paper) {
        return QuotationSheet.of(paper.paper());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void looksAsItDid(Golden golden) throws IOException {
        try (PDDocument document = Loader.loadPDF(new SheetPdf().bytes(golden.paper()))) {
            PDFRenderer renderer = new PDFRenderer(document);

            assertThat(document.getNumberOfPages()).isEqualTo(golden.pages());
            List<String> changed = new ArrayList<>();
            for (int page : golden.kept()) {
                String name = golden.name() + "-" + (page + 1) + ".png";
                BufferedImage now = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
                if (largestDifference(now, name) > TOLERANCE) {
                    changed.add(name);
                    Files.createDirectories(LOOKS_NOW);
                    ImageIO.write(now, "png", LOOKS_NOW.resolve(name).toFile());
                }
            }
            assertThat(changed).as("pages that look different now, see " + LOOKS_NOW).isEmpty();
        }
    }

    private static int largestDifference(BufferedImage now, String name) throws IOException {
        try (InputStream stream = GoldenPagesTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                return Integer.MAX_VALUE;
            }
            BufferedImage then = ImageIO.read(stream);
            if (then.getWidth() != now.getWidth() || then.getHeight() != now.getHeight()) {
                return Integer.MAX_VALUE;
            }
            int largest = 0;
            for (int y = 0; y < now.getHeight(); y += SQUARE) {
                for (int x = 0; x < now.getWidth(); x += SQUARE) {
                    largest = Math.max(largest, Math.abs(mean(now, x, y) - mean(then, x, y)));
                }
            }
            return largest;
        }
    }

    private static int mean(BufferedImage image, int left, int top) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + SQUARE, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + SQUARE, image.getWidth()); x++) {
                sum += image.getRaster().getSample(x, y, 0);
                count++;
            }
        }
        return sum / count;
    }
}
