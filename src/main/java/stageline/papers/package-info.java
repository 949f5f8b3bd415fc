/// Papers that leave the house: quotations, implementation plans, comparison sheets, reports of meetings, of incidents and of changes
/// after service began, and traceability agreements as PDF and DOCX; the audit report as PDF.
///
/// What stands on a paper comes in as values; where it comes from is not known here. The renderers are behind classes of our own, and
/// their libraries can be replaced.
@NullMarked
package stageline.papers;

import org.jspecify.annotations.NullMarked;
