/// Quotations and implementation plans on paper: what a draft says, what went out, and the files that they are written into.
///
/// It gives [stageline.papers] what the workspace knows. How papers look is decided there; no screen and no command lives here.
@NullMarked
package stageline.workspace.paper;

import org.jspecify.annotations.NullMarked;
