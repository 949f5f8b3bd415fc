/// Proofs about a ledger: that every device's chain is unbroken and signed, what an RFC 6962 tree over entries has for a root, that an
/// entry is in it and that one tree continues another, and signed checkpoints as text.
@NullMarked
package stageline.ledger.proof;

import org.jspecify.annotations.NullMarked;
