/// Quotations on the screen: their list, and the editor in which one is drafted, seen as its paper, sent and concluded.
@NullMarked
package stageline.desktop.quotation;

import org.jspecify.annotations.NullMarked;
