/// A scripted walk through the desktop with the mouse and the keys of a robot, drawing what there is to see at each step.
///
/// It knows the screens only by the names of their parts, as somebody who looks at them does.
@NullMarked
package stageline.desktop.tour;

import org.jspecify.annotations.NullMarked;
