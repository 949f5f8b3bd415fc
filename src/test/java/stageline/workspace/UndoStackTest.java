package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.OperationId;
import stageline.store.Chains.Done;

class UndoStackTest {

    private static final UUID DEVICE = new UUID(1, 2);

    private final UndoStack stack = new UndoStack(List::of);

    @BeforeEach
    void ask() {
        assertThat(stack.undo()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeAnybodyAskedIsReadFromTheLedger() {
        Done first = new Done(operation(1), Optional.empty());
        Done second = new Done(operation(2), Optional.empty());
        UndoStack unread = new UndoStack(() -> List.of(first, second));
        unread.note(operation(2), Optional.empty());
        assertThat(unread.undo()).contains(operation(2));
        unread.note(operation(3), Optional.of(operation(2)));
        assertThat(unread.undo()).contains(operation(1));
    }

    @Test
    void theLatestChangeIsUndoneFirst() {
        stack.note(operation(1), Optional.empty());
        stack.note(operation(2), Optional.empty());
        assertThat(stack.undo()).contains(operation(2));
        assertThat(stack.redo()).isEmpty();
    }

    @Test
    void whatWasUndoneCanBeDoneAgainAndUndoneAgain() {
        stack.note(operation(1), Optional.empty());
        stack.note(operation(2), Optional.of(operation(1)));
        assertThat(stack.undo()).isEmpty();
        assertThat(stack.redo()).contains(operation(2));
        stack.note(operation(3), Optional.of(operation(2)));
        assertThat(stack.undo()).contains(operation(1));
        assertThat(stack.redo()).isEmpty();
    }

    @Test
    void severalUndosAreDoneAgainInTheirOrder() {
        stack.note(operation(1), Optional.empty());
        stack.note(operation(2), Optional.empty());
        stack.note(operation(3), Optional.of(operation(2)));
        stack.note(operation(4), Optional.of(operation(1)));
        assertThat(stack.redo()).contains(operation(4));
        stack.note(operation(5), Optional.of(operation(4)));
        assertThat(stack.undo()).contains(operation(1));
        assertThat(stack.redo()).contains(operation(3));
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        stack.note(operation(1), Optional.empty());
        stack.note(operation(2), Optional.of(operation(1)));
        stack.note(operation(3), Optional.empty());
        assertThat(stack.redo()).isEmpty();
        assertThat(stack.undo()).contains(operation(3));
    }

    @Test
    void anUndoOfSomethingOlderLeavesTheNewerUndoable() {
        stack.note(operation(1), Optional.empty());
        stack.note(operation(2), Optional.empty());
        stack.note(operation(3), Optional.of(operation(1)));
        assertThat(stack.undo()).contains(operation(2));
    }

    @Test
    void lettingGoOfWhatIsKeptOutIsUndoneAsAnyOtherChange() {
        stack.note(operation(2), Optional.empty());
        stack.note(operation(3), Optional.of(operation(1)));
        assertThat(stack.undo()).contains(operation(3));
        stack.note(operation(4), Optional.of(operation(3)));
        assertThat(stack.undo()).contains(operation(2));
        assertThat(stack.redo()).contains(operation(4));
    }

    private static OperationId operation(long first) {
        return new OperationId(DEVICE, first);
    }
}
