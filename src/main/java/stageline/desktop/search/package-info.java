/// Records in the command field, found as one types.
@NullMarked
package stageline.desktop.search;

import org.jspecify.annotations.NullMarked;
