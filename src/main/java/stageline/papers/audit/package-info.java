/// The audit trail as a paper: what stands on it, and how many entries it takes.
///
/// Everything comes in as values and in words; which entries there are, and what they are called, is not known here.
@NullMarked
package stageline.papers.audit;

import org.jspecify.annotations.NullMarked;
