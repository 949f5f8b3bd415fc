package stageline.desktop.shell;

import stageline.desktop.common.Person;

/// Who sits before the window.
///
/// @param person who
/// @param words  their roles and their workspace, in a line
public record Self(Person person, String words) {}
