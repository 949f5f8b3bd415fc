package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.sales.admission.Grants;
import stageline.sales.command.Command.ConfirmChange;
import stageline.sales.command.Command.DecideChange;
import stageline.sales.command.Command.Signing;
import stageline.sales.command.Decision.Accepted;
import stageline.sales.command.Decision.Refused;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Gates;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.service.ServiceChangeStanding;
import stageline.sales.signature.SignedVersion;

/// The two steps of a change after service began that somebody puts their name to: whether it can be made, and what becomes of it. Each is
/// one operation with its signature and the tasks that it answers and makes. Used once.
final class ServiceChangeSteps {

    private final Setting setting;
    private final Function<List<Command>, Decision> together;

    /// @param together decides on several commands as one operation
    ServiceChangeSteps(Setting setting, Function<List<Command>, Decision> together) {
        this.setting = setting;
        this.together = together;
    }

    Decision confirm(ConfirmChange confirm) {
        Optional<RecordState> found = setting.existing(EntityRef.serviceChange(confirm.change()));
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState change = found.get();
        ServiceChangeStanding standing = standing(change);
        List<Change> changes = new ArrayList<>(List.of(
                change(change, ServiceChangeFields.FEASIBLE, Value.of(confirm.feasible().code()))));
        addWords(changes, change, ServiceChangeFields.FINDING, confirm.finding());
        return lacking(Permission.CONFIRM_CHANGE)
                .or(() -> standing == ServiceChangeStanding.ASKED ? Optional.empty() : outOfTurn(standing))
                .or(() -> unread(change, Meaning.CONFIRMED, confirm.signing()))
                .or(() -> unsaid(ServiceChangeFields.FINDING, confirm.finding()))
                .map(Decision::refused)
                .orElseGet(() -> step(List.of(), change, changes, Meaning.CONFIRMED, confirm.signing(), Stream.concat(
                                done(change, TaskKind.CONFIRM_CHANGE, confirm.requests(), confirm.finding()),
                                Stream.of(decision(change, confirm)))
                        .toList()));
    }

    Decision decide(DecideChange decide) {
        Optional<RecordState> found = setting.existing(EntityRef.serviceChange(decide.change()));
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState change = found.get();
        ServiceChangeStanding standing = standing(change);
        boolean requotes = decide.decision() == ServiceChangeFields.Decision.REQUOTE;
        Optional<RecordState> former = change.ref(ServiceChangeFields.QUOTATION).map(EntityRef::quotation).flatMap(setting::existing);
        List<Change> changes = new ArrayList<>(List.of(
                change(change, ServiceChangeFields.DECISION, Value.of(decide.decision().code()))));
        addWords(changes, change, ServiceChangeFields.ANSWER, decide.answer());
        decide.costs().ifPresent(costs -> changes.add(change(change, ServiceChangeFields.COSTS, Value.of(costs))));
        if (requotes) {
            changes.add(change(change, ServiceChangeFields.SUCCESSOR, Value.of(decide.successor())));
        }
        return lacking(Permission.SEND_QUOTATION)
                .or(() -> standing.undecided() && standing.leadsTo(decide.decision()) ? Optional.empty() : outOfTurn(standing))
                .or(() -> unread(change, Meaning.DECIDED, decide.signing()))
                .or(() -> unsaid(ServiceChangeFields.ANSWER, decide.answer()))
                .or(() -> wrongCosts(decide))
                .or(() -> requotes ? irreplaceable(former) : Optional.empty())
                .map(Decision::refused)
                .orElseGet(() -> step(
                        requotes
                                ? List.of(NextRevision.of(former.orElseThrow(), decide.successor(), setting.actor().person(), List.of()))
                                : List.of(),
                        change, changes, Meaning.DECIDED, decide.signing(),
                        done(change, TaskKind.DECIDE_CHANGE, decide.requests(), decide.answer()).toList()));
    }

    /// What goes before, then the step itself, signed as it is then, then the tasks.
    private Decision step(
            List<Command> before, RecordState change, List<Change> changes, Meaning meaning, Signing signing, List<Command> tasks) {
        Decision prepared = together.apply(before);
        if (!(prepared instanceof Accepted(List<Draft> first, var left))) {
            return prepared;
        }
        OverlaySight overlay = new OverlaySight(setting);
        overlay.add(first);
        List<Refusal> refusals = FieldRules.refusals(change.entity(), changes, false, overlay);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        List<Draft> drafts = new ArrayList<>(first);
        List<Draft> edits = EditDrafts.of(change, changes, List.of(), List.of(), Optional.empty());
        Optional<Refusal> unwritable = edits.stream().flatMap(draft -> setting.refusal(draft).stream()).findFirst();
        if (unwritable.isPresent()) {
            return Decision.refused(unwritable.get());
        }
        drafts.addAll(edits);
        RecordState after = OverlaySight.after(setting, change.entity(), edits);
        for (Decision next : List.of(SignRules.put(signing.signature(), after, meaning, setting), together.apply(tasks))) {
            if (next instanceof Refused refused) {
                return refused;
            }
            drafts.addAll(((Accepted) next).drafts());
        }
        return Decision.of(drafts);
    }

    private ServiceChangeStanding standing(RecordState change) {
        return ServiceChangeStanding.of(
                change, change.ref(ServiceChangeFields.SUCCESSOR).map(EntityRef::quotation).flatMap(setting.sight()::find));
    }

    private Optional<Refusal> lacking(Permission permission) {
        Actor actor = setting.actor();
        boolean permitted = Grants.permit(permission, actor.person(), actor.roles(), setting.now(), setting.sight());
        return permitted ? Optional.empty() : Optional.of(Setting.notPermitted(permission));
    }

    private static Optional<Refusal> outOfTurn(ServiceChangeStanding standing) {
        return Optional.of(Refusal.of(Code.OUT_OF_TURN, standing.code()));
    }

    private static Optional<Refusal> unread(RecordState change, Meaning meaning, Signing signing) {
        boolean read = signing.seen().equals(SignedVersion.of(change, meaning));
        return read ? Optional.empty() : Optional.of(Refusal.of(Code.CHANGED_MEANWHILE));
    }

    private static Optional<Refusal> unsaid(Field field, String words) {
        return Gates.filled(Optional.of(Value.of(words))) ? Optional.empty() : Optional.of(Refusal.at(field, Code.REQUIRED));
    }

    private static Optional<Refusal> wrongCosts(DecideChange decide) {
        boolean ends = decide.decision() == ServiceChangeFields.Decision.END;
        if (ends && decide.costs().isEmpty()) {
            return Optional.of(Refusal.at(ServiceChangeFields.COSTS, Code.REQUIRED));
        }
        boolean wrong = decide.costs().filter(costs -> !ends || costs.minor() < 0).isPresent();
        return wrong ? Optional.of(Refusal.at(ServiceChangeFields.COSTS, Code.INVALID)) : Optional.empty();
    }

    /// What the service goes by is replaced while it holds.
    private static Optional<Refusal> irreplaceable(Optional<RecordState> former) {
        QuotationStatus status = former.map(QuotationStatus::written).orElse(QuotationStatus.CANCELLED);
        return status == QuotationStatus.ACCEPTED
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.NO_SUCH_STEP, status.code(), QuotationStatus.CANCELLED.code()));
    }

    /// The tasks that ask for a step are done by it. One that somebody else has done meanwhile is done.
    private Stream<Command> done(RecordState change, TaskKind kind, List<UUID> requests, String outcome) {
        return requests.stream()
                .flatMap(request -> setting.existing(EntityRef.task(request)).stream())
                .filter(task -> task.text(TaskFields.KIND).filter(kind.code()::equals).isPresent())
                .filter(task -> task.text(TaskFields.ON).filter(change.entity().text()::equals).isPresent())
                .filter(task -> task.moment(TaskFields.DONE).isEmpty())
                .map(task -> Command.Edit.fields(task.entity(), List.of(
                        change(task, TaskFields.DONE, Value.of(setting.now())),
                        change(task, TaskFields.OUTCOME, Value.of(outcome)))));
    }

    private static Command decision(RecordState change, ConfirmChange confirm) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(confirm.what())),
                Change.set(TaskFields.DETAILS, Value.of(confirm.finding())),
                Change.set(TaskFields.KIND, Value.of(TaskKind.DECIDE_CHANGE.code())),
                Change.set(TaskFields.ROLE, Value.of(Role.SALES_MANAGER.code())),
                Change.set(TaskFields.ON, Value.of(change.entity().text()))));
        change.value(ServiceChangeFields.DEAL).ifPresent(deal -> fields.add(Change.set(TaskFields.DEAL, deal)));
        return new Command.Create(EntityRef.task(confirm.task()), fields, List.of());
    }

    private static void addWords(List<Change> changes, RecordState record, Field field, String words) {
        if (!words.isEmpty()) {
            changes.add(change(record, field, Value.of(words)));
        }
    }

    private static Change change(RecordState record, Field field, Value value) {
        return new Change(field, record.value(field).orElse(null), value);
    }
}
