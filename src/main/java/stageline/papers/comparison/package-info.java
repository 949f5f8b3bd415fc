/// The comparison sheet of an offering as a paper: what stands on it, what it is called, and which requirements it begins with.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.comparison;

import org.jspecify.annotations.NullMarked;
