/// What every screen shares: background work, views, texts, formats, dialogs, notices, themes and the way from one screen to another.
///
/// Nothing here knows a feature. `Tasks` is the only class of the desktop that calls `Platform.runLater`, `Dialogs` the only way to a
/// modal question or a file chooser.
@NullMarked
package stageline.desktop.common;

import org.jspecify.annotations.NullMarked;
