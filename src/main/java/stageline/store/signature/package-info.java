/// Electronic signatures: which stand under a record. Only questions live here.
@NullMarked
package stageline.store.signature;

import org.jspecify.annotations.NullMarked;
