package stageline.papers.comparison;

import java.time.LocalDate;
import java.util.List;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.PaperLanguage;

/// All that a comparison sheet is made of. What is not known is empty.
///
/// @param language     the paper's language
/// @param offering     what customers who read it know the offering as
/// @param description  how it is described to them, its paragraphs apart by empty lines
/// @param requirements by what it is compared, from first to last; those in which nothing is said are left out
/// @param competitors  the names of those it is compared with, each a column to be filled in; short
/// @param brand        the house on whose paper it stands
/// @param preparedBy   the name of who made the paper
/// @param dated        the day on which it was made
/// @param place        how far the ledger is
public record ComparisonPaper(
        PaperLanguage language,
        String offering,
        String description,
        List<Differentiator> requirements,
        List<String> competitors,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    public ComparisonPaper {
        requirements = requirements.stream().filter(each -> !each.blank()).toList();
        competitors = competitors.stream().filter(name -> !name.isBlank()).toList();
    }
}
