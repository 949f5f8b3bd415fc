package stageline.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stageline.sales.event.OperationId;

/// The order in which one person's changes are undone and done again, read from the ledger: it outlives the program.
///
/// Not thread-safe; the workspace's writer owns it.
final class UndoStack {

    private final Deque<OperationId> undoable = new ArrayDeque<>();
    private final Deque<OperationId> redoable = new ArrayDeque<>();
    private final Map<OperationId, OperationId> undone = new HashMap<>();

    /// Takes note of the person's next operation.
    ///
    /// @param operation the operation
    /// @param revokes   the operation it revokes, where it is an undo or a redo
    void note(OperationId operation, Optional<OperationId> revokes) {
        if (revokes.isEmpty()) {
            undoable.push(operation);
            redoable.clear();
            undone.clear();
            return;
        }
        OperationId target = revokes.get();
        OperationId broughtBack = undone.remove(target);
        if (broughtBack != null) {
            redoable.remove(target);
            undoable.push(broughtBack);
        } else if (undoable.remove(target)) {
            undone.put(operation, target);
            redoable.push(operation);
        }
    }

    /// The operation that undo revokes next.
    Optional<OperationId> undo() {
        return Optional.ofNullable(undoable.peek());
    }

    /// The revocation that redo revokes next.
    Optional<OperationId> redo() {
        return Optional.ofNullable(redoable.peek());
    }
}
