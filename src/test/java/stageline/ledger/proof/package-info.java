/// Tests, and what they share.
@NullMarked
package stageline.ledger.proof;

import org.jspecify.annotations.NullMarked;
