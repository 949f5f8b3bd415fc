/// The report of a meeting as a paper: what stands on it, and what it is called.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.meeting;

import org.jspecify.annotations.NullMarked;
