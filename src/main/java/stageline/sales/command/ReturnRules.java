package stageline.sales.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.admission.Grants;
import stageline.sales.command.Command.ReturnQuotation.Request;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.pipeline.Gates;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// Returning a quotation to whoever asked to have it sent.
final class ReturnRules {

    private ReturnRules() {}

    /// @param decide decides on several commands as one operation
    static Decision back(Command.ReturnQuotation back, Setting setting, Function<List<Command>, Decision> decide) {
        Optional<RecordState> found = setting.existing(EntityRef.quotation(back.quotation()));
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState quotation = found.get();
        Actor actor = setting.actor();
        if (!Grants.permit(Permission.SEND_QUOTATION, actor.person(), actor.roles(), setting.now(), setting.sight())) {
            return Decision.refused(Setting.notPermitted(Permission.SEND_QUOTATION));
        }
        QuotationStatus status = QuotationStatus.written(quotation);
        if (status != QuotationStatus.DRAFT) {
            return Decision.refused(Refusal.of(Code.NO_SUCH_STEP, status.code(), QuotationStatus.DRAFT.code()));
        }
        if (!Gates.filled(Optional.of(Value.of(back.comment())))) {
            return Decision.refused(Refusal.of(Code.REASON_NEEDED, TaskKind.REVISE_QUOTATION.code()));
        }
        boolean asked = !back.requests().isEmpty()
                && back.requests().stream().allMatch(request -> open(request, quotation.entity(), setting).isPresent());
        return asked ? decide.apply(commands(back, quotation, setting)) : Decision.refused(Refusal.of(Code.NOT_FOUND));
    }

    /// The task that asks for the quotation, while it does.
    private static Optional<RecordState> open(Request request, EntityRef quotation, Setting setting) {
        return setting.existing(EntityRef.task(request.task()))
                .filter(task -> task.text(TaskFields.KIND).filter(TaskKind.SEND_QUOTATION.code()::equals).isPresent())
                .filter(task -> task.ref(TaskFields.QUOTATION).filter(quotation.id()::equals).isPresent())
                .filter(task -> task.moment(TaskFields.DONE).isEmpty());
    }

    private static List<Command> commands(Command.ReturnQuotation back, RecordState quotation, Setting setting) {
        List<Command> commands = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (Request request : back.requests()) {
            RecordState task = open(request, quotation.entity(), setting).orElseThrow();
            commands.add(Command.Edit.fields(task.entity(), List.of(
                    change(task, TaskFields.DONE, Value.of(setting.now())),
                    change(task, TaskFields.OUTCOME, Value.of(back.comment())))));
            UUID asker = task.created().map(fact -> fact.origin().person()).orElse(setting.actor().person());
            if (told.add(asker)) {
                commands.add(revision(back, request.revision(), asker, quotation));
            }
        }
        return commands;
    }

    private static Command revision(Command.ReturnQuotation back, UUID id, UUID asker, RecordState quotation) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(back.what())),
                Change.set(TaskFields.DETAILS, Value.of(back.comment())),
                Change.set(TaskFields.KIND, Value.of(TaskKind.REVISE_QUOTATION.code())),
                Change.set(TaskFields.PERSON, Value.of(asker)),
                Change.set(TaskFields.QUOTATION, Value.of(back.quotation()))));
        quotation.value(QuotationFields.DEAL).ifPresent(deal -> fields.add(Change.set(TaskFields.DEAL, deal)));
        return new Command.Create(EntityRef.task(id), fields, List.of());
    }

    private static Change change(RecordState record, Field field, Value value) {
        return new Change(field, record.value(field).orElse(null), value);
    }
}
