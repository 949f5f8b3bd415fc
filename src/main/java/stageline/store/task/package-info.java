/// What people are to do: the open tasks of whoever signed in, and those of a record.
///
/// Only questions live here. A task is made, done and handed on by ordinary changes.
@NullMarked
package stageline.store.task;

import org.jspecify.annotations.NullMarked;
