/// A change that a customer asked for after service had begun, as a paper: what stands on it, who signed it, and what it is called.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.servicechange;

import org.jspecify.annotations.NullMarked;
