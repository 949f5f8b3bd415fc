package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;

/// Work of many commands that is one operation in the end, undone as one: an import. Other changes may come between its parts.
///
/// Used by one thread.
public final class Undertaking {

    private final Writer writer;
    private final Supplier<Actor> actor;
    private Optional<OperationId> operation = Optional.empty();

    Undertaking(Writer writer, Supplier<Actor> actor) {
        this.writer = writer;
        this.actor = actor;
    }

    /// Decides on commands one after the other, each seeing what the ones before it did, and makes those happen that are accepted.
    ///
    /// @return what became of each
    /// @throws stageline.ledger.LedgerException as [Workspace#performEach]
    /// @throws WorkspaceException               as [Workspace#performEach]
    public List<Decision> perform(List<Command> commands) {
        Actor who = actor.get();
        writer.lookUp(commands.stream().flatMap(Undertaking::takenOver).toList());
        List<Workspace.Wish> wishes = commands.stream().map(command -> new Workspace.Wish(who, command)).toList();
        if (operation.isPresent()) {
            return writer.performEach(wishes, operation);
        }
        List<Decision> decisions = new ArrayList<>(wishes.size());
        operation = writer.begin(wishes, decisions::addAll);
        return decisions;
    }

    private static Stream<EntityRef> takenOver(Command command) {
        return command instanceof Command.TakeOver takeOver ? Stream.of(takeOver.entity()) : Stream.empty();
    }

    /// What to undo all of it by; empty where nothing has happened.
    public Optional<OperationId> operation() {
        return operation;
    }

    /// Takes all of it back. Where nothing has happened there is nothing to do.
    public Outcome withdraw() {
        return operation.<Outcome>map(done -> writer.perform(actor.get(), new Command.Revoke(done)))
                .orElseGet(() -> new Outcome.Done(Optional.empty()));
    }
}
