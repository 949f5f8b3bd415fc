/// The agreement with a distributor on traceability as a paper: who agrees, to what, and where both sides sign.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.traceability;

import org.jspecify.annotations.NullMarked;
