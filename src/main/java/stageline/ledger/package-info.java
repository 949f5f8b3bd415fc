/// Entries and their bytes: what an entry of the ledger is, how it is written down, hashed, linked to the one before it, and put in order
/// (hybrid clock). This package knows bytes and people's devices, not deals: an event's body is opaque here.
///
/// Nothing here reads a clock, draws a random number or touches a file unless it was handed in. Files live in `ledger.files`, the durable
/// store of entries in `ledger.journal`, secrets in `ledger.keys`, verification and proofs in `ledger.proof`.
@NullMarked
package stageline.ledger;

import org.jspecify.annotations.NullMarked;
