package stageline.desktop.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stageline.sales.record.EntityRef;
import stageline.store.contract.OverdueInstalment;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Outbox;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;

/// One line of the inbox.
sealed interface InboxItem {

    /// Something that is open.
    record Open(Matter matter) implements InboxItem {}

    /// Something that is to be done.
    record ToDo(TaskLine task) implements InboxItem {}

    /// A payment that should have come.
    record Awaited(OverdueInstalment payment) implements InboxItem {}

    /// Something that was written here.
    record Written(Outbox.Line line) implements InboxItem {}

    /// The parts of the list, in their order.
    enum Group {
        DECISION,
        TASKS,
        PAYMENTS,
        INFORMATION,
        OUTBOX;

        /// The key of its name.
        String key() {
            return "inbox.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// In which part of the list it stands.
    default Group group() {
        return switch (this) {
            case Open(Matter.Overlap overlap) -> Group.DECISION;
            case Open(Matter.KeptOut keptOut) -> Group.DECISION;
            case Open(Matter.Superseded superseded) -> Group.INFORMATION;
            case Open(Matter.Clock clock) -> Group.INFORMATION;
            case ToDo task -> Group.TASKS;
            case Awaited awaited -> Group.PAYMENTS;
            case Written written -> Group.OUTBOX;
        };
    }

    /// What it is the same by after the list was read again.
    default Object key() {
        return switch (this) {
            case Open(Matter.Overlap overlap) -> List.of(overlap.record(), overlap.field());
            case Open(Matter.KeptOut keptOut) -> List.of("kept out", keptOut.operation());
            case Open(Matter.Superseded superseded) -> superseded.move().id();
            case Open(Matter.Clock clock) -> "clock";
            case ToDo(TaskLine task) -> task.id();
            case Awaited(OverdueInstalment payment) -> payment.id();
            case Written(Outbox.Line line) -> line.operation();
        };
    }

    /// The record that it is about, empty where it is about none.
    default Optional<EntityRef> about() {
        return switch (this) {
            case Open(Matter matter) -> matter.about();
            case ToDo(TaskLine task) -> task.place().map(Named::entity);
            case Awaited(OverdueInstalment payment) -> Optional.of(payment.deal().entity());
            case Written(Outbox.Line line) -> Optional.of(line.lines().getFirst().fact().entity());
        };
    }
}
