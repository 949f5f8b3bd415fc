@NullMarked
package stageline.sales.offering;

import org.jspecify.annotations.NullMarked;
