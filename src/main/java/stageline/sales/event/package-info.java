/// What can happen: events, and the facts that the ledger hands to the fold.
///
/// Data types only. How facts become state stands in `stageline.sales.fold`, how they become bytes in `stageline.ledger`.
@NullMarked
package stageline.sales.event;

import org.jspecify.annotations.NullMarked;
