/// The one door to a workspace: open, sign in, check, perform, ask, listen, undo.
///
/// It wires rules, ledger and store, and is the only place that does. Whoever comes through it (desktop, command line, server) gets the
/// same
/// rules. No screen, no file format of others and no SQL lives here.
@NullMarked
package stageline.workspace;

import org.jspecify.annotations.NullMarked;
