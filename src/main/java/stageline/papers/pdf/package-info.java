/// Papers as PDF: laid out here, written by PDFBox.
///
/// What is written can be archived and read aloud (PDF/A-2a, ISO 19005-2, and PDF/UA-1, ISO 14289-1), and the same paper gives the same
/// bytes. Measures are points; on a page they count from its upper left corner, in content from the lower left one.
@NullMarked
package stageline.papers.pdf;

import org.jspecify.annotations.NullMarked;
