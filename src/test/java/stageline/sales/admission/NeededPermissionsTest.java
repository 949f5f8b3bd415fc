package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Actor;
import stageline.sales.command.Assignee;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

class NeededPermissionsTest {

    private static final UUID ME = id("Ben");
    private static final EntityRef DEAL = EntityRef.deal(id("deal"));
    private static final EntityRef OFFERING = EntityRef.offering(id("offering"));
    private static final EntityRef MYSELF = EntityRef.person(ME);
    private static final EntityRef COLLEAGUE = EntityRef.person(id("Quim"));
    private static final EntityRef MY_VIEW = new EntityRef(EntityType.SAVED_VIEW, id("my view"));
    private static final EntityRef A_VIEW = new EntityRef(EntityType.SAVED_VIEW, id("a view"));
    private static final EntityRef MY_DEVICE = new EntityRef(EntityType.DEVICE, id("my device"));
    private static final EntityRef A_DEVICE = new EntityRef(EntityType.DEVICE, id("a device"));
    private static final Member ROLE = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));

    private final Office office = new Office();
    private final Map<String, Writing> writings = new LinkedHashMap<>();

    @Test
    void theTableSaysWhoMayWriteWhat() {
        companiesAndDeals();
        offeringsAndQuotations();
        changesAndSignatures();
        imports();
        tasks();
        people();
        devicesAndViews();
        undos();
        assertThat(table()).isEqualTo(
                """
                                              001 002 003 004 005 007 008 011 012 013 016 019 021
                make a company                 x   x   x   ·   x   x   x   x   x   x   x   x   x
                edit a contact                 x   x   x   ·   x   x   x   x   x   x   x   x   x
                remove an activity             x   x   x   ·   x   x   x   x   x   x   x   x   x
                merge a company                x   x   ·   ·   ·   x   x   ·   ·   ·   ·   x   x
                make a deal                    x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                restore a deal                 x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                move a deal                    x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                move past a requirement        x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                make an offering               x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                change an offering's price     x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                compare an offering            x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                remove an offering             x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                draft a quotation              x   x   x   x   x   x   x   x   x   x   x   x   x
                send a quotation               ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                freeze what was sent           ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                say that it was accepted       x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                take it back                   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                ask for a change               x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                confirm a change               ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                decide on a change             ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                withdraw a change              x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                sign a confirmation            ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                sign a decision                ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                sign an approval               x   x   x   x   x   x   x   x   x   x   x   x   x
                issue a plan                   x   x   x   ·   x   x   x   x   x   x   x   x   x
                sign what was issued           x   x   x   x   x   x   x   x   x   x   x   x   x
                import a company               x   x   ·   ·   ·   x   x   ·   ·   ·   ·   x   x
                import a deal                  x   x   ·   ·   ·   x   x   ·   ·   ·   ·   x   x
                import a move                  x   x   ·   ·   ·   x   x   ·   ·   ·   ·   x   x
                import a move past all         x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                import a removed deal          x   x   ·   ·   ·   ·   x   ·   ·   ·   ·   x   x
                import a role                  x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                edit the workspace             x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                make another workspace         x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                erase                          x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                make a task                    x   x   x   ·   x   x   x   x   x   x   x   x   x
                make oneself a task            x   x   x   ·   x   x   x   x   x   x   x   x   x
                do another's task              x   x   x   ·   x   x   x   x   x   x   x   x   x
                do one's task                  x   x   x   x   x   x   x   x   x   x   x   x   x
                do the quality manager's task  x   x   x   x   x   x   x   x   x   x   x   x   x
                do the account manager's task  x   x   x   ·   x   x   x   x   x   x   x   x   x
                hand one's task over           x   x   x   ·   x   x   x   x   x   x   x   x   x
                remove one's task              x   x   x   ·   x   x   x   x   x   x   x   x   x
                make a colleague               x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                name a colleague               x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                name oneself                   x   x   x   x   x   x   x   x   x   x   x   x   x
                use one's invitation           x   x   x   x   x   x   x   x   x   x   x   x   x
                invite oneself                 x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                activate oneself               x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                designate oneself              x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                give oneself a role            x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                lay down one's role            x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                restore oneself                x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                edit one's view                x   x   x   x   x   x   x   x   x   x   x   x   x
                edit another's view            x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                revoke one's device            x   x   x   x   x   x   x   x   x   x   x   x   x
                revoke another's device        x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                undo one's own                 x   x   x   x   x   x   x   x   x   x   x   x   x
                undo another's                 x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
                undo giving a role             x   x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·
                """);
    }

    @Test
    void whoFoundsAWorkspaceNeedsNoRoleInIt() {
        Writing founding = writing(new EntityRef(EntityType.WORKSPACE, id("new")), created(), Set.of());
        assertThat(NeededPermissions.lacking(founding, new Emptiness())).isEmpty();
    }

    @Test
    void whoEntersThemselvesNamesOnlyRolesThatTheyHold() {
        Event entering = new Event.Created(List.of(Change.set(PersonFields.ACTIVE, Value.of(true))), List.of(ROLE));
        assertThat(NeededPermissions.lacking(writing(MYSELF, entering, Set.of(Role.SALES_DEVELOPMENT_REPRESENTATIVE)), new Emptiness()))
                .isPresent();
        assertThat(NeededPermissions.of(writing(MYSELF, entering, Set.of(Role.SALES_MANAGER)), new Emptiness())).isEmpty();
    }

    @Test
    void aSecondBeginningOfOneselfGivesNoRole() {
        Event again = new Event.Created(List.of(), List.of(ROLE));
        assertThat(NeededPermissions.of(writing(MYSELF, again, Set.of(Role.SALES_MANAGER)), office)).isNotEmpty();
    }

    private void companiesAndDeals() {
        put("make a company", EntityRef.company(id("new")), created());
        put("edit a contact", EntityRef.contact(id("new")), edited());
        put("remove an activity", EntityRef.activity(id("new")), new Event.Removed(1));
        put("merge a company", EntityRef.company(id("branch")), new Event.Merged(SANITAS));
        put("make a deal", DEAL, created());
        put("restore a deal", DEAL, new Event.Restored());
        put("move a deal", DEAL, moved());
        put("move past a requirement", DEAL, new Event.Moved(Stage.QUALIFIED, Stage.DISCOVERED, Map.of(), List.of("bant")));
    }

    private void offeringsAndQuotations() {
        EntityRef quotation = EntityRef.quotation(id("quotation"));
        put("make an offering", OFFERING, created());
        put("change an offering's price", OFFERING, edited(Change.set(OfferingFields.tier(100), Value.of(BigDecimal.TEN))));
        put("compare an offering", OFFERING, new Event.Edited(
                List.of(Change.set(DifferentiatorFields.of(ME, DifferentiatorFields.Part.EVIDENCE), Value.of("No. 12-345"))),
                List.of(DifferentiatorFields.member(ME)), List.of()));
        put("remove an offering", OFFERING, new Event.Removed(1));
        put("draft a quotation", quotation, created());
        put("send a quotation", quotation, edited(text(QuotationFields.STATUS, "sent"), Change.set(QuotationFields.PAPER, Value.of(ME))));
        put("freeze what was sent", EntityRef.paper(id("paper")), created());
        put("say that it was accepted", quotation, edited(text(QuotationFields.STATUS, "accepted")));
        put("take it back", quotation, edited(text(QuotationFields.STATUS, "cancelled")));
    }

    private void imports() {
        putImported("import a company", EntityRef.company(id("new")), created(), false);
        putImported("import a deal", DEAL, edited(text(DealFields.BRIEF, "Pilot")), false);
        putImported("import a move", DEAL, moved(), false);
        putImported("import a move past all", DEAL, moved(), true);
        putImported("import a removed deal", DEAL, new Event.Removed(1), false);
        putImported("import a role", COLLEAGUE, new Event.Edited(List.of(), List.of(ROLE), List.of()), false);
        put("edit the workspace", office.workspace(), edited(text(WorkspaceFields.NAME, "Sales")));
        put("make another workspace", new EntityRef(EntityType.WORKSPACE, id("another")), created());
        put("erase", office.workspace(), new Event.Erased(List.of(new EntryId(id("device"), 1))));
    }

    private void changesAndSignatures() {
        EntityRef change = EntityRef.serviceChange(id("change"));
        put("ask for a change", change, created(
                Change.set(ServiceChangeFields.DEAL, Value.of(DEAL.id())), text(ServiceChangeFields.WHAT, "One clinic more")));
        put("confirm a change", change, edited(
                text(ServiceChangeFields.FEASIBLE, "possible"), text(ServiceChangeFields.FINDING, "It can.")));
        put("decide on a change", change, edited(
                text(ServiceChangeFields.DECISION, "requote"), text(ServiceChangeFields.ANSWER, "Agreed."),
                Change.set(ServiceChangeFields.SUCCESSOR, Value.of(id("successor")))));
        put("withdraw a change", change, new Event.Removed(1));
        EntityRef signature = EntityRef.signature(id("signature"));
        put("sign a confirmation", signature, created(text(SignatureFields.MEANING, "confirmed")));
        put("sign a decision", signature, created(text(SignatureFields.MEANING, "decided")));
        put("sign an approval", signature, created(text(SignatureFields.MEANING, "approved")));
        put("issue a plan", EntityRef.attachment(id("plan")), created(text(AttachmentFields.PLAN, "0a".repeat(32))));
        put("sign what was issued", signature, created(text(SignatureFields.MEANING, "signed")));
    }

    private void tasks() {
        EntityRef theirs = task("theirs", new Assignee.Person(ANA.person()));
        EntityRef mine = task("mine", new Assignee.Person(ME));
        Event done = edited(Change.set(TaskFields.DONE, Value.of(Instant.EPOCH)), text(TaskFields.OUTCOME, "they agree"));
        put("make a task", EntityRef.task(id("new")), created(text(TaskFields.WHAT, "Call"), theirs(ANA.person())));
        put("make oneself a task", EntityRef.task(id("new")), created(text(TaskFields.WHAT, "Call"), theirs(ME)));
        put("do another's task", theirs, done);
        put("do one's task", mine, done);
        put("do the quality manager's task", task("audit", new Assignee.Holders(Role.QUALITY_MANAGER.code())), done);
        put("do the account manager's task", task("care", new Assignee.Holders(Role.ACCOUNT_MANAGER.code())), done);
        put("hand one's task over", mine, edited(theirs(ANA.person())));
        put("remove one's task", mine, new Event.Removed(1));
    }

    private static Change theirs(UUID person) {
        return Change.set(TaskFields.PERSON, Value.of(person));
    }

    private EntityRef task(String name, Assignee whose) {
        EntityRef task = EntityRef.task(id(name));
        List<Change> fields = new ArrayList<>(whose.changes(Optional.empty()));
        fields.add(text(TaskFields.WHAT, "Call back"));
        office.done(ANA, new Command.Create(task, fields, List.of()));
        return task;
    }

    private void people() {
        put("make a colleague", EntityRef.person(id("Eva")), created());
        put("name a colleague", COLLEAGUE, edited(text(PersonFields.NAME, "Joaquim")));
        put("name oneself", MYSELF, edited(text(PersonFields.NAME, "Benito"), text(PersonFields.EMAIL, "ben@sales.example")));
        put("use one's invitation", MYSELF, edited(text(PersonFields.ACCESS, Access.JOINED.code())));
        put("invite oneself", MYSELF, edited(text(PersonFields.ACCESS, Access.INVITED.code())));
        put("activate oneself", MYSELF, edited(Change.set(PersonFields.ACTIVE, Value.of(true))));
        put("designate oneself", MYSELF, edited(Office.day(PersonFields.DESIGNEE_UNTIL)));
        put("give oneself a role", MYSELF, new Event.Edited(List.of(), List.of(ROLE), List.of()));
        put("lay down one's role", MYSELF, new Event.Edited(List.of(), List.of(), List.of(new Parting(ROLE, List.of()))));
        put("restore oneself", MYSELF, new Event.Restored());
    }

    private void devicesAndViews() {
        make(MY_VIEW, Change.set(WorkspaceFields.VIEW_OWNER, Value.of(ME)));
        make(A_VIEW, Change.set(WorkspaceFields.VIEW_OWNER, Value.of(ANA.person())));
        office.enrol(MY_DEVICE, ME);
        office.enrol(A_DEVICE, ANA.person());
        put("edit one's view", MY_VIEW, edited(text(WorkspaceFields.NAME, "Mine")));
        put("edit another's view", A_VIEW, edited(Change.set(WorkspaceFields.VIEW_OWNER, Value.of(ME))));
        put("revoke one's device", MY_DEVICE, edited(Change.set(WorkspaceFields.DEVICE_REVOKED, Value.of(true))));
        put("revoke another's device", A_DEVICE, edited(Change.set(WorkspaceFields.DEVICE_REVOKED, Value.of(true))));
    }

    private void undos() {
        Actor once = new Actor(ME, Set.of(Role.SALES_MANAGER));
        OperationId own = office.done(once, Office.company(id("Novartis"), "Novartis"));
        OperationId theirs = office.done(ANA, Office.company(id("Pierre Fabre"), "Pierre Fabre"));
        OperationId role = office.done(once, new Command.Edit(COLLEAGUE, List.of(), List.of(ROLE), List.of(), Optional.empty()));
        put("undo one's own", office.workspace(), new Event.Revoked(own));
        put("undo another's", office.workspace(), new Event.Revoked(theirs));
        put("undo giving a role", office.workspace(), new Event.Revoked(role));
    }

    private void make(EntityRef entity, Change owner) {
        List<Change> fields = List.of(owner, text(WorkspaceFields.NAME, "Mine"), text(WorkspaceFields.VIEW_QUERY, "mine"));
        office.done(ANA, new Command.Create(entity, fields, List.of()));
    }

    private void put(String name, EntityRef entity, Event event) {
        writings.put(name, writing(entity, event, Set.of()));
    }

    private void putImported(String name, EntityRef entity, Event event, boolean override) {
        writings.put(name, new Writing(ME, Set.of(), Instant.EPOCH, entity, event, override, true));
    }

    private static Writing writing(EntityRef entity, Event event, Set<Role> roles) {
        return new Writing(ME, roles, Instant.EPOCH, entity, event, false, false);
    }

    private static Event created(Change... fields) {
        return new Event.Created(List.of(fields), List.of());
    }

    private static Event edited(Change... changes) {
        return Event.Edited.fields(List.of(changes));
    }

    private static Event moved() {
        return new Event.Moved(Stage.QUALIFIED, Stage.DISCOVERED, Map.of(), List.of());
    }

    /// Every writing, and in which role it may be written.
    private String table() {
        String head = " ".repeat(30) + Stream.of(Role.values()).map(role -> role.code().substring(3)).collect(Collectors.joining(" "));
        Stream<String> lines = writings.entrySet().stream()
                .map(each -> "%-31s%s".formatted(each.getKey(), marks(each.getValue())).stripTrailing());
        return Stream.concat(Stream.of(head), lines).map(line -> line + "\n").collect(Collectors.joining());
    }

    private String marks(Writing of) {
        return Stream.of(Role.values())
                .map(role -> new Writing(ME, Set.of(role), of.at(), of.entity(), of.event(), of.override(), of.imported()))
                .map(writing -> NeededPermissions.lacking(writing, office).isEmpty() ? "x" : "·")
                .collect(Collectors.joining("   "));
    }
}
