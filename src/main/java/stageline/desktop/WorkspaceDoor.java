package stageline.desktop;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import stageline.desktop.common.Door;
import stageline.sales.command.Command;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityType;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;
import stageline.workspace.Workspace;

/// The way of every change into a workspace.
record WorkspaceDoor(Supplier<Workspace> workspace) implements Door {

    @Override
    public Outcome perform(Command command) {
        return workspace.get().perform(command);
    }

    @Override
    public Signed sign(Command command, char[] password) {
        return workspace.get().sign(command, password);
    }

    @Override
    public Outcome undo() {
        return workspace.get().undo();
    }

    @Override
    public Optional<OperationId> undoable() {
        return workspace.get().undoable();
    }

    @Override
    public Map<EntityType, Integer> workedOnSince(OperationId operation) {
        return workspace.get().workedOnSince(operation);
    }

    @Override
    public Outcome redo() {
        return workspace.get().redo();
    }
}
