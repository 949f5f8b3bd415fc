/// Benchmarks of a whole workspace: journal, database, search index, through the one door.
@NullMarked
package stageline.bench.workspace;

import org.jspecify.annotations.NullMarked;
