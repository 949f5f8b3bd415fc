/// The catalogue of offerings: its list, the sheet that makes one, and the pane in which one is looked at and edited.
@NullMarked
package stageline.desktop.offering;

import org.jspecify.annotations.NullMarked;
