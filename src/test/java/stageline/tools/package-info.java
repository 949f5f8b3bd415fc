/// The command line as its users meet it: arguments in, text and exit codes out, real workspaces in between.
@NullMarked
package stageline.tools;

import org.jspecify.annotations.NullMarked;
