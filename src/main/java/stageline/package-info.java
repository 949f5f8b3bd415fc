/// The program's entry: one `main` for the desktop, the tools and the server.
///
/// Only what chooses between them lives here; everything else lives in the packages below.
@NullMarked
package stageline;

import org.jspecify.annotations.NullMarked;
