/// What waits for somebody: values and moves that others' overtook, what a server keeps out, and what was not sent yet.
///
/// Only questions live here. What settles a matter is an ordinary change; after it the matter is not found any more.
@NullMarked
package stageline.store.inbox;

import org.jspecify.annotations.NullMarked;
