/// A workspace and its server: joining, bringing a workspace there, signing in, administration, and keeping an open workspace in step.
///
/// This is where a workspace and the network meet. What is exchanged when stands in `sync.core`, how a workspace takes it in in
/// [stageline.workspace.Sharing]; no screen and no words for people live here.
@NullMarked
package stageline.workspace.shared;

import org.jspecify.annotations.NullMarked;
