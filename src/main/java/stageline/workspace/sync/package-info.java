/// Keeps an open workspace in step with its server: does what the core of sync says, and hands back what came of it.
///
/// What is to be done stands in `sync.core`, how a workspace takes it in stands in [stageline.workspace.Sharing]. Neither the network nor
/// any file is known here.
@NullMarked
package stageline.workspace.sync;

import org.jspecify.annotations.NullMarked;
