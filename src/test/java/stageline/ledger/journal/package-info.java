/// Tests, and what they share.
@NullMarked
package stageline.ledger.journal;

import org.jspecify.annotations.NullMarked;
