/// Papers that leave the house: so far the audit report, as PDF.
///
/// What stands on a paper comes in as values; where it comes from is not known here. The renderer is behind a class of our own, and its
/// library can be replaced.
@NullMarked
package stageline.papers;

import org.jspecify.annotations.NullMarked;
