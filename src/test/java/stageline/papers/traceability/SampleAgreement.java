package stageline.papers.traceability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.sheet.Colour;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// Traceability agreements that papers are made of in tests.
public final class SampleAgreement {

    private static final CustomerAddress NOTHING = new CustomerAddress("", "", "", "", "", "", "", "");

    private SampleAgreement() {}

    /// An agreement of which both sides are known.
    public static TraceabilityPaper whole(PaperLanguage language) {
        return paper(language, "Distribuidora Norte", new CustomerAddress(
                "Distribuidora Norte, S.L.", "", "Calle Mayor 3", "28013", "Madrid", "", "ES", ""), List.of("Gran Vía 1", "48001 Bilbao"));
    }

    /// An agreement of which little more is known than with whom it is.
    public static TraceabilityPaper bare(PaperLanguage language) {
        return paper(language, "Distribuidora Norte", NOTHING, List.of());
    }

    /// An agreement in which everything that was entered is that text.
    public static TraceabilityPaper saying(String text) {
        return paper(PaperLanguage.ENGLISH, text, new CustomerAddress(text, text, text, text, text, text, text, text), List.of(text));
    }

    private static TraceabilityPaper paper(PaperLanguage language, String name, CustomerAddress entity, List<String> address) {
        Brand brand = new Brand(Colour.of("0969da"), Optional.empty(), "Dermatology Software, S.L.", address,
                "ESB12345674", List.of("sales@dermatology.example"), "");
        return new TraceabilityPaper(
                language, name, entity, LocalDate.of(2026, 3, 2), PaperTemplates.of(TemplateKind.TRACEABILITY), brand, "Ana Martín",
                new LedgerPlace(18_204, "9f3c71ab".repeat(8)));
    }
}
