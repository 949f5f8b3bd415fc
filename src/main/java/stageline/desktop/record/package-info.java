/// Companies and contacts: their lists, the sheets that make them, and the pane in which one is looked at and edited.
@NullMarked
package stageline.desktop.record;

import org.jspecify.annotations.NullMarked;
