package stageline.desktop.team;

import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;

/// What the frame lends to the pages on the server and on people.
public record TeamParts(Texts texts, Formats formats, Tasks tasks, Dialogs dialogs, Notices notices) {}
