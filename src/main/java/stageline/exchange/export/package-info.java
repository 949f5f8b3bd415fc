/// Records, history and ledger as CSV and JSON, row by row.
///
/// The columns' names are stable: others build on them. `src/doc/export.md` describes them and the escape of formula characters.
@NullMarked
package stageline.exchange.export;

import org.jspecify.annotations.NullMarked;
