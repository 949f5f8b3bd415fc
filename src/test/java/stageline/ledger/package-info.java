/// Tests, and what they share.
@NullMarked
package stageline.ledger;

import org.jspecify.annotations.NullMarked;
