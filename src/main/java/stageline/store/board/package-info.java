/// What the board asks: columns, lanes, totals and cards over all matching deals.
@NullMarked
package stageline.store.board;

import org.jspecify.annotations.NullMarked;
