package stageline.papers.audit;

import java.time.LocalDate;
import java.util.List;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.sales.record.PaperLanguage;

/// An audit report as it stands on paper, in words.
///
/// @param language   its language
/// @param title      what it is
/// @param subject    the record that it is about; empty where it is about several
/// @param intro      lines below the title: made when, by which filter, how far the ledger was
/// @param columns    what its columns are called
/// @param lines      the entries, in the order of arrival
/// @param brand      the house on whose paper it stands
/// @param preparedBy who made it; may be empty
/// @param dated      when
/// @param place      how far the ledger was
public record AuditPaper(
        PaperLanguage language,
        String title,
        String subject,
        List<String> intro,
        Columns columns,
        List<Line> lines,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    /// As many entries as one paper takes; more of them are better cut by a filter, or exported as data.
    public static final int MOST_LINES = 20_000;

    /// A report.
    ///
    /// @throws IllegalArgumentException if it has more than [#MOST_LINES]
    public AuditPaper {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a paper of " + lines.size() + " entries");
        }
        intro = List.copyOf(intro);
        lines = List.copyOf(lines);
    }

    /// What the columns are called.
    public record Columns(String when, String who, String what) {}

    /// One entry.
    ///
    /// @param number its number in the ledger, as it is said
    /// @param when   when it was written
    /// @param who    by whom
    /// @param job    in which role; may be empty
    /// @param record what of; empty where the paper is about that record
    /// @param what   what changed, one thing a line
    /// @param notes  why, and what else is to be known of it, one a line
    public record Line(String number, String when, String who, String job, String record, List<String> what, List<String> notes) {

        /// An entry.
        public Line {
            what = List.copyOf(what);
            notes = List.copyOf(notes);
        }
    }
}
