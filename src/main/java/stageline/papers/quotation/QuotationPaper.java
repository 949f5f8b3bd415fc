package stageline.papers.quotation;

import java.time.LocalDate;
import java.util.Optional;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.Totals;

/// All that the paper of a quotation is made of.
///
/// @param content    what it says
/// @param totals     what it comes to
/// @param template   what is the same on all papers of its kind
/// @param brand      the house that sends it
/// @param preparedBy the name of who wrote it; may be empty
/// @param dated      the day it was sent on, or of a draft the day it is printed on
/// @param draft      whether it is marked as a draft on every page
/// @param place      how far the ledger is
public record QuotationPaper(
        QuotationContent content,
        Totals totals,
        PaperTemplate template,
        Brand brand,
        String preparedBy,
        Optional<LocalDate> dated,
        boolean draft,
        LedgerPlace place) {}
