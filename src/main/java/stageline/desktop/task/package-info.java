/// Tasks: the form in which they are written, and the side of a record's pane that shows them.
///
/// Other features reach it through `desktop.common.TaskDesk` alone.
@NullMarked
package stageline.desktop.task;

import org.jspecify.annotations.NullMarked;
