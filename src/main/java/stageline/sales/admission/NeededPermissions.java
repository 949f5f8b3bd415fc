package stageline.sales.admission;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.people.Permission;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// Which permissions an event on a record takes: the one table by which the rules refuse and a server admits.
///
/// Companies, contacts, activities and deals go by role. What another system says of them takes the permission to import instead, whose
/// holders need not work deals; of everything else it takes that beside. Of the rest everybody writes what is [their own][Ownership]; who
/// makes a workspace needs no role in it yet.
///
/// An undo takes nothing where the operation was one's own. What an administrator did is undone, and redone, only by one who still is.
public final class NeededPermissions {

    private static final Set<Field> ENROLMENT = Set.of(WorkspaceFields.DEVICE_KEY, WorkspaceFields.DEVICE_PERSON);
    private static final Set<EntityType> FOR_EVER = Set.of(EntityType.PAPER, EntityType.SIGNATURE);

    private NeededPermissions() {}

    /// The permissions that a writing takes, all of them; none where nobody needs one.
    ///
    /// The records are looked at for people, devices, views, tasks, changed activities, a new workspace and an undo only.
    public static Set<Permission> of(Writing writing, Records records) {
        EnumSet<Permission> needed = EnumSet.noneOf(Permission.class);
        if (writing.imported()) {
            needed.add(Permission.IMPORT);
        }
        switch (writing.event()) {
            case Event.Created created -> addForRecord(needed, writing, writing.imported(), records);
            case Event.Edited edited -> addForRecord(needed, writing, writing.imported(), records);
            case Event.Removed removed -> addForRecord(needed, writing, false, records);
            case Event.Restored restored -> addForRecord(needed, writing, false, records);
            case Event.Moved moved -> {
                addUnless(writing.imported(), Permission.WORK_DEALS, needed);
                if (writing.override() || !moved.missing().isEmpty()) {
                    needed.add(Permission.OVERRIDE);
                }
            }
            case Event.Merged merged -> needed.add(Permission.MERGE_COMPANIES);
            case Event.Revoked(OperationId operation) -> addForUndo(needed, operation, writing, records);
            case Event.Erased erased -> needed.add(Permission.ADMINISTER);
            case Event.Unknown unknown -> {}
            case Event.Forgotten forgotten -> {}
        }
        return needed;
    }

    /// The first permission that a writing takes and its writer lacks; empty where they may write it.
    public static Optional<Permission> lacking(Writing writing, Records records) {
        return of(writing, records).stream()
                .filter(needed -> !Grants.permit(needed, writing.person(), writing.roles(), writing.at(), records))
                .findFirst();
    }

    /// Whether nobody writes this, whatever they hold. Nobody removes the workspace, a device or themselves. Nobody makes a device: it is
    /// enrolled when the workspace is founded or by a server, with a key and an owner that stay. A paper that went out stays as it is, and
    /// so does a signature and what was issued, a version of a template or the paper of a plan; of any other file only the name changes.
    public static boolean barred(EntityRef entity, Event event, UUID person, Records records) {
        return switch (event) {
            case Event.Removed removed -> entity.type() == EntityType.WORKSPACE
                    || entity.type() == EntityType.DEVICE
                    || FOR_EVER.contains(entity.type())
                    || issued(entity, records)
                    || entity.equals(EntityRef.person(person));
            case Event.Created created -> entity.type() == EntityType.DEVICE || issued(entity, records);
            case Event.Edited edited -> {
                Stream<Field> fields = edited.changes().stream().map(Change::field);
                yield FOR_EVER.contains(entity.type())
                        || issued(entity, records)
                        || (entity.type() == EntityType.DEVICE && fields.anyMatch(ENROLMENT::contains))
                        || (entity.type() == EntityType.ATTACHMENT && !fields.allMatch(AttachmentFields.NAME::equals));
            }
            case Event.Moved moved -> false;
            case Event.Restored restored -> false;
            case Event.Merged merged -> false;
            case Event.Revoked revoked -> false;
            case Event.Erased erased -> false;
            case Event.Unknown unknown -> false;
            case Event.Forgotten forgotten -> false;
        };
    }

    private static boolean issued(EntityRef entity, Records records) {
        return switch (entity.type()) {
            case TEMPLATE -> records.find(entity).filter(TemplateFields::issued).isPresent();
            case ATTACHMENT -> records.find(entity).filter(AttachmentFields::issued).isPresent();
            case WORKSPACE, PERSON, DEVICE, COMPANY, CONTACT, DEAL, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER, SERVICE_CHANGE,
                    SIGNATURE -> false;
        };
    }

    /// @param takenOver whether it is what an import writes; nobody imports a removal
    private static void addForRecord(Set<Permission> needed, Writing writing, boolean takenOver, Records records) {
        switch (writing.entity().type()) {
            case COMPANY, CONTACT -> addUnless(takenOver, Permission.WRITE_RECORDS, needed);
            case ACTIVITY -> addUnless(takenOver, forActivity(writing, records), needed);
            case DEAL -> addUnless(takenOver, forDeal(writing), needed);
            case WORKSPACE -> addUnless(founds(writing, records), Permission.ADMINISTER, needed);
            case PERSON -> addUnless(Ownership.ownPerson(writing, records), Permission.ADMINISTER, needed);
            case SERVICE_CHANGE -> needed.addAll(forServiceChange(writing.event()));
            case ATTACHMENT -> needed.add(Permission.WRITE_RECORDS);
            case TEMPLATE -> needed.add(Permission.ADMINISTER);
            case SIGNATURE -> forSignature(writing.event()).ifPresent(needed::add);
            case OFFERING -> needed.add(Permission.EDIT_OFFERINGS);
            case QUOTATION -> needed.addAll(forQuotation(writing.event()));
            case PAPER -> needed.add(Permission.SEND_QUOTATION);
            case TASK -> addUnless(Ownership.ownTask(writing, records), forTask(writing, records), needed);
            case DEVICE, SAVED_VIEW -> addUnless(Ownership.owns(writing, records), Permission.ADMINISTER, needed);
        }
    }

    private static Permission forActivity(Writing writing, Records records) {
        boolean incident = ofKind(ActivityFields.KIND, ActivityKind.INCIDENT.code(), writing, records);
        return incident ? Permission.REPORT_INCIDENT : Permission.WRITE_RECORDS;
    }

    private static Permission forTask(Writing writing, Records records) {
        boolean incident = ofKind(TaskFields.KIND, TaskKind.HANDLE_INCIDENT.code(), writing, records);
        return incident ? Permission.REPORT_INCIDENT : Permission.WRITE_RECORDS;
    }

    /// Whether somebody makes a record of a kind, or changes one of that kind so that it stays one.
    private static boolean ofKind(Field kind, String code, Writing writing, Records records) {
        Stream<Value> said = Stream.empty();
        if (writing.event() instanceof Event.Created(List<Change> fields, List<Member> members)) {
            said = fields.stream().filter(change -> change.field().equals(kind)).flatMap(change -> change.written().stream());
        } else if (writing.event() instanceof Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted)
                && changes.stream().noneMatch(change -> change.field().equals(kind))) {
            said = records.find(writing.entity()).flatMap(record -> record.value(kind)).stream();
        }
        return said.toList().equals(List.of(Value.of(code)));
    }

    /// Who sends a quotation says on its deal that it was sent, though they may work no deals.
    private static Permission forDeal(Writing writing) {
        boolean offer = writing.event() instanceof Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted)
                && joined.isEmpty()
                && parted.isEmpty()
                && changes.stream().map(Change::field).allMatch(DealFields.OFFER::contains);
        return offer && !Permission.WORK_DEALS.grantedTo(writing.roles()) ? Permission.SEND_QUOTATION : Permission.WORK_DEALS;
    }

    /// Anybody drafts; what the customer answered is said by who works deals; sending and taking back is for few.
    private static Set<Permission> forQuotation(Event event) {
        EnumSet<Permission> needed = EnumSet.of(Permission.DRAFT_QUOTATION);
        for (Change change : event instanceof Event.Edited edited ? edited.changes() : List.<Change>of()) {
            if (change.field().equals(QuotationFields.PAPER)) {
                needed.add(Permission.SEND_QUOTATION);
            }
            if (change.field().equals(QuotationFields.STATUS)) {
                boolean answered = change.after() instanceof Value.Text(String code)
                        && QuotationStatus.ofCode(code).filter(QuotationStatus::answered).isPresent();
                needed.add(answered ? Permission.WORK_DEALS : Permission.SEND_QUOTATION);
            }
        }
        return needed;
    }

    /// Who works deals asks for a change; whether it can be made and what becomes of it, others say.
    private static Set<Permission> forServiceChange(Event event) {
        List<Change> changes = switch (event) {
            case Event.Created created -> created.fields();
            case Event.Edited edited -> edited.changes();
            case Event.Moved _, Event.Removed _, Event.Restored _, Event.Merged _, Event.Revoked _, Event.Erased _, Event.Unknown _,
                    Event.Forgotten _ -> List.of();
        };
        EnumSet<Permission> needed = changes.isEmpty() ? EnumSet.of(Permission.WORK_DEALS) : EnumSet.noneOf(Permission.class);
        for (Change change : changes) {
            needed.add(ServiceChangeFields.CONFIRMATION.contains(change.field()) ? Permission.CONFIRM_CHANGE
                    : ServiceChangeFields.DECIDED.contains(change.field()) ? Permission.SEND_QUOTATION : Permission.WORK_DEALS);
        }
        return needed;
    }

    /// Whoever signs says what only some may say; that something is theirs or approved, anybody may.
    private static Optional<Permission> forSignature(Event event) {
        List<Change> said = event instanceof Event.Created created ? created.fields() : List.of();
        return said.stream()
                .filter(change -> change.field().equals(SignatureFields.MEANING))
                .flatMap(change -> change.after() instanceof Value.Text(String code) ? Meaning.ofCode(code).stream() : Stream.empty())
                .findFirst()
                .flatMap(meaning -> switch (meaning) {
                    case CONFIRMED -> Optional.of(Permission.CONFIRM_CHANGE);
                    case DECIDED, SENT -> Optional.of(Permission.SEND_QUOTATION);
                    case APPROVED, SIGNED -> Optional.empty();
                });
    }

    private static void addUnless(boolean free, Permission permission, Set<Permission> needed) {
        if (!free) {
            needed.add(permission);
        }
    }

    private static boolean founds(Writing writing, Records records) {
        return writing.event() instanceof Event.Created && records.find(records.workspace()).isEmpty();
    }

    private static void addForUndo(Set<Permission> needed, OperationId operation, Writing writing, Records records) {
        List<Fact> facts = records.facts(operation);
        if (facts.isEmpty() || !facts.getFirst().origin().person().equals(writing.person())) {
            needed.add(Permission.UNDO_OTHERS);
        }
        Turnover turnover = Turnover.of(operation, records);
        boolean administers = Stream.concat(turnover.undone().stream(), turnover.redone().stream())
                .map(fact -> Writing.of(fact, writing.person(), writing.roles()))
                .anyMatch(again -> of(again, records).contains(Permission.ADMINISTER));
        if (administers) {
            needed.add(Permission.ADMINISTER);
        }
    }
}
