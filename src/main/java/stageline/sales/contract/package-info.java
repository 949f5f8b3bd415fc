/// What follows an offer that was approved: in which instalments it is paid, and how it is implemented. Readings of a deal's fields and
/// arithmetic; what a plan looks like on paper, `papers` knows.
@NullMarked
package stageline.sales.contract;

import org.jspecify.annotations.NullMarked;
