package stageline.desktop;

import java.util.Map;
import java.util.Optional;
import stageline.desktop.common.Door;
import stageline.sales.command.Command;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityType;
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
    public Optional<OperationId> undoable() {
        return workspace.undoable();
    }

    @Override
    public Map<EntityType, Integer> workedOnSince(OperationId operation) {
        return workspace.workedOnSince(operation);
    }

    @Override
    public Outcome redo() {
        return workspace.redo();
    }
}
