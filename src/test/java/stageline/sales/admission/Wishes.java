package stageline.sales.admission;

import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.Office;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// What somebody might want done in an office, sensible or not; whether it may be is for the rules to say.
final class Wishes {

    /// What is wanted.
    enum Kind {
        CREATE, EDIT, START, FOLLOW, MOVE, OVERRIDE, BACK, LOSE, REMOVE, RESTORE, MERGE, UNDO, TAKE_OVER, TAKE_BACK, TOGETHER, AGAIN
    }

    private static final Value PRICE = Value.of(new BigDecimal("4.205"));
    private static final UUID LINE = id("line");
    private static final Value MANAGER = Value.of(Role.SALES_MANAGER.code());

    private final Office office;
    private final List<EntityRef> records = new ArrayList<>();
    private final List<OperationId> operations = new ArrayList<>();

    Wishes(Office office, List<Actor> actors) {
        this.office = office;
        records.addAll(List.of(office.workspace(), EntityRef.company(SANITAS), EntityRef.contact(MARTA)));
        Stream.of(office.deal(Stage.QUALIFIED), office.deal(Stage.PROSPECTED), office.lostDeal())
                .forEach(deal -> records.add(EntityRef.deal(deal)));
        actors.forEach(actor -> records.add(EntityRef.person(actor.person())));
        operations.add(office.state(office.workspace()).created().orElseThrow().operation());
    }

    /// A command of a kind.
    ///
    /// @param choice which record, stage or operation it is about
    Command of(Kind kind, Actor actor, int choice) {
        return switch (kind) {
            case CREATE -> create(EntityType.values()[choice % EntityType.values().length], actor, choice);
            case EDIT -> edit(record(choice), choice);
            case START -> new Command.StartDeal(
                    fresh(), Office.prospected(), List.of(Office.decisionMaker(MARTA)), Optional.empty());
            case FOLLOW -> new Command.StartDeal(fresh(), Office.prospected(), List.of(), Optional.of(deal(choice)));
            case MOVE -> move(deal(choice), choice, true, false);
            case OVERRIDE -> move(deal(choice), choice, false, true);
            case BACK -> move(deal(choice), choice, false, false);
            case LOSE -> Office.loss(deal(choice), stage(deal(choice)));
            case REMOVE -> new Command.Remove(record(choice), "entered twice");
            case RESTORE -> new Command.Restore(removed(choice));
            case MERGE -> new Command.MergeCompany(company(choice), company(choice / 7), "same company");
            case UNDO -> new Command.Revoke(operations.get(operations.size() - 1 - choice % Math.min(operations.size(), 6)));
            case AGAIN -> again(actor, choice);
            case TAKE_OVER -> takeOver(record(choice), choice, false);
            case TAKE_BACK -> takeOver(record(choice), choice, true);
            case TOGETHER -> new Command.Together(
                    List.of(edit(record(choice), choice), takeOver(record(choice / 3), choice, false), edit(record(choice / 5), choice)));
        };
    }

    /// Doing again what somebody did lately and a server keeps out.
    private Command again(Actor actor, int choice) {
        OperationId operation = operations.reversed().stream()
                .filter(done -> office.facts(done).getFirst().origin().person().equals(actor.person()))
                .skip(choice % 2)
                .findFirst()
                .orElse(operations.getLast());
        boolean own = office.facts(operation).getFirst().origin().person().equals(actor.person());
        if (own && operations.indexOf(operation) > 0) {
            office.keepOut(operation);
        }
        return new Command.TryAgain(operation, Optional.of("tried again"));
    }

    /// Notes what was done, so that it can be wished to be changed or undone.
    void note(OperationId operation) {
        operations.add(operation);
        office.facts(operation).stream()
                .map(fact -> fact.entity())
                .filter(entity -> !records.contains(entity))
                .forEach(records::add);
    }

    private Command create(EntityType type, Actor actor, int choice) {
        boolean own = choice % 3 > 0;
        Value person = Value.of(own ? actor.person() : id("Ana"));
        UUID id = type == EntityType.PERSON && own ? actor.person() : fresh();
        List<Change> fields = switch (type) {
            case COMPANY -> List.of(text(CompanyFields.NAME, "Novartis"));
            case CONTACT -> List.of(text(ContactFields.LAST_NAME, "Weber"), text(ContactFields.EMAIL, "weber@example"));
            case ACTIVITY -> List.of(
                    text(ActivityFields.KIND, ActivityKind.CALL.code()),
                    text(ActivityFields.DIRECTION, Direction.OUTGOING.code()),
                    Change.set(ActivityFields.AT, Value.of(office.now())));
            case PERSON -> List.of(text(PersonFields.NAME, "Eva"), Change.set(PersonFields.ACTIVE, Value.of(true)));
            case SAVED_VIEW -> List.of(
                    text(WorkspaceFields.NAME, "Mine"),
                    text(WorkspaceFields.VIEW_QUERY, "mine"),
                    Change.set(WorkspaceFields.VIEW_OWNER, person));
            case DEVICE -> List.of(Change.set(WorkspaceFields.DEVICE_PERSON, person));
            case WORKSPACE -> List.of(text(WorkspaceFields.NAME, "Sales"));
            case DEAL -> Office.prospected();
            case OFFERING -> List.of(text(OfferingFields.NAME, "Severity scoring"), Change.set(OfferingFields.tier(1_000), PRICE));
            case TASK -> List.of(text(TaskFields.WHAT, "Call back"), Change.set(TaskFields.PERSON, person));
            case QUOTATION -> List.of(
                    Change.set(QuotationFields.DEAL, Value.of(deal(choice))),
                    text(QuotationFields.NUMBER, "2026-A7-0031"),
                    Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                    Change.set(QuotationLineFields.of(LINE, Part.PRICE), PRICE));
            case PAPER -> List.of(text(PaperFields.PDF, "00"));
            case SERVICE_CHANGE -> List.of(
                    Change.set(ServiceChangeFields.DEAL, Value.of(deal(choice))), text(ServiceChangeFields.WHAT, "Two clinics more"));
            case ATTACHMENT -> List.of(
                    text(AttachmentFields.ON, EntityRef.deal(deal(choice)).text()),
                    text(AttachmentFields.NAME, "contract.pdf"),
                    text(AttachmentFields.CONTENT, "0a".repeat(32)),
                    Change.set(AttachmentFields.SIZE, new Value.Whole(choice)));
            case TEMPLATE -> template(choice % 2 == 0);
            case SIGNATURE -> List.of(
                    text(SignatureFields.OF, EntityRef.deal(deal(choice)).text()),
                    text(SignatureFields.VERSION, "00"),
                    text(SignatureFields.MEANING, "approved"),
                    text(SignatureFields.NAME, "Ana"));
        };
        List<Member> roles = actor.roles().stream().map(role -> Member.of(Relation.ROLES, Value.of(role.code()))).toList();
        return new Command.Create(new EntityRef(type, id), fields, type == EntityType.PERSON ? roles : List.of());
    }

    /// What a new template says.
    ///
    /// @param issued whether it is a version of one
    static List<Change> template(boolean issued) {
        Change number = text(TemplateFields.NUMBER, "T-009-002");
        return !issued ? List.of(number) : List.of(
                number,
                Change.set(TemplateFields.ISSUED, Value.of(true)),
                Change.set(TemplateFields.VERSION, new Value.Whole(2)),
                text(TemplateFields.NOTE, "New terms"),
                text(TemplateText.NAME.in(PaperLanguage.ENGLISH), "Quotation"),
                text(TemplateText.TITLE.in(PaperLanguage.ENGLISH), "Quotation"),
                text(TemplateFields.SECTIONS, "items totals"));
    }

    private Command edit(EntityRef entity, int choice) {
        List<Member> joining = entity.type() == EntityType.PERSON && choice % 2 == 0
                ? List.of(Member.of(Relation.ROLES, MANAGER))
                : List.of();
        return new Command.Edit(entity, List.of(change(entity, choice)), joining, List.of(), Optional.of("corrected"));
    }

    private Change change(EntityRef entity, int choice) {
        Field field = switch (entity.type()) {
            case COMPANY -> CompanyFields.CITY;
            case CONTACT -> ContactFields.JOB_TITLE;
            case ACTIVITY -> ActivityFields.SUBJECT;
            case DEAL -> DealFields.NEXT_STEP;
            case PERSON -> choice % 3 == 0 ? PersonFields.ACCESS : PersonFields.NAME;
            case WORKSPACE, SAVED_VIEW -> WorkspaceFields.NAME;
            case DEVICE -> WorkspaceFields.DEVICE_LABEL;
            case OFFERING -> OfferingFields.SHAPE;
            case TASK -> TaskFields.OUTCOME;
            case QUOTATION, PAPER -> QuotationLineFields.of(LINE, Part.TITLE);
            case SERVICE_CHANGE -> ServiceChangeFields.FINDING;
            case ATTACHMENT -> AttachmentFields.NAME;
            case TEMPLATE -> TemplateText.NAME.in(PaperLanguage.ENGLISH);
            case SIGNATURE -> SignatureFields.NAME;
        };
        String text = field.equals(PersonFields.ACCESS) ? Access.values()[choice % Access.values().length].code() : "words " + choice;
        Value before = office.find(entity).flatMap(record -> record.value(field)).orElse(null);
        return new Change(field, before, Value.of(text));
    }

    private Command move(UUID deal, int choice, boolean supplied, boolean override) {
        Stage to = Stage.PATH.get(choice % Stage.PATH.size());
        List<Change> evidence = Stage.PATH.stream()
                .filter(stage -> supplied && !to.before(stage))
                .flatMap(stage -> Office.evidence(stage).stream())
                .toList();
        return new Command.MoveDeal(deal, stage(deal), to, evidence, List.of(), Optional.of("agreed"), override);
    }

    private Command takeOver(EntityRef known, int choice, boolean ours) {
        EntityRef entity = choice % 4 == 0 ? new EntityRef(known.type(), fresh()) : known;
        List<ImportedMove> moves = entity.type() == EntityType.DEAL
                ? List.of(new ImportedMove(Stage.values()[choice % Stage.values().length], Optional.of(office.now())))
                : List.of();
        List<Member> members = entity.type() == EntityType.PERSON ? List.of(Member.of(Relation.ROLES, MANAGER)) : List.of();
        Change named = text(entity.type() == EntityType.CONTACT ? ContactFields.LAST_NAME : CompanyFields.NAME, "named " + choice);
        return new Command.TakeOver(entity, List.of(named, change(entity, choice)), members, moves, Optional.empty(), ours);
    }

    private UUID fresh() {
        return id("record " + records.size() + " " + operations.size());
    }

    private EntityRef record(int choice) {
        return records.get(choice % records.size());
    }

    private EntityRef removed(int choice) {
        List<EntityRef> removed = records.stream()
                .filter(entity -> office.find(entity).filter(record -> record.removal().isPresent()).isPresent())
                .toList();
        return removed.isEmpty() ? record(choice) : removed.get(choice % removed.size());
    }

    private UUID deal(int choice) {
        return of(EntityType.DEAL, choice).orElseGet(() -> id("no deal"));
    }

    private UUID company(int choice) {
        return of(EntityType.COMPANY, choice).orElse(SANITAS);
    }

    private Optional<UUID> of(EntityType type, int choice) {
        List<UUID> all = records.stream().filter(entity -> entity.type() == type).map(EntityRef::id).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(choice % all.size()));
    }

    private Stage stage(UUID deal) {
        return office.find(EntityRef.deal(deal)).map(RecordState::stage).orElse(Stage.LEAD);
    }
}
