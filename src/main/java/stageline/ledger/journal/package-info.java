/// The journal: append-only, encrypted segment files that hold a workspace's entries in the order of their arrival, and the pages in which
/// a server gave them their numbers. A transaction or page that [stageline.ledger.journal.Journal] acknowledged survives the end of the
/// process and of the machine; what was not acknowledged may be cut, never half kept. Damage is named with its place and never cut in
/// silence.
///
/// The format stands in `src/doc/ledger-format.md`. Files are reached through `ledger.files` alone.
@NullMarked
package stageline.ledger.journal;

import org.jspecify.annotations.NullMarked;
