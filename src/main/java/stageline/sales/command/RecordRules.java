package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// Making, changing, removing and restoring records.
final class RecordRules {

    /// What begins by commands of its own.
    private static final Set<EntityType> BEGUN_OTHERWISE = Set.of(EntityType.DEAL, EntityType.PAPER, EntityType.SIGNATURE);

    private RecordRules() {}

    static Decision create(Command.Create create, Setting setting) {
        EntityRef entity = create.entity();
        if (BEGUN_OTHERWISE.contains(entity.type())) {
            return Decision.refused(Refusal.of(Code.INVALID, entity.type().code()));
        }
        List<Change> fields = first(withOwner(entity, create.fields(), setting));
        Draft draft = Draft.plain(entity, new Event.Created(fields, create.members().stream().distinct().toList()));
        Optional<Refusal> refusal = setting.refusal(draft)
                .or(() -> setting.sight().find(entity).filter(there -> there.created().isPresent()).map(there -> Refusal.of(Code.EXISTS)));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        List<Refusal> refusals = refusals(entity, fields, create.members(), setting);
        if (refusals.isEmpty()) {
            RecordState made = OverlaySight.after(setting, entity, List.of(draft));
            refusals = Stream.of(
                            RequiredFields.refusals(made, setting.sight()),
                            TaskRules.refusals(made, KnownFields.fixed(entity.type())),
                            QuotationRules.refusalsOfNew(made, setting.sight()),
                            ServiceChangeRules.refusalsOfNew(made, setting.sight()),
                            TemplateRules.refusalsOfNew(made))
                    .flatMap(List::stream)
                    .toList();
        }
        return refusals.isEmpty() ? Decision.of(List.of(draft)) : Decision.refused(refusals);
    }

    static Decision edit(Command.Edit edit, Setting setting) {
        EntityRef entity = edit.entity();
        Optional<RecordState> found = setting.existing(entity);
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        RecordState record = found.get();
        List<Parting> parted = edit.part().stream().map(member -> new Parting(member, List.of())).toList();
        Optional<Refusal> refusal = setting.refusal(entity, new Event.Edited(edit.changes(), edit.join(), parted));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        List<Change> changes = FieldRules.kept(edit.changes());
        List<Refusal> refusals = new ArrayList<>(refusals(entity, changes, edit.join(), setting));
        refusals.addAll(unwritten(record, edit.part()));
        if (entity.type() == EntityType.QUOTATION) {
            refusals.addAll(QuotationRules.refusalsOfEdit(record, edit, setting.sight()));
        }
        if (entity.type() == EntityType.SERVICE_CHANGE) {
            refusals.addAll(ServiceChangeRules.refusalsOfEdit(record, edit));
        }
        if (entity.type() == EntityType.TEMPLATE) {
            refusals.addAll(TemplateRules.refusalsOfEdit(record, edit));
        }
        List<Draft> drafts = EditDrafts.of(record, changes, edit.join(), edit.part(), edit.reason());
        if (refusals.isEmpty() && !drafts.isEmpty()) {
            refusals.addAll(emptied(OverlaySight.after(setting, entity, drafts), changes, setting));
        }
        return refusals.isEmpty() ? Decision.of(drafts) : Decision.refused(refusals);
    }

    static Decision remove(Command.Remove remove, Setting setting) {
        EntityRef entity = remove.entity();
        Optional<RecordState> found = setting.existing(entity);
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        Event removed = new Event.Removed(found.get().facts());
        Optional<Refusal> refusal = setting.refusal(entity, removed)
                .or(() -> QuotationStatus.written(found.get()) == QuotationStatus.DRAFT
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Code.SENT_IS_FINAL)))
                .or(() -> ServiceChangeRules.refusalOfRemoval(found.get()))
                .or(() -> unexplained(remove) ? Optional.of(Refusal.of(Code.REASON_NEEDED, "removal")) : Optional.empty());
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Optional<String> reason = Optional.of(remove.reason()).filter(words -> !words.isBlank());
        return Decision.of(List.of(new Draft(entity, removed, Optional.empty(), reason, false)));
    }

    static Decision restore(Command.Restore restore, Setting setting) {
        EntityRef entity = restore.entity();
        Optional<RecordState> found = setting.sight().find(entity).filter(record -> record.created().isPresent());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        Draft draft = Draft.plain(entity, new Event.Restored());
        Optional<Refusal> refusal = setting.refusal(draft);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return found.get().exists() ? Decision.unchanged() : Decision.of(List.of(draft));
    }

    /// Why an edit may not be made, beside what it would leave empty.
    static List<Refusal> refusals(EntityRef entity, List<Change> changes, List<Member> join, Setting setting) {
        return Stream.concat(
                        FieldRules.refusals(entity, changes, false, setting.sight()).stream(),
                        MemberRules.refusals(entity, join, false, setting.sight()).stream())
                .toList();
    }

    /// Which fields that a record needs would be emptied by changes of it, or would contradict each other.
    static List<Refusal> emptied(RecordState after, List<Change> changes, Setting setting) {
        Set<Field> touched = changes.stream().map(Change::field).collect(Collectors.toUnmodifiableSet());
        List<Refusal> refusals = new ArrayList<>(RequiredFields.refusals(after, touched, setting.sight()));
        refusals.addAll(TaskRules.refusals(after, touched));
        refusals.addAll(ContractRules.refusals(after, touched));
        boolean lost = after.entity().type() == EntityType.DEAL && after.stage() == Stage.LOST;
        Stream.of(DealFields.LOST_REASON, DealFields.LOST_WORDS)
                .filter(field -> lost && touched.contains(field) && after.value(field).isEmpty())
                .forEach(field -> refusals.add(Refusal.at(field, Code.REQUIRED)));
        return refusals;
    }

    /// First values: whatever is said to have stood there before, a new record has seen nothing.
    static List<Change> first(List<Change> fields) {
        return FieldRules.kept(fields).stream()
                .flatMap(change -> change.written().map(value -> Change.set(change.field(), value)).stream())
                .toList();
    }

    /// An activity is its actor's and so are a view and a task, unless they say otherwise.
    private static List<Change> withOwner(EntityRef entity, List<Change> fields, Setting setting) {
        Optional<Field> owner = owner(entity.type());
        boolean said = owner.isEmpty() || fields.stream().anyMatch(change -> change.field().equals(owner.get()) || forRole(entity, change));
        if (said) {
            return fields;
        }
        return Stream.concat(fields.stream(), Stream.of(Change.set(owner.get(), Value.of(setting.actor().person())))).toList();
    }

    /// The field that says whose a record of that kind is, where it is its actor's to begin with.
    private static Optional<Field> owner(EntityType type) {
        return switch (type) {
            case ACTIVITY -> Optional.of(ActivityFields.AUTHOR);
            case SAVED_VIEW -> Optional.of(WorkspaceFields.VIEW_OWNER);
            case TASK -> Optional.of(TaskFields.PERSON);
            case WORKSPACE, PERSON, DEVICE, COMPANY, CONTACT, DEAL, OFFERING, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> Optional.empty();
        };
    }

    private static boolean forRole(EntityRef entity, Change change) {
        return entity.type() == EntityType.TASK && change.field().equals(TaskFields.ROLE) && change.written().isPresent();
    }

    /// A member that an earlier command of the same operation added has no entry yet that a parting could name.
    private static List<Refusal> unwritten(RecordState record, List<Member> part) {
        return part.stream()
                .filter(member -> record.members().getOrDefault(member, List.of()).stream().anyMatch(OverlaySight::provisional))
                .map(member -> Refusal.of(Code.INVALID, member.relation().code()))
                .toList();
    }

    private static boolean unexplained(Command.Remove remove) {
        return remove.entity().type() != EntityType.SAVED_VIEW && remove.reason().isBlank();
    }
}
