package stageline.desktop;

import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Status;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;

/// What the frame lends to the screens in it. Only the wiring sees all of it; each screen is given the parts it needs.
public record Frame(
        Texts texts,
        Formats formats,
        Phrases phrases,
        Tasks tasks,
        Views views,
        Dialogs dialogs,
        Notices notices,
        Changes changes,
        Status status,
        Navigation navigation,
        Preferences preferences) {}
