/// Benchmarks: what the program costs beside the bare cost of the same work, measured in the same run. Nothing here ships.
@NullMarked
package stageline.bench;

import org.jspecify.annotations.NullMarked;
