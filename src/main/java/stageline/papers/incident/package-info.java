/// The report of a non-conformity as a paper, made with template T-006-001: what stands on it, and what its record is called.
///
/// Everything comes in as values; the same values give the same paper, wherever and whenever it is made.
@NullMarked
package stageline.papers.incident;

import org.jspecify.annotations.NullMarked;
