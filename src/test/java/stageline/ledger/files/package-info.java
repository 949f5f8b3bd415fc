/// Tests, and what they share.
@NullMarked
package stageline.ledger.files;

import org.jspecify.annotations.NullMarked;
