/// Benchmarks of papers.
@NullMarked
package stageline.bench.papers;

import org.jspecify.annotations.NullMarked;
