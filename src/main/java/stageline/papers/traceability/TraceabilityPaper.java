package stageline.papers.traceability;

import java.time.LocalDate;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.PaperLanguage;

/// All that a traceability agreement is made of. What is not known is empty.
///
/// @param language    the paper's language
/// @param distributor what the distributor is called
/// @param entity      its legal entity, and where that is
/// @param agreed      the day of the agreement
/// @param template    what is the same on all agreements
/// @param brand       the house that agrees with it, on whose paper it stands
/// @param preparedBy  the name of who made the paper
/// @param place       how far the ledger is
public record TraceabilityPaper(
        PaperLanguage language,
        String distributor,
        CustomerAddress entity,
        LocalDate agreed,
        PaperTemplate template,
        Brand brand,
        String preparedBy,
        LedgerPlace place) {}
