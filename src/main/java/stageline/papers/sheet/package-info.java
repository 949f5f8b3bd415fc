/// A paper as a reader sees it, whatever file it becomes: its blocks from top to bottom, in words.
///
/// Nothing here knows a file format, and nothing knows what the paper is about.
@NullMarked
package stageline.papers.sheet;

import org.jspecify.annotations.NullMarked;
