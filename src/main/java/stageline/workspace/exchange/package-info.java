/// Where files meet the workspace: imports as one operation, exports of everything, data for benchmarks.
///
/// It gives [stageline.exchange] what it asks for, `Known` and `Intake`, and rows to write. How files look is decided there, what may
/// happen by the rules; no file format and no screen lives here.
@NullMarked
package stageline.workspace.exchange;

import org.jspecify.annotations.NullMarked;
