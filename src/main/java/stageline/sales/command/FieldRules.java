package stageline.sales.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// Which changes of fields people may make to a record.
final class FieldRules {

    private FieldRules() {}

    /// The changes as they are kept.
    static List<Change> kept(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.field(),
                        change.before(),
                        change.written().map(value -> ValueRules.kept(change.field(), value)).orElse(null)))
                .toList();
    }

    /// Why changes may not be made, empty where they may.
    ///
    /// @param imported whether another system says so
    static List<Refusal> refusals(EntityRef entity, List<Change> changes, boolean imported, Sight sight) {
        List<Refusal> refusals = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        for (Change change : changes) {
            refusal(entity, change, imported, sight)
                    .or(() -> seen.add(change.field()) ? Optional.empty() : Optional.of(Refusal.at(change.field(), Code.INVALID)))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<Refusal> refusal(EntityRef entity, Change change, boolean imported, Sight sight) {
        Field field = change.field();
        Value written = change.after();
        if (written == null) {
            return Optional.empty();
        }
        boolean unknown = !KnownFields.has(entity.type(), field, sight.content());
        if (unknown || ValueRules.hasLoneSurrogate(field.code()) || (!imported && onlyImported(entity.type(), field))) {
            return Optional.of(Refusal.at(field, Code.INVALID));
        }
        if (field.code().length() > ValueRules.LONGEST_TEXT) {
            return Optional.of(Refusal.at(field, Code.TOO_LONG, Integer.toString(ValueRules.LONGEST_TEXT)));
        }
        return ValueRules.refusal(entity.type(), field, written, imported, sight)
                .or(() -> entity.type() == EntityType.DEAL ? ContractRules.refusalOfValue(field, written, imported, sight)
                        : Optional.empty())
                .or(() -> entity.type() == EntityType.QUOTATION ? QuotationRules.refusalOfValue(field, written) : Optional.empty())
                .or(() -> entity.type() == EntityType.ATTACHMENT && !AttachmentFields.fits(field, written)
                        ? Optional.of(Refusal.at(field, Code.INVALID))
                        : Optional.empty())
                .or(() -> entity.type() == EntityType.TEMPLATE ? TemplateRules.refusalOfValue(field, written) : Optional.empty())
                .or(() -> closesCircle(entity, field, written, sight) ? Optional.of(Refusal.at(field, Code.INVALID)) : Optional.empty());
    }

    /// A deal's name is composed of its parts and never typed whole; a deal's successor is made so when it begins, not later.
    private static boolean onlyImported(EntityType type, Field field) {
        return type == EntityType.DEAL && (field.equals(DealFields.WHOLE_NAME) || field.equals(DealFields.PREDECESSOR));
    }

    /// Whether a phase would follow itself, over however many others.
    private static boolean closesCircle(EntityRef entity, Field field, Value written, Sight sight) {
        if (entity.type() != EntityType.DEAL || !field.equals(DealFields.PHASE_AFTER) || !(written instanceof Value.Ref(UUID after))) {
            return false;
        }
        Set<UUID> walked = new HashSet<>();
        Optional<UUID> phase = Optional.of(after);
        while (phase.isPresent() && walked.add(phase.get())) {
            phase = sight.find(EntityRef.deal(phase.get())).flatMap(deal -> deal.ref(DealFields.PHASE_AFTER));
        }
        return walked.contains(entity.id());
    }
}
