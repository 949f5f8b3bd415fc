/// What is shown before a workspace is open: making one, the demo, signing in.
///
/// What went wrong is said in a sentence beside the field that can mend it. Nothing here knows what is shown afterwards.
@NullMarked
package stageline.desktop.start;

import org.jspecify.annotations.NullMarked;
