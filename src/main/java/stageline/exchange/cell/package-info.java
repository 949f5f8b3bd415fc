/// From the text of a cell to a value: dates, numbers, and what a column as a whole says about how they are written.
///
/// Nothing here guesses: what can be read in two ways is reported as such.
@NullMarked
package stageline.exchange.cell;

import org.jspecify.annotations.NullMarked;
