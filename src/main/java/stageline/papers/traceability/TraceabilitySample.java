package stageline.papers.traceability;

import java.time.LocalDate;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Sheet;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.PaperLanguage;

/// An agreement that nobody makes: what papers look like that are made with a template.
public final class TraceabilitySample {

    private TraceabilitySample() {}

    /// The paper.
    ///
    /// @param today the day that stands on it
    public static Sheet paper(PaperTemplate template, Brand house, PaperLanguage language, LocalDate today) {
        Resource words = Resource.read("traceability", "words_" + language.code());
        CustomerAddress entity = new CustomerAddress(
                words.get("sample.entity"), "", words.get("sample.street"), "28013", words.get("sample.city"), "", "ES", "");
        return TraceabilitySheet.of(new TraceabilityPaper(
                language, words.get("sample.distributor"), entity, today, template, house, "", new LedgerPlace(0, "")));
    }
}
