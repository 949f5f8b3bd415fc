package stageline.papers.pdf;

import java.util.function.IntFunction;

/// What of a table is repeated on each of its pages.
///
/// @param head        its head, no part of the structure
/// @param carryHeight how high the line with the total is, 0 where none is carried
/// @param forward     that line at the end of a page, by how many rows are done
/// @param brought     that line at the beginning of the next
record TableFrame(Slab head, float carryHeight, IntFunction<Slab> forward, IntFunction<Slab> brought) {}
