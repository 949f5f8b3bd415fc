/// The files that belong to records: what they are called, how large they are, and which contents are wanted.
///
/// Only questions live here. A file is added, renamed and removed by ordinary changes; its bytes lie in `ledger.content`.
@NullMarked
package stageline.store.attachment;

import org.jspecify.annotations.NullMarked;
