package stageline.papers;

import java.util.List;

/// An audit report as it stands on paper, in words.
///
/// @param language its language, as BCP 47 writes it
/// @param title    what it is
/// @param author   who made it
/// @param intro    lines below the title: of what, made when, by which filter
/// @param columns  the names of the table's columns: number, when, who, record, what, why, note
/// @param lines    the entries, in the order of arrival
/// @param foot     what stands at the foot of each page: how far the ledger was, and its head
public record AuditReport(
        String language, String title, String author, List<String> intro, Line columns, List<Line> lines, String foot) {

    public AuditReport {
        intro = List.copyOf(intro);
        lines = List.copyOf(lines);
    }

    /// One entry.
    ///
    /// @param what what changed, one thing a line
    public record Line(String number, String when, String who, String record, List<String> what, String why, String note) {

        public Line {
            what = List.copyOf(what);
        }
    }
}
