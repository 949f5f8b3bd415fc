package stageline.papers.incident;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.PaperLanguage;

/// All that the report of a non-conformity is made of. What is not known is empty.
///
/// @param language   the paper's language
/// @param customer   what the customer is called
/// @param deal       the deal that it is about
/// @param harm       whether somebody came to harm; empty where nobody said so
/// @param happened   the day on which it happened
/// @param noted      when it became known here, in the zone in which the paper says so
/// @param notedBy    the name of who noted it
/// @param text       what happened, its paragraphs apart by empty lines
/// @param product    what the product is called
/// @param batch      its version or batch
/// @param reporters  the contacts who reported it
/// @param reportedBy who reported it, in words
/// @param reach      how to reach the user
/// @param atOnce     what was done at once
/// @param template   what is the same on all reports
/// @param brand      the house on whose paper it stands
/// @param preparedBy the name of who made the paper
/// @param dated      the day on which it was made
/// @param place      how far the ledger is
public record IncidentPaper(
        PaperLanguage language,
        String customer,
        String deal,
        Optional<Harm> harm,
        Optional<LocalDate> happened,
        ZonedDateTime noted,
        String notedBy,
        String text,
        String product,
        String batch,
        List<Reporter> reporters,
        String reportedBy,
        String reach,
        String atOnce,
        PaperTemplate template,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    public IncidentPaper {
        reporters = List.copyOf(reporters);
    }

    /// A contact who reported it.
    ///
    /// @param name     what they are called
    /// @param jobTitle what they do at the customer
    /// @param email    their address
    /// @param phone    their number
    public record Reporter(String name, String jobTitle, String email, String phone) {}
}
