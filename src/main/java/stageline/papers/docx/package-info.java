/// Papers as documents that people go on writing in (Office Open XML, ISO/IEC 29500, transitional).
///
/// The files are written as they stand in the standard, without a library: what a paper needs of it is little, and a library's own
/// classes would weigh more than the rest of the papers together.
@NullMarked
package stageline.papers.docx;

import org.jspecify.annotations.NullMarked;
