package stageline.desktop;

import stageline.desktop.common.Door;
import stageline.sales.command.Command;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// The way of every change into an open workspace.
record WorkspaceDoor(Workspace workspace) implements Door {

    @Override
    public Outcome perform(Command command) {
        return workspace.perform(command);
    }

    @Override
    public Outcome undo() {
        return workspace.undo();
    }

    @Override
    public Outcome redo() {
        return workspace.redo();
    }
}
