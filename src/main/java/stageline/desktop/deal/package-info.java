/// A deal's pane: its facts, its people, what was done about it and its history, edited in place.
@NullMarked
package stageline.desktop.deal;

import org.jspecify.annotations.NullMarked;
