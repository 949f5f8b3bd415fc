/// The paper of an implementation plan: what stands on it, and what its record is called.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.plan;

import org.jspecify.annotations.NullMarked;
