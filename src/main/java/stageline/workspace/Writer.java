package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.LedgerException;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Draft;
import stageline.sales.command.Refusal;
import stageline.sales.command.Rules;
import stageline.sales.command.Sight;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.store.Arrived;
import stageline.store.Changed;
import stageline.store.Projector;
import stageline.store.ReceivedPage;
import stageline.workspace.Workspace.Wish;

/// The way of one change: rules, journal and projections, listeners, in this order and one change at a time.
///
/// A change has happened once the journal says so. The projections are written while the journal forces, and stand only after it did, so
/// that nobody sees what might not have happened. Should the database fail, the writer takes nothing more: opening the workspace again
/// folds what the journal has.
final class Writer {

    /// So many entries are projected together at most, which bounds the memory and keeps progress moving.
    private static final int MOST_PENDING = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Environment environment;
    private final Rules rules = new Rules();
    private final Scribe scribe;
    private final Projector projector;
    private final Sight sight;
    private final UndoStack undoStack;
    private final UUID self;
    private final Consumer<Changed> told;
    private @Nullable Throwable broken;

    /// @param self the person whose changes the undo stack holds
    /// @param told who is told of changes, in their order, while the next one waits: must return at once
    Writer(
            Environment environment,
            Scribe scribe,
            Projector projector,
            Sight sight,
            UndoStack undoStack,
            UUID self,
            Consumer<Changed> told) {
        this.environment = environment;
        this.scribe = scribe;
        this.projector = projector;
        this.sight = sight;
        this.undoStack = undoStack;
        this.self = self;
        this.told = told;
    }

    /// Decides on a command and, where it is accepted, makes it happen.
    ///
    /// @throws LedgerException if it could not be made durable; then nothing happened
    /// @throws WorkspaceException               with `REOPEN` if the database failed; a change that had become durable before stays
    Outcome perform(Actor actor, Command command) {
        lock.lock();
        try {
            Batch batch = new Batch(Optional.empty());
            Decision decision = batch.run(List.of(new Wish(actor, command))).getFirst();
            return switch (decision) {
                case Decision.Refused refused -> new Outcome.Refused(refused);
                case Decision.Accepted accepted -> new Outcome.Done(batch.latest);
            };
        } finally {
            lock.unlock();
        }
    }

    /// Decides on many commands one after the other, each seeing what the ones before it did, and makes those happen that are accepted. All
    /// are durable and projected on return.
    ///
    /// @param wishes    who wants what, in order; each is asked for when its turn comes
    /// @param operation the operation they all belong to; empty for one each
    /// @return what became of each
    /// @throws LedgerException if they could not all be made durable; the first of them may have happened
    /// @throws WorkspaceException               as [#perform]
    List<Decision> performEach(Iterable<Wish> wishes, Optional<OperationId> operation) {
        lock.lock();
        try {
            return new Batch(operation).run(wishes);
        } finally {
            lock.unlock();
        }
    }

    /// Looks records up that commands are about to ask for, all at once, so that each need not be looked up by itself.
    void lookUp(List<EntityRef> records) {
        projector.find(records);
    }

    /// Begins an operation that other changes may come between, with its first wishes.
    ///
    /// @param decided takes what became of each
    /// @return the operation; empty where nothing has happened yet
    Optional<OperationId> begin(List<Wish> wishes, Consumer<List<Decision>> decided) {
        lock.lock();
        try {
            OperationId operation = scribe.next();
            decided.accept(performEach(wishes, Optional.of(operation)));
            return scribe.next().equals(operation) ? Optional.empty() : Optional.of(operation);
        } finally {
            lock.unlock();
        }
    }

    /// Revokes what undo, or redo, revokes next.
    Outcome revokeNext(Actor actor, boolean redo) {
        lock.lock();
        try {
            Optional<OperationId> next = redo ? undoStack.redo() : undoStack.undo();
            return next.map(operation -> perform(actor, new Command.Revoke(operation)))
                    .orElseGet(() -> new Outcome.Refused(
                            new Decision.Refused(List.of(Refusal.of(Refusal.Code.NOTHING_TO_UNDO)), List.of())));
        } finally {
            lock.unlock();
        }
    }

    /// The operation that undo revokes next.
    Optional<OperationId> undoable() {
        lock.lock();
        try {
            return undoStack.undo();
        } finally {
            lock.unlock();
        }
    }

    /// The revocation that redo revokes next.
    Optional<OperationId> redoable() {
        lock.lock();
        try {
            return undoStack.redo();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the change that is being made, and lets `last` run before any other is.
    void finish(Consumer<ChainHead> last) {
        lock.lock();
        try {
            last.accept(scribe.head());
        } finally {
            lock.unlock();
        }
    }

    /// Does something between two changes.
    ///
    /// @throws WorkspaceException with `REOPEN` if the database failed before
    <T> T between(Supplier<T> work) {
        lock.lock();
        try {
            requireSound();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Has a page from a server projected while it becomes durable, and listeners told. To be called [between][#between] changes.
    ///
    /// @param page    the page
    /// @param durable as for [Projector#receive]
    /// @throws LedgerException.Stopped if it did not become durable; then nothing happened
    /// @throws WorkspaceException      as [#perform]
    void receive(ReceivedPage page, Runnable durable) {
        Changed changed = project(() -> projector.receive(page, durable), durable);
        undoStack.forget();
        if (!changed.equals(Changed.NOTHING)) {
            told.accept(changed);
        }
    }

    private void requireSound() {
        if (broken != null) {
            throw new WorkspaceException(WorkspaceException.Reason.REOPEN, "the database failed before", broken);
        }
    }

    /// Projects what is becoming durable; where the database fails, sees to it that it is durable all the same.
    private Changed project(Supplier<Changed> projection, Runnable durable) {
        try {
            return projection.get();
        } catch (LedgerException.Stopped notDurable) {
            throw notDurable;
        } catch (RuntimeException | Error failure) {
            broken = failure;
            requireDurable(durable, failure);
            throw new WorkspaceException(WorkspaceException.Reason.REOPEN, "the change is durable, the database failed", failure);
        }
    }

    private static void requireDurable(Runnable durable, Throwable failure) {
        try {
            durable.run();
        } catch (LedgerException.Stopped notDurable) {
            notDurable.addSuppressed(failure);
            throw notDurable;
        }
    }

    /// A step of the undo stack, taken once it is durable.
    private record Step(OperationId operation, Optional<OperationId> revokes) {}

    /// Changes that are written one by one and projected together. Used within the lock.
    private final class Batch {

        private final Optional<OperationId> operation;
        private PendingSight pending = new PendingSight(sight);
        private Changed changed = Changed.NOTHING;
        private Optional<OperationId> latest = Optional.empty();
        private final List<Step> steps = new ArrayList<>();

        Batch(Optional<OperationId> operation) {
            requireSound();
            this.operation = operation;
        }

        List<Decision> run(Iterable<Wish> wishes) {
            List<Decision> decisions = new ArrayList<>();
            try {
                for (Wish wish : wishes) {
                    decisions.add(add(wish.actor(), wish.command()));
                }
                project();
            } catch (LedgerException failure) {
                salvage(failure);
                throw failure;
            } finally {
                if (!changed.equals(Changed.NOTHING)) {
                    told.accept(changed);
                }
            }
            return decisions;
        }

        /// What had become durable before the journal failed has happened, and is projected.
        private void salvage(LedgerException failure) {
            try {
                project();
            } catch (LedgerException again) {
                failure.addSuppressed(again);
            }
        }

        private Decision add(Actor actor, Command command) {
            Decision decision = rules.decide(command, actor, environment.clock().instant(), pending);
            if (decision instanceof Decision.Accepted accepted && !accepted.drafts().isEmpty()) {
                write(actor, accepted.drafts());
            }
            return decision;
        }

        private void write(Actor actor, List<Draft> drafts) {
            OperationId mine = operation.orElseGet(scribe::next);
            List<Arrived> written = scribe.write(actor, mine, drafts);
            latest = Optional.of(mine);
            Fact first = written.getFirst().fact();
            if (actor.person().equals(self) && mine.first() == first.id().n()) {
                steps.add(new Step(mine, revokes(drafts)));
            }
            written.forEach(arrived -> pending.add(arrived.fact()));
            boolean wait = written.stream().allMatch(arrived -> PendingSight.canWait(arrived.fact()));
            if (!wait || scribe.unsettled() >= MOST_PENDING) {
                project();
            }
        }

        private void project() {
            try {
                scribe.settle(this::apply);
            } finally {
                // What did not become durable has not happened, and can't be undone.
                steps.removeIf(step -> step.operation().first() > scribe.head().n());
                steps.forEach(step -> undoStack.note(step.operation(), step.revokes()));
                steps.clear();
                pending = new PendingSight(sight);
            }
        }

        private void apply(List<Arrived> arrived, Runnable durable) {
            changed = changed.and(Writer.this.project(() -> projector.apply(arrived, durable), durable));
        }
    }

    private static Optional<OperationId> revokes(List<Draft> drafts) {
        return drafts.getFirst().event() instanceof Event.Revoked(OperationId operation) ? Optional.of(operation) : Optional.empty();
    }
}
