package stageline.papers.meeting;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.sales.record.PaperLanguage;

/// All that the report of a meeting is made of. What is not known is empty.
///
/// @param language   the paper's language
/// @param kind       the code of its kind: whether people sat in one room or before screens
/// @param subject    what it was about, in a line
/// @param customer   what the customer is called
/// @param deal       the deal that it was about
/// @param at         when it was, in the zone in which the paper says so
/// @param customers  who took part of theirs
/// @param ours       who took part of ours
/// @param said       what was said, its paragraphs apart by empty lines
/// @param tasks      what is to be done after it, the first to be done first
/// @param nextStep   the next step of the deal
/// @param nextStepOn the day of that step
/// @param brand      the house on whose paper it stands
/// @param preparedBy the name of who made the paper
/// @param dated      the day on which it was made
/// @param place      how far the ledger is
public record MeetingPaper(
        PaperLanguage language,
        String kind,
        String subject,
        String customer,
        String deal,
        ZonedDateTime at,
        List<Guest> customers,
        String ours,
        String said,
        List<Task> tasks,
        String nextStep,
        Optional<LocalDate> nextStepOn,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    public MeetingPaper {
        customers = List.copyOf(customers);
        tasks = List.copyOf(tasks);
    }

    /// Somebody of the customer.
    ///
    /// @param name     what they are called
    /// @param jobTitle what they do there
    /// @param roles    the codes of their roles in the deal
    public record Guest(String name, String jobTitle, List<String> roles) {

        public Guest {
            roles = List.copyOf(roles);
        }
    }

    /// What is to be done.
    ///
    /// @param what what that is
    /// @param who  the name of who does it; empty where it is for a role
    /// @param role the code of that role; empty where it is for a person
    /// @param due  until when
    public record Task(String what, String who, String role, LocalDate due) {}
}
