package stageline.workspace.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import stageline.sales.command.Assignee;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// What the team meant to do in the story's last weeks: mostly the next step of a deal, done once the deal went on, and here and there
/// something that one asks of another.
final class TaskStory {

    private static final Duration TOLD = Duration.ofDays(60);
    /// Nobody leaves a task undone for longer.
    private static final int MOST_OVERDUE = 9;
    private static final int ASKED = 4;
    private static final Duration ASKING = Duration.ofHours(40);

    private final RandomGenerator random;
    private final Supplier<UUID> identities;
    private final Team team;
    private final Instant end;
    private final List<Act> acts = new ArrayList<>();

    TaskStory(RandomGenerator random, Supplier<UUID> identities, Team team, Instant end) {
        this.random = random;
        this.identities = identities;
        this.team = team;
        this.end = end;
    }

    /// A next step that somebody planned.
    private record Plan(UUID deal, String what, LocalDate on, Act act) {}

    /// Tells it.
    ///
    /// @param story all that was done with deals, in the order of time
    List<Act> tell(List<Act> story) {
        List<Plan> plans = story.stream()
                .filter(act -> act.at().isAfter(end.minus(TOLD)))
                .flatMap(act -> plan(act).stream())
                .filter(plan -> random.nextInt(3) > 0)
                .toList();
        plans.forEach(plan -> follow(plan, story));
        List<Plan> asked = plans.reversed().stream().filter(plan -> plan.act().at().isBefore(end.minus(ASKING))).limit(ASKED).toList();
        asked.forEach(plan -> ask(plan, asked.indexOf(plan)));
        acts.removeIf(act -> !act.at().isBefore(end));
        return acts;
    }

    private static Optional<Plan> plan(Act act) {
        if (!(act.command() instanceof Command.Edit edit)) {
            return Optional.empty();
        }
        Optional<String> what = written(edit, DealFields.NEXT_STEP).map(value -> ((Value.Text) value).text());
        Optional<LocalDate> on = written(edit, DealFields.NEXT_STEP_ON).map(value -> ((Value.Day) value).date());
        return what.flatMap(words -> on.map(day -> new Plan(edit.entity().id(), words, day, act)));
    }

    private static Optional<Value> written(Command.Edit edit, Field field) {
        return edit.changes().stream().filter(change -> change.field().equals(field)).flatMap(change -> change.written().stream())
                .findFirst();
    }

    /// The owner writes down what is next, and does it once the deal goes on.
    private void follow(Plan plan, List<Act> story) {
        Instant written = plan.act().at().plusSeconds(40);
        UUID person = plan.act().person();
        EntityRef task = make(written, person, plan.what(), plan.on(), plan.deal(), new Assignee.Person(person));
        Optional<Instant> done = story.stream()
                .filter(act -> act.at().isAfter(written.plus(Duration.ofHours(2))) && concerns(act.command(), plan.deal()))
                .map(act -> act.at().plusSeconds(50))
                .findFirst()
                .or(() -> late(plan.on()));
        done.ifPresent(at -> finish(at, person, task));
    }

    private Optional<Instant> late(LocalDate due) {
        boolean tooLate = due.isBefore(day(end).minusDays(MOST_OVERDUE));
        return tooLate ? Optional.of(due.plusDays(1).atTime(9 + random.nextInt(8), random.nextInt(60)).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static boolean concerns(Command command, UUID deal) {
        boolean moves = command instanceof Command.MoveDeal move && move.deal().equals(deal);
        return moves || (command instanceof Command.Edit edit && edit.entity().id().equals(deal));
    }

    /// A colleague asks whoever leads the sale for something, by their role or by name.
    ///
    /// @param turn how many did before
    private void ask(Plan plan, int turn) {
        UUID colleague = team.others().get(turn % (team.others().size() - 1)).id();
        Assignee whose = turn % 2 == 0 ? new Assignee.Holders(Role.SALES_MANAGER.code()) : new Assignee.Person(team.founder());
        LocalDate due = day(end).plusDays(2L * turn - 2);
        String what = Cast.REQUESTS.get(turn % Cast.REQUESTS.size());
        make(end.minus(Duration.ofHours(30L - 3L * turn)), colleague, what, due, plan.deal(), whose);
    }

    private EntityRef make(Instant at, UUID person, String what, LocalDate due, UUID deal, Assignee whose) {
        EntityRef task = EntityRef.task(identities.get());
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(what)),
                Change.set(TaskFields.DUE, Value.of(due)),
                Change.set(TaskFields.DEAL, Value.of(deal))));
        fields.addAll(whose.changes(Optional.empty()));
        acts.add(new Act(at, person, new Command.Create(task, fields, List.of())));
        return task;
    }

    private void finish(Instant at, UUID person, EntityRef task) {
        List<Change> changes = new ArrayList<>(List.of(Change.set(TaskFields.DONE, Value.of(at))));
        if (random.nextInt(3) > 0) {
            changes.add(Change.set(TaskFields.OUTCOME, Value.of(Cast.OUTCOMES.get(random.nextInt(Cast.OUTCOMES.size())))));
        }
        acts.add(new Act(at, person, Command.Edit.fields(task, changes)));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
