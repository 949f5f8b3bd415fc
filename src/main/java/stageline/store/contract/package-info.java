/// What is waited for after an offer was approved: instalments that should have come, and contracts that end before long.
///
/// Only questions live here. What a contract says is read from its deal.
@NullMarked
package stageline.store.contract;

import org.jspecify.annotations.NullMarked;
