package stageline.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import stageline.sales.event.OperationId;
import stageline.store.Chains.Done;

/// The order in which one person's changes are undone and done again, read from the ledger: it outlives the program. It is read when
/// somebody first wants to undo, so that no start waits for it.
///
/// Not thread-safe; the workspace's writer owns it.
final class UndoStack {

    private final Deque<OperationId> undoable = new ArrayDeque<>();
    private final Deque<OperationId> redoable = new ArrayDeque<>();
    private final Map<OperationId, OperationId> undone = new HashMap<>();
    private final Supplier<List<Done>> past;
    private boolean read;

    /// @param past the person's latest operations, the oldest of them first, whenever it is asked for
    UndoStack(Supplier<List<Done>> past) {
        this.past = past;
    }

    /// Takes note of the person's next operation, which the ledger has now.
    ///
    /// @param operation the operation
    /// @param revokes   the operation it revokes, where it is an undo or a redo
    void note(OperationId operation, Optional<OperationId> revokes) {
        if (read) {
            push(operation, revokes);
        }
    }

    /// Forgets what was read: the ledger has the person's changes from elsewhere, or some of them do not count any more.
    void forget() {
        read = false;
        undoable.clear();
        redoable.clear();
        undone.clear();
    }

    private void read() {
        if (!read) {
            past.get().forEach(done -> push(done.operation(), done.revokes()));
            read = true;
        }
    }

    private void push(OperationId operation, Optional<OperationId> revokes) {
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
        } else {
            // What it takes back is not among one's changes that count: somebody else's, or what a server keeps out.
            undoable.push(operation);
        }
    }

    /// The operation that undo revokes next.
    Optional<OperationId> undo() {
        read();
        return Optional.ofNullable(undoable.peek());
    }

    /// The revocation that redo revokes next.
    Optional<OperationId> redo() {
        read();
        return Optional.ofNullable(redoable.peek());
    }
}
