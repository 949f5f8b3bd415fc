/// How the state of a record becomes rows, and how rows change: the writing side of the projections.
///
/// Rows of one record follow from its state and from the companies it names; what depends on several records (leads, the
/// lifecycle of contacts, what activities say of companies) is derived from those rows. Nothing here knows the ledger's table.
@NullMarked
package stageline.store.projection;

import org.jspecify.annotations.NullMarked;
