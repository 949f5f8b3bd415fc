/// Sync: what a workspace and a shared server say to each other, and the workspace's side of it. This package holds the words of the
/// exchange, as values: pushes, pulls, pages and what may be answered.
///
/// What is to be said when stands in `sync.core`, which does nothing by itself; the bytes on the wire and the network are kept away from
/// both.
@NullMarked
package stageline.sync;

import org.jspecify.annotations.NullMarked;
