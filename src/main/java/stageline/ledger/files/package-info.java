/// The few things the ledger asks of a file system, behind an interface that tests replace by one that tears, fills up and forgets; the
/// implementation on NIO; and the lock that keeps a second program out. No format is known here.
@NullMarked
package stageline.ledger.files;

import org.jspecify.annotations.NullMarked;
