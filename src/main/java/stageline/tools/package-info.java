/// The command line: the same rules as the screen, for scripts and for people who like typing.
///
/// Each command is a class; it parses, asks the workspace and prints. What may happen is decided by the rules, how files look by
/// [stageline.exchange]. This package may print, and nothing else may but the entry.
@NullMarked
package stageline.tools;

import org.jspecify.annotations.NullMarked;
