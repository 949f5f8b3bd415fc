package stageline.papers.sheet;

import java.util.List;
import java.util.Optional;

/// A part of a paper, as wide as its text.
public sealed interface Block {

    /// What a part is about; stays with what follows.
    ///
    /// @param level 1 for the paper's title, 2 for its parts
    /// @param text  one line
    record Heading(int level, Text text) implements Block {}

    /// Text.
    record Paragraph(Text text) implements Block {}

    /// Two columns, the left one flush left and the right one flush right, that stand at the same height. The first may have a picture
    /// above its text.
    ///
    /// @param picture   stands on top of the left column
    /// @param title     whether the first of the left column is the paper's title
    /// @param left      wider
    /// @param right     narrower
    /// @param ruled     whether a line in the accent colour stands below
    record Columns(Optional<Picture> picture, boolean title, List<Text> left, List<Text> right, boolean ruled) implements Block {

        /// Two columns.
        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// A table whose head stands on each page that it reaches.
    ///
    /// @param name    what it is, for those who do not see it
    /// @param columns at least one
    /// @param rows    as many cells in each as there are columns
    /// @param carried the running total that is carried from page to page
    /// @param widths  how wide the columns are
    record Table(String name, List<Column> columns, List<Row> rows, Optional<Carried> carried, Widths widths) implements Block {

        /// A table.
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// A table whose first column takes what the others leave.
        public Table(String name, List<Column> columns, List<Row> rows, Optional<Carried> carried) {
            this(name, columns, rows, carried, Widths.REST_TO_FIRST);
        }
    }

    /// How wide the columns of a table are.
    enum Widths {
        /// As wide as what is in them; the first takes what the others leave.
        REST_TO_FIRST,
        /// As wide as what is in them; the last takes what the others leave.
        REST_TO_LAST,
        /// All as wide as one another, such as where some are blank.
        EVEN
    }

    /// Sums below a table, at the right: what each is, and how much. The last row of the table stays with them, and all of them together.
    record Sums(String name, List<Sum> sums) implements Block {

        /// Sums.
        public Sums {
            sums = List.copyOf(sums);
        }
    }

    /// Where people sign, side by side, never broken over pages.
    ///
    /// @param places what stands below each line to sign on
    record Signatures(List<List<Text>> places) implements Block {

        /// Places to sign.
        public Signatures {
            places = places.stream().map(List::copyOf).toList();
        }
    }

    /// A column.
    ///
    /// @param title   its head
    /// @param figures whether it holds figures, which are flush right and as wide as they need
    record Column(String title, boolean figures) {}

    /// A row.
    ///
    /// @param cells the texts of each cell, one below the other
    record Row(List<List<Text>> cells) {

        /// A row.
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /// What is carried from page to page.
    ///
    /// @param forward  said before the page ends
    /// @param brought  said where the next begins
    /// @param runnings the total after each row
    record Carried(String forward, String brought, List<String> runnings) {

        /// Totals to carry.
        public Carried {
            runnings = List.copyOf(runnings);
        }
    }

    /// One sum.
    ///
    /// @param label what it is
    /// @param value how much it is
    /// @param grand whether it is what all comes to
    record Sum(String label, String value, boolean grand) {}
}
