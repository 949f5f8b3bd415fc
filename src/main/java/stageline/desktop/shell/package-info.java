/// The frame around every screen: rail, command field, status line, notices and the layer of modal sheets.
///
/// It knows screens only by [stageline.desktop.common.Screen] and [stageline.desktop.common.Destination].
@NullMarked
package stageline.desktop.shell;

import org.jspecify.annotations.NullMarked;
