/// Tests, and what they share.
@NullMarked
package stageline.ledger.keys;

import org.jspecify.annotations.NullMarked;
