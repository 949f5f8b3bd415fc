package stageline.sales.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.service.ServiceChangeStanding;

/// Asking for a change after service began, and what may be written of it by hand. Its steps have [commands of their
/// own][ServiceChangeSteps]; an edit may decide between two values of them that were written without seeing each other.
final class ServiceChangeRules {

    private static final Set<Field> STEPS = steps();
    /// What the change is about.
    private static final Set<Field> IDENTITY = Set.of(ServiceChangeFields.DEAL, ServiceChangeFields.QUOTATION);

    private ServiceChangeRules() {}

    private static Set<Field> steps() {
        Set<Field> steps = new HashSet<>(ServiceChangeFields.CONFIRMATION);
        steps.addAll(ServiceChangeFields.DECIDED);
        return Set.copyOf(steps);
    }

    /// Why a new record may not begin as it is, empty where it is no such change or may: service has begun for its deal, by a quotation
    /// of it that was accepted, and nobody has said anything of it yet.
    static List<Refusal> refusalsOfNew(RecordState change, Sight sight) {
        if (change.entity().type() != EntityType.SERVICE_CHANGE) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        STEPS.stream()
                .filter(field -> change.value(field).isPresent())
                .forEach(field -> refusals.add(Refusal.at(field, Code.INVALID)));
        boolean begun = change.ref(ServiceChangeFields.DEAL).map(EntityRef::deal).flatMap(sight::find)
                .filter(deal -> ServiceChangeStanding.begun(deal.stage()))
                .isPresent();
        boolean accepted = change.ref(ServiceChangeFields.QUOTATION).map(EntityRef::quotation).flatMap(sight::find)
                .filter(quotation -> QuotationStatus.written(quotation) == QuotationStatus.ACCEPTED)
                .filter(quotation -> quotation.value(QuotationFields.DEAL).equals(change.value(ServiceChangeFields.DEAL)))
                .isPresent();
        if (!begun || !accepted) {
            refusals.add(Refusal.at(begun ? ServiceChangeFields.QUOTATION : ServiceChangeFields.DEAL, Code.SERVICE_NOT_BEGUN));
        }
        return refusals;
    }

    /// Why a change may not be edited so, empty where it may.
    static List<Refusal> refusalsOfEdit(RecordState change, Command.Edit edit) {
        boolean answered = change.value(ServiceChangeFields.FEASIBLE).isPresent();
        List<Refusal> refusals = new ArrayList<>();
        for (Change each : edit.changes()) {
            Field field = each.field();
            boolean fixed = STEPS.contains(field) || IDENTITY.contains(field);
            if ((fixed || answered) && !change.overlapping().contains(field)) {
                refusals.add(Refusal.at(field, fixed ? Code.INVALID : Code.SIGNED_IS_FINAL));
            }
        }
        return refusals;
    }

    /// Why a record may not be removed: what becomes of it was decided. Empty where it is no such change or may.
    static Optional<Refusal> refusalOfRemoval(RecordState record) {
        boolean decided = record.entity().type() == EntityType.SERVICE_CHANGE
                && record.value(ServiceChangeFields.DECISION).isPresent();
        return decided ? Optional.of(Refusal.of(Code.SIGNED_IS_FINAL)) : Optional.empty();
    }
}
