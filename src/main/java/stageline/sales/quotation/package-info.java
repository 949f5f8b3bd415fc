/// Quotations: what their lines come to, how they are numbered and how far they are. Pure arithmetic and rules; what a paper looks like,
/// `papers` knows.
@NullMarked
package stageline.sales.quotation;

import org.jspecify.annotations.NullMarked;
