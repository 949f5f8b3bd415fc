/// Who may write what: the one table of it, and what a server makes of entries by it.
///
/// The rules of `stageline.sales.command` grey out and refuse by the same table, so a server that decides alike objects to nothing that a
/// person was let do. Nothing here turns wishes into events, and nothing merges what was written without seeing each other.
@NullMarked
package stageline.sales.admission;

import org.jspecify.annotations.NullMarked;
