/// What papers ask of the templates.
///
/// Nothing here writes.
@NullMarked
package stageline.store.template;

import org.jspecify.annotations.NullMarked;
