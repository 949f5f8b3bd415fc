/// The paper of a quotation: what stands on it, where, and how figures, dates and addresses read in its language. The templates of all
/// papers and the letterhead are here too, since quotations had them first.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.quotation;

import org.jspecify.annotations.NullMarked;
