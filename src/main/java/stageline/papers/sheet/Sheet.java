package stageline.papers.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A paper of A4 pages.
///
/// @param language its language, as BCP 47 writes it
/// @param title    what it is and its number
/// @param author   who made it
/// @param number   its number, from which its file's identity is made
/// @param date     its date; files say it of themselves
/// @param accent   the house's colour
/// @param blocks   from top to bottom
/// @param head     stands on top of each page but the first
/// @param foot     stands at the foot of each page, before the page's number
/// @param mark     stands across each page, such as “Draft”
public record Sheet(
        String language,
        String title,
        String author,
        String number,
        Optional<LocalDate> date,
        Colour accent,
        List<Block> blocks,
        String head,
        Foot foot,
        Optional<String> mark) {

    /// A paper.
    public Sheet {
        title = Printable.of(title).replace('\n', ' ');
        author = Printable.of(author).replace('\n', ' ');
        head = Printable.of(head).replace('\n', ' ');
        blocks = List.copyOf(blocks);
    }

    /// The first picture on it: the house's logo.
    public Optional<Picture> logo() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Columns columns ? columns.picture().stream() : Stream.empty())
                .findFirst();
    }

    /// The colour of text in a role; the accent only where it can be read.
    public Colour colour(TextStyle.Ink ink) {
        return switch (ink) {
            case TEXT -> Colour.TEXT;
            case MUTED -> Colour.MUTED;
            case ACCENT -> accent.legible() ? accent : Colour.TEXT;
        };
    }

    /// What stands at the foot of each page.
    ///
    /// @param house  of the house that sends it, on a line of its own; may be empty
    /// @param left   of the paper
    /// @param middle of the ledger
    public record Foot(String house, String left, String middle) {

        /// A foot.
        public Foot {
            house = Printable.of(house);
            left = Printable.of(left).replace('\n', ' ');
            middle = Printable.of(middle).replace('\n', ' ');
        }
    }
}
