package stageline.desktop.quotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ReturnQuotation.Request;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.store.task.TaskLine;

/// How somebody who may not send a quotation has it sent: by a task for whoever may, who sends it or returns it with comments. Each is one
/// operation, tasks included, so that it is undone as one. On the FX thread.
final class Requests {

    private final Supplier<UUID> ids;
    private final Changes changes;
    private final Texts texts;
    private final Formats formats;

    /// @param ids identities for new tasks
    Requests(Supplier<UUID> ids, Changes changes, Texts texts, Formats formats) {
        this.ids = ids;
        this.changes = changes;
        this.texts = texts;
        this.formats = formats;
    }

    /// Makes a task of it for whoever may send. What it was returned with is done by that.
    ///
    /// @param word what they should know
    void ask(Told told, Optional<String> word) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(texts.get("quotation.ask.what", told.reference()))),
                Change.set(TaskFields.KIND, Value.of(TaskKind.SEND_QUOTATION.code())),
                Change.set(TaskFields.ROLE, Value.of(Role.SALES_MANAGER.code())),
                Change.set(TaskFields.QUOTATION, Value.of(told.state().entity().id()))));
        told.state().value(QuotationFields.DEAL).ifPresent(deal -> fields.add(Change.set(TaskFields.DEAL, deal)));
        word.ifPresent(words -> fields.add(Change.set(TaskFields.DETAILS, Value.of(words))));
        Command ask = new Command.Create(EntityRef.task(ids.get()), fields, List.of());
        changes.perform(
                together(Stream.concat(Stream.of(ask), done(told.returned(), word))), texts.get("quotation.asked", told.reference()));
    }

    /// Asks no longer.
    void takeBack(Told told) {
        changes.perform(together(done(told.askedByMe(), Optional.of(texts.get("quotation.takenBack.outcome")))),
                texts.get("quotation.takenBack", told.reference()));
    }

    /// Returns it to whoever asked.
    ///
    /// @param comment what has to be otherwise
    void giveBack(Told told, String comment) {
        List<Request> requests = told.asked().stream().map(task -> new Request(task.id(), ids.get())).toList();
        changes.perform(
                new Command.ReturnQuotation(
                        told.state().entity().id(), requests, texts.get("quotation.return.what", told.reference()), comment),
                texts.get("quotation.returned", told.reference()));
    }

    /// Whatever asks for the quotation, or for another one in its place, is done by sending it.
    Command answered(Told told, Command.SendQuotation send) {
        Stream<TaskLine> open = Stream.concat(told.asked().stream(), told.returned().stream());
        return together(Stream.concat(Stream.of(send), done(open.toList(), Optional.empty())));
    }

    private Stream<Command> done(List<TaskLine> tasks, Optional<String> outcome) {
        Instant now = formats.now();
        return tasks.stream().map(task -> {
            List<Change> fields = new ArrayList<>(List.of(Change.set(TaskFields.DONE, Value.of(now))));
            outcome.ifPresent(words -> fields.add(new Change(
                    TaskFields.OUTCOME, task.outcome().isBlank() ? null : Value.of(task.outcome()), Value.of(words))));
            return Command.Edit.fields(task.entity(), fields);
        });
    }

    private static Command together(Stream<Command> commands) {
        List<Command> all = commands.toList();
        return all.size() == 1 ? all.getFirst() : new Command.Together(all);
    }
}
