package stageline.papers.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stageline.papers.audit.AuditPaper.Line;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.sheet.Colour;
import stageline.sales.record.PaperLanguage;

/// Audit reports that papers are made of in tests.
public final class SampleAudit {

    private static final String HEAD = "9f3c71ab".repeat(8);

    private SampleAudit() {}

    /// Of one deal.
    public static AuditPaper ofADeal(PaperLanguage language) {
        return paper(language, "ES Sanitas Hospitales Pilot", List.of(
                line(31, "", List.of("Lead → Prospected"), List.of()),
                line(122, "", List.of("Next step: Metrics workshop", "Next step on: 2026-03-02 → 2026-03-09"), List.of()),
                line(184, "", List.of("Offer Approved → Contract Signed"),
                        List.of("Why: the customer signs on Monday", "overridden", "imported, happened 2026-01-12 10:00:00"))));
    }

    /// Of several records, with so many entries.
    public static AuditPaper of(int entries) {
        return paper(PaperLanguage.ENGLISH, "", IntStream.rangeClosed(1, entries)
                .mapToObj(number ->
                        line(number, "Record " + number % 7, List.of("Country: ES", "Amount: " + number + ".00 EUR"), List.of()))
                .toList());
    }

    /// With a text wherever somebody enters one.
    public static AuditPaper saying(String text) {
        return paper(PaperLanguage.ENGLISH, text, List.of(line(1, text, List.of(text, text), List.of(text))));
    }

    private static Line line(long number, String record, List<String> what, List<String> notes) {
        return new Line("No. " + number, "2026-03-02 09:30:00", "Ana Martín", "Sales manager", record, what, notes);
    }

    private static AuditPaper paper(PaperLanguage language, String subject, List<Line> lines) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", List.of("Gran Vía 1", "48001 Bilbao"),
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new AuditPaper(language, "Audit trail", subject,
                List.of("Team · produced 2026-03-05 10:00:00 · by Ana Martín", "Filter: every entry", "Ledger 18204 · head " + HEAD),
                new AuditPaper.Columns("When", "Who", "What"), lines, brand, "Ana Martín", LocalDate.of(2026, 3, 5),
                new LedgerPlace(18_204, HEAD));
    }
}
