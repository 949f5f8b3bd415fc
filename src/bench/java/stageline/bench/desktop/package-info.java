/// Benchmarks of what is seen: the start of the image, and the frames of a board that is scrolled and dragged over. Nothing here ships.
@NullMarked
package stageline.bench.desktop;

import org.jspecify.annotations.NullMarked;
