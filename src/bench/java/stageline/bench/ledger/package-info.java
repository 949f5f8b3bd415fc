/// Benchmarks of the ledger, each as a ratio to what the same bytes cost bare, measured in the same run.
@NullMarked
package stageline.bench.ledger;

import org.jspecify.annotations.NullMarked;
