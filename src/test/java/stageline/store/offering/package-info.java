@NullMarked
package stageline.store.offering;

import org.jspecify.annotations.NullMarked;
