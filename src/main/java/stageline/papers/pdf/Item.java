package stageline.papers.pdf;

import java.util.Optional;

/// A slab in its place on the paper.
///
/// @param slab  what is drawn
/// @param space above it, but not where a page begins
/// @param bound whether it stays on the page of the next one
/// @param row   where in a table it stands, if in one
record Item(Slab slab, float space, boolean bound, Optional<InTable> row) {

    /// Stays with the next one.
    Item tied() {
        return new Item(slab, space, true, row);
    }

    /// Where in a table.
    ///
    /// @param table what is repeated on each of its pages
    /// @param done  how many rows are whole before this one
    /// @param last  whether nothing of the table follows
    record InTable(TableFrame table, int done, boolean last) {}
}
