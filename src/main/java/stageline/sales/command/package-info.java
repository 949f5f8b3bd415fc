/// What people want done, and the rules that turn it into events or a refusal.
///
/// A command and what is true now go in; a decision comes out. Expected refusals are values that a screen can phrase. The same
/// rules serve the desktop, the command line and the import.
@NullMarked
package stageline.sales.command;

import org.jspecify.annotations.NullMarked;
