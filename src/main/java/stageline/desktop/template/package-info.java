/// The templates of papers and the letterhead, as a page of the settings: their list, and the chosen one with its texts, its parts, its
/// versions and a sample of its paper beside.
@NullMarked
package stageline.desktop.template;

import org.jspecify.annotations.NullMarked;
