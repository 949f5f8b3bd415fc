/// The settings: how the desktop looks, the password, where the data lie and how they are backed up, who works here, what the program is.
@NullMarked
package stageline.desktop.settings;

import org.jspecify.annotations.NullMarked;
