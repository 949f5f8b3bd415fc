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
/// @param handling   how it is handled; empty where nobody was asked to
/// @param changed    the day on which what was reported was mended last; empty where nobody did
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
        Optional<Handling> handling,
        Optional<LocalDate> changed,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    public IncidentPaper {
        reporters = List.copyOf(reporters);
    }

    /// How an incident is handled.
    ///
    /// @param by      the name of who handled it or is to; empty where whoever holds a role is to
    /// @param role    the code of that role; empty where it is for a person
    /// @param due     until when it is to be done; empty where nobody said so
    /// @param done    the day on which that was done; empty while it is open
    /// @param outcome what came of it, blank where nothing was said
    public record Handling(
            Optional<String> by, Optional<String> role, Optional<LocalDate> due, Optional<LocalDate> done, String outcome) {}

    /// A contact who reported it.
    ///
    /// @param name     what they are called
    /// @param jobTitle what they do at the customer
    /// @param email    their address
    /// @param phone    their number
    public record Reporter(String name, String jobTitle, String email, String phone) {}
}
