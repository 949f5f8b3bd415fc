/// The board: the pipeline as columns of cards, and every way to move a card.
///
/// Models hold what is shown and import nothing of the scene graph; controllers, cells and gestures show it. What may move where is
/// decided in `stageline.sales.command`, what matches a filter in `stageline.store.board`.
@NullMarked
package stageline.desktop.board;

import org.jspecify.annotations.NullMarked;
