package stageline.desktop.common;

import java.util.Map;
import java.util.Optional;
import stageline.sales.command.Command;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityType;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// The way of every change. All calls block until the change is on disk and belong on a background thread.
public interface Door {

    /// Does what the command says, or says why not.
    Outcome perform(Command command);

    /// Does what the command says where it takes a signature, if the password is that of whoever signed in. Takes as long as hardening it.
    Signed sign(Command command, char[] password);

    /// Undoes the latest of one's own operations that is not undone.
    Outcome undo();

    /// The operation that [#undo] would undo.
    Optional<OperationId> undoable();

    /// How many of the records that an operation made were worked on since, by kind: undoing it hides that work.
    Map<EntityType, Integer> workedOnSince(OperationId operation);

    /// Does again what was undone last.
    Outcome redo();
}
