package stageline.desktop.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.TaskWords;
import stageline.desktop.common.Texts;
import stageline.sales.fold.Transition;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.contract.OverdueInstalment;
import stageline.store.history.HistoryLine;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Matter.Written;
import stageline.store.inbox.Outbox;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;

/// What the inbox says, in people's words.
final class MatterWords {

    private static final long MINUTE = 60_000;

    private final InboxModel model;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Happenings happenings;
    private final ServerPhrases server;
    private final TaskWords task;

    MatterWords(InboxModel model, Texts texts, Formats formats, Phrases phrases, Happenings happenings) {
        this.model = model;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.happenings = happenings;
        this.server = new ServerPhrases(texts);
        this.task = new TaskWords(texts, formats);
    }

    /// The icon of a line.
    String icon(InboxItem item) {
        return switch (item) {
            case InboxItem.Open(Matter.Overlap overlap) -> "bi-intersect";
            case InboxItem.Open(Matter.KeptOut keptOut) -> "bi-slash-circle";
            case InboxItem.Open(Matter.Superseded superseded) -> "bi-signpost-split";
            case InboxItem.Open(Matter.Clock clock) -> "bi-clock";
            case InboxItem.ToDo task -> "bi-circle";
            case InboxItem.Awaited awaited -> "bi-cash-stack";
            case InboxItem.Written(Outbox.Line line) -> line.status().isEmpty() ? "bi-hourglass-split"
                    : line.status().getAsInt() == 0 ? "bi-check2" : "bi-slash-circle";
        };
    }

    /// What a line is about: a record's name, mostly.
    String title(InboxItem item) {
        return switch (item) {
            case InboxItem.Open(Matter.Clock clock) -> texts.get("inbox.clock");
            case InboxItem.Open(Matter.KeptOut keptOut) -> name(keptOut.lines().getFirst());
            case InboxItem.Open(Matter matter) -> matter.about().map(record -> name(record, model.names())).orElse("");
            case InboxItem.ToDo(TaskLine task) -> task.what();
            case InboxItem.Awaited(OverdueInstalment payment) -> payment.deal().name();
            case InboxItem.Written(Outbox.Line line) -> name(line.lines().getFirst());
        };
    }

    /// What a line says below its title.
    String detail(InboxItem item) {
        return switch (item) {
            case InboxItem.Open(Matter.Overlap overlap) ->
                texts.get("inbox.line.overlap", happenings.field(overlap.record().type(), overlap.field()));
            case InboxItem.Open(Matter.KeptOut keptOut) -> texts.get("inbox.line.keptOut", first(keptOut.lines().getFirst()));
            case InboxItem.Open(Matter.Superseded superseded) ->
                texts.get("inbox.line.superseded", phrases.stage(superseded.move().to()));
            case InboxItem.Open(Matter.Clock(long offset)) -> clock(offset);
            case InboxItem.ToDo(TaskLine task) -> TaskWords.together(this.task.from(task, model.self()), this.task.about(task));
            case InboxItem.Awaited(OverdueInstalment payment) ->
                TaskWords.together(payment.amount().map(formats::sum).orElse(""), payment.purpose());
            case InboxItem.Written(Outbox.Line line) -> first(line.lines().getFirst());
        };
    }

    /// When it was, empty where that says nothing.
    String when(InboxItem item) {
        return switch (item) {
            case InboxItem.Open(Matter.Overlap overlap) -> formats.since(overlap.stands().at());
            case InboxItem.Open(Matter.KeptOut keptOut) -> when(keptOut.lines().getFirst());
            case InboxItem.Open(Matter.Superseded superseded) -> formats.since(superseded.move().origin().at());
            case InboxItem.Open(Matter.Clock clock) -> "";
            case InboxItem.ToDo(TaskLine task) -> this.task.due(task);
            case InboxItem.Awaited(OverdueInstalment payment) -> formats.dayNear(payment.due());
            case InboxItem.Written(Outbox.Line line) -> when(line.lines().getFirst());
        };
    }

    /// How a line's moment looks: what is late stands out.
    String look(InboxItem item) {
        if (item instanceof InboxItem.Awaited) {
            return "task-overdue";
        }
        return item instanceof InboxItem.ToDo(TaskLine task) && this.task.pressing(task)
                ? this.task.overdue(task) ? "task-overdue" : "task-today"
                : "muted";
    }

    /// How many of some lines are tasks that want somebody today.
    long pressing(List<InboxItem> items) {
        return items.stream().filter(item -> item instanceof InboxItem.ToDo(TaskLine asked) && task.pressing(asked)).count();
    }

    /// Who asked for a task and whom, where that is not oneself.
    String asked(TaskLine asked) {
        return TaskWords.together(task.from(asked, model.self()), task.whom(asked, Optional.of(model.self())));
    }

    /// Until when a task is to be done, in a sentence; empty where that does not matter.
    Optional<String> until(TaskLine asked) {
        return asked.due().map(day -> task.overdue(asked)
                ? texts.get("inbox.task.overdue", formats.day(day))
                : texts.get("inbox.task.due", formats.dayNear(day)));
    }

    private String when(HistoryLine line) {
        return formats.since(line.fact().origin().at());
    }

    private String first(HistoryLine line) {
        return happenings.what(line).getFirst();
    }

    private String name(HistoryLine line) {
        return name(line.fact().entity(), line.names());
    }

    private String name(EntityRef record, Map<EntityRef, Named> names) {
        return Optional.ofNullable(names.get(record))
                .map(Named::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> texts.get("inbox.nameless." + record.type().code()));
    }

    /// Two people and a field.
    String overlap(Matter.Overlap overlap) {
        String field = happenings.field(overlap.record().type(), overlap.field());
        Written other = overlap.others().getFirst();
        boolean stood = model.self(overlap.stands().person());
        return texts.get("inbox.overlap.words",
                person(stood ? overlap.stands() : other), person(stood ? other : overlap.stands()), field);
    }

    /// Who wrote a value.
    String person(Written written) {
        return person(written.person());
    }

    private String person(UUID person) {
        if (model.self(person)) {
            return texts.get("inbox.you");
        }
        String name = model.name(person);
        return name.isBlank() ? texts.get("inbox.somebody") : name;
    }

    /// When a value was written.
    String at(Written written) {
        return formats.moment(written.at());
    }

    /// A value as people read it.
    String value(Matter.Overlap overlap, Written written) {
        return written.value()
                .map(value -> happenings.value(overlap.record().type(), overlap.field(), value, model.names()))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> texts.get("inbox.overlap.emptied"));
    }

    /// What became of a move.
    String superseded(Matter.Superseded superseded) {
        Transition move = superseded.move();
        Transition winner = superseded.winner();
        return texts.get("inbox.superseded.words", person(move.origin().person()), phrases.stage(move.from()), phrases.stage(move.to()),
                moment(move), person(winner.origin().person()), phrases.stage(winner.to()), moment(winner));
    }

    private String moment(Transition move) {
        Instant at = move.origin().at();
        return formats.moment(at);
    }

    /// Why another move won.
    String whyWon(Matter.Superseded superseded) {
        return texts.get(superseded.winner().to() == Stage.LOST ? "inbox.superseded.lost" : "inbox.superseded.later");
    }

    /// Why the server keeps something out.
    String objection(int status) {
        return server.objection(status);
    }

    /// What was to be paid when.
    String awaited(OverdueInstalment payment) {
        String due = formats.day(payment.due());
        return payment.amount().map(sum -> texts.get("inbox.payment.words", formats.sum(sum), due))
                .orElseGet(() -> texts.get("inbox.payment.unsaid", due));
    }

    /// By how much a clock is wrong.
    String clock(long offsetMillis) {
        long minutes = Math.round(Math.abs(offsetMillis) / (double) MINUTE);
        return texts.get(offsetMillis > 0 ? "inbox.clock.ahead" : "inbox.clock.behind", minutes);
    }

    /// What became of something that was written here.
    String answer(OptionalInt status) {
        return status.isEmpty() ? texts.get("inbox.outbox.waits")
                : status.getAsInt() == 0 ? texts.get("inbox.outbox.taken") : server.objection(status.getAsInt());
    }

    /// What an entry says, a line each.
    List<String> what(HistoryLine line) {
        return happenings.what(line);
    }
}
