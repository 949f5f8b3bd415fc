/// The ledger: entries and their bytes, order and clock, the journal, the hash chain, the Merkle tree, checkpoints and verification.
///
/// It knows how what happened is written down and proven, not what it means: no rule of the sale, no table, no screen.
@NullMarked
package stageline.ledger;

import org.jspecify.annotations.NullMarked;
