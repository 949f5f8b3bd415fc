package stageline.desktop.template;

import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;

/// What the frame lends to the page of templates.
public record TemplateParts(
        Texts texts,
        Formats formats,
        Phrases phrases,
        Tasks tasks,
        Dialogs dialogs,
        Notices notices,
        Changes changes,
        Navigation navigation) {}
