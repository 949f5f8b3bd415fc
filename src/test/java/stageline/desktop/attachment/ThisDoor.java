package stageline.desktop.attachment;

import java.util.Map;
import java.util.Optional;
import stageline.desktop.common.Door;
import stageline.sales.command.Command;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityType;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;
import stageline.workspace.Workspace;

/// Straight into a workspace.
record ThisDoor(Workspace workspace) implements Door {

    @Override
    public Outcome perform(Command command) {
        return workspace.perform(command);
    }

    @Override
    public Signed sign(Command command, char[] password) {
        return workspace.sign(command, password);
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
