/// The import wizard: from files to records, by way of what they mean, what would come in, and what has to be asked.
@NullMarked
package stageline.desktop.intake;

import org.jspecify.annotations.NullMarked;
