/// A copy of a workspace's projections in a PostgreSQL, where reporting tools read it: tables as the workspace has them, and views in plain
/// words. Nothing is ever read back from there.
@NullMarked
package stageline.store.mirror;

import org.jspecify.annotations.NullMarked;
