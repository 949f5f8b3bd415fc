package stageline.desktop.common;

import stageline.sales.command.Command;
import stageline.workspace.Outcome;

/// The way of every change. All calls block until the change is on disk and belong on a background thread.
public interface Door {

    /// Does what the command says, or says why not.
    Outcome perform(Command command);

    /// Undoes the latest of one's own operations that is not undone.
    Outcome undo();

    /// Does again what was undone last.
    Outcome redo();
}
