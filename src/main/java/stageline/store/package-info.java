/// The projections: H2 tables folded from the ledger, asked through jOOQ.
///
/// What stands here can be thrown away and folded anew, and must come out equal; nothing is true because it stands here.
/// Migrations, the writing of projections and all queries live here; rules do not.
@NullMarked
package stageline.store;

import org.jspecify.annotations.NullMarked;
