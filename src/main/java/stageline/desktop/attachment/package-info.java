/// Files on records: the side of a pane that shows them, how they are added, and what they look like.
///
/// Other features reach it through `desktop.common.FilesDesk` alone.
@NullMarked
package stageline.desktop.attachment;

import org.jspecify.annotations.NullMarked;
