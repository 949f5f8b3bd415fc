/// The vocabulary of records: the kinds of entity, their fields and relations, and the values these take.
///
/// Only data types live here, without rules: what may be written, by whom and when is decided in `stageline.sales.command`.
@NullMarked
package stageline.sales.record;

import org.jspecify.annotations.NullMarked;
