package stageline.papers.pdf;

/// A line of text as it is drawn.
///
/// @param words what stands in it, with the blank at which it was broken
/// @param width in points, without the blanks at its end
record Line(String words, float width) {}
