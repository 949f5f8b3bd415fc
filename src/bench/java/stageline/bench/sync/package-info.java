/// Benchmarks of sync: what the exchange with a server costs.
@NullMarked
package stageline.bench.sync;

import org.jspecify.annotations.NullMarked;
