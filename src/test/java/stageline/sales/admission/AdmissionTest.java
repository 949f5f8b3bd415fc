package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.Relation;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

class AdmissionTest {

    private static final EntityRef COMPANY = EntityRef.company(SANITAS);
    private static final Event CITY = Event.Edited.fields(List.of(text(CompanyFields.CITY, "Madrid")));

    private final Office office = new Office();
    private final Admission admission = new Admission();

    @Test
    void whatTheRoleGrantsIsAdmitted() {
        assertThat(objection(BEN, COMPANY, CITY)).isEmpty();
    }

    @Test
    void whatNoRoleGrantsIsNotPermitted() {
        assertThat(objection(QUIM, COMPANY, CITY)).contains(Objection.NOT_PERMITTED);
        Member manager = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        EntityRef ben = EntityRef.person(BEN.person());
        assertThat(objection(BEN, ben, new Event.Edited(List.of(), List.of(manager), List.of()))).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void anIncidentAndItsTaskAreWrittenByTheQualityManagerTooAndStayWhatTheyAre() {
        EntityRef incident = EntityRef.activity(id("incident"));
        Event reported = new Event.Created(
                List.of(text(ActivityFields.KIND, "incident"), text(ActivityFields.TEXT, "It stopped")), List.of());
        Event called = new Event.Created(List.of(text(ActivityFields.KIND, "call"), text(ActivityFields.TEXT, "It stopped")), List.of());
        Event either = new Event.Created(List.of(text(ActivityFields.KIND, "incident"), text(ActivityFields.KIND, "call")), List.of());
        assertThat(objection(QUIM, incident, reported)).isEmpty();
        assertThat(objection(QUIM, incident, called)).contains(Objection.NOT_PERMITTED);
        assertThat(objection(QUIM, incident, either)).contains(Objection.NOT_PERMITTED);

        Event said = Event.Edited.fields(List.of(text(ActivityFields.TEXT, "It stopped twice")));
        Event noted = Event.Edited.fields(List.of(text(ActivityFields.KIND, "note")));
        assertThat(objection(QUIM, incident, said)).as("nothing is there").contains(Objection.NOT_PERMITTED);
        office.write(BEN, List.of(Draft.plain(incident, reported)));
        assertThat(objection(QUIM, incident, said)).isEmpty();
        assertThat(objection(QUIM, incident, noted)).contains(Objection.NOT_PERMITTED);
        assertThat(objection(QUIM, incident, new Event.Removed(1))).contains(Objection.NOT_PERMITTED);
        assertThat(objection(BEN, incident, noted)).isEmpty();

        EntityRef task = EntityRef.task(id("handling"));
        Event asked = new Event.Created(
                List.of(text(TaskFields.WHAT, "Handle it"), text(TaskFields.KIND, "handle-incident")), List.of());
        Event other = new Event.Created(List.of(text(TaskFields.WHAT, "Call them")), List.of());
        assertThat(objection(QUIM, task, asked)).isEmpty();
        assertThat(objection(QUIM, task, other)).contains(Objection.NOT_PERMITTED);
        office.write(BEN, List.of(Draft.plain(task, asked)));
        assertThat(objection(QUIM, task, Event.Edited.fields(List.of(text(TaskFields.DETAILS, "It stopped twice"))))).isEmpty();
        assertThat(objection(QUIM, task, Event.Edited.fields(List.of(text(TaskFields.KIND, "confirm-change"))))).contains(
                Objection.NOT_PERMITTED);
    }

    @Test
    void nobodyRemovesTheWorkspaceADeviceOrThemselves() {
        assertThat(objection(ANA, office.workspace(), new Event.Removed(1))).contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, new EntityRef(EntityType.DEVICE, id("device")), new Event.Removed(1)))
                .contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, EntityRef.person(ANA.person()), new Event.Removed(1))).contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, EntityRef.person(BEN.person()), new Event.Removed(1))).isEmpty();
    }

    @Test
    void nobodyMakesADeviceOrGivesOneAnotherKeyOrOwner() {
        EntityRef device = new EntityRef(EntityType.DEVICE, id("device"));
        Event made = new Event.Created(List.of(Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(ANA.person()))), List.of());
        assertThat(objection(ANA, device, made)).contains(Objection.NOT_PERMITTED);
        office.enrol(device, ANA.person());
        Event handedOver = Event.Edited.fields(List.of(Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(BEN.person()))));
        Event forged = Event.Edited.fields(List.of(text(WorkspaceFields.DEVICE_KEY, "another")));
        assertThat(objection(ANA, device, handedOver)).contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, device, forged)).contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, device, Event.Edited.fields(List.of(text(WorkspaceFields.DEVICE_LABEL, "Laptop"))))).isEmpty();
    }

    @Test
    void whatWentOutAndWhatWasSignedStaysAsItIs() {
        for (EntityRef entity : List.of(EntityRef.paper(id("paper")), EntityRef.signature(id("signature")))) {
            Event renamed = Event.Edited.fields(List.of(text(SignatureFields.NAME, "Ben")));
            assertThat(objection(ANA, entity, renamed)).contains(Objection.NOT_PERMITTED);
            assertThat(objection(ANA, entity, new Event.Removed(1))).contains(Objection.NOT_PERMITTED);
        }
    }

    @Test
    void onlyWhoMayConfirmSignsAConfirmation() {
        EntityRef signature = EntityRef.signature(id("signature"));
        Event confirmed = new Event.Created(List.of(text(SignatureFields.MEANING, "confirmed")), List.of());
        Event approved = new Event.Created(List.of(text(SignatureFields.MEANING, "approved")), List.of());
        assertThat(objection(ANA, signature, confirmed)).contains(Objection.NOT_PERMITTED);
        assertThat(objection(ANA, signature, approved)).isEmpty();
    }

    @Test
    void aDeviceStaysItsOwnersThoughItsRecordSaysAnother() {
        EntityRef device = new EntityRef(EntityType.DEVICE, id("device"));
        office.enrol(device, ANA.person());
        office.write(BEN, List.of(Draft.plain(
                device, Event.Edited.fields(List.of(Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(BEN.person())))))));
        Event renamed = Event.Edited.fields(List.of(text(WorkspaceFields.DEVICE_LABEL, "Laptop")));
        assertThat(objection(BEN, device, renamed)).contains(Objection.NOT_YOURS);
    }

    @Test
    void theViewAndTheDeviceOfAnotherAreNotYours() {
        EntityRef view = new EntityRef(EntityType.SAVED_VIEW, id("view"));
        office.done(ANA, new Command.Create(
                view, List.of(text(WorkspaceFields.NAME, "Mine"), text(WorkspaceFields.VIEW_QUERY, "mine")), List.of()));
        Event renamed = Event.Edited.fields(List.of(text(WorkspaceFields.NAME, "Ours")));
        assertThat(objection(BEN, view, renamed)).contains(Objection.NOT_YOURS);
        assertThat(objection(ANA, view, renamed)).isEmpty();
        assertThat(objection(BEN, new EntityRef(EntityType.DEVICE, id("device")), renamed)).contains(Objection.NOT_YOURS);
    }

    @Test
    void whatAnotherDidIsUndoneByAManagerOnly() {
        OperationId anas = office.done(ANA, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid"))));
        OperationId bens = office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.REGION, "Madrid"))));
        assertThat(undo(BEN, anas)).contains(Objection.NOT_YOURS);
        assertThat(undo(BEN, bens)).isEmpty();
        assertThat(undo(ANA, bens)).isEmpty();
    }

    @Test
    void aLossIsUndoneByWhoMadeItAndWithinFiveMinutesOfTheirClock() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        assertThat(undo(ANA, loss)).contains(Objection.NOT_YOURS);
        office.pass(Duration.ofMinutes(5));
        assertThat(undo(BEN, loss)).isEmpty();
        office.pass(Duration.ofMillis(1));
        assertThat(undo(BEN, loss)).contains(Objection.SETTLED);
        office.pass(Duration.ofDays(-1));
        assertThat(undo(BEN, loss)).contains(Objection.SETTLED);
    }

    @Test
    void theBeginningOfADealThatWasLostHasSettled() {
        UUID deal = id("deal");
        OperationId start = office.done(BEN, new Command.StartDeal(deal, Office.prospected(), List.of(), Optional.empty()));
        assertThat(undo(BEN, start)).isEmpty();
        office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        assertThat(undo(BEN, start)).contains(Objection.SETTLED);
    }

    @Test
    void nobodyWhoHasJoinedIsUndone() {
        EntityRef eva = EntityRef.person(id("Eva"));
        OperationId added = office.done(ANA, new Command.Create(eva, List.of(text(PersonFields.NAME, "Eva")), List.of()));
        assertThat(undo(ANA, added)).isEmpty();
        for (Access access : List.of(Access.JOINED, Access.RESET)) {
            office.done(ANA, Command.Edit.fields(eva, List.of(text(PersonFields.ACCESS, access.code()))));
            assertThat(undo(ANA, added)).contains(Objection.SETTLED);
        }
    }

    @Test
    void theBeginningOfALostDealHasSettledThoughItsFirstMoveWasWrittenApart() {
        EntityRef deal = EntityRef.deal(office.lostDeal());
        Fact created = office.state(deal).created().orElseThrow();
        Office apart = new Office();
        OperationId beginning = apart.write(BEN, List.of(Draft.plain(deal, created.event())));
        apart.write(BEN, List.of(Draft.plain(deal, office.state(deal).standing().orElseThrow().fact().event())));
        Fact undo = apart.facts(BEN, List.of(Draft.plain(apart.workspace(), new Event.Revoked(beginning)))).getFirst();
        assertThat(admission.objection(undo, writer(BEN), apart)).contains(Objection.SETTLED);
    }

    @Test
    void aLossThatWasTakenOverGoesWithItsImport() {
        List<ImportedMove> moves = List.of(new ImportedMove(Stage.LOST, Optional.of(Instant.parse("2025-01-01T00:00:00Z"))));
        OperationId imported = office.done(
                ANA, new Command.TakeOver(EntityRef.deal(id("imported")), List.of(), List.of(), moves, Optional.empty()));
        office.pass(Duration.ofDays(1));
        assertThat(undo(ANA, imported)).isEmpty();
    }

    @Test
    void aLossThatCameBackSettlesAlsoBehindSomethingElse() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        OperationId undo = office.done(BEN, new Command.Revoke(loss));
        OperationId redo = office.write(
                BEN, List.of(Draft.plain(COMPANY, CITY), Draft.plain(office.workspace(), new Event.Revoked(undo))));
        assertThat(undo(BEN, redo)).isEmpty();
        office.pass(Duration.ofMinutes(6));
        assertThat(undo(BEN, redo)).contains(Objection.SETTLED);
    }

    @Test
    void theBeginningOfTheWorkspaceHasSettled() {
        OperationId founding = office.state(office.workspace()).created().orElseThrow().operation();
        assertThat(undo(ANA, founding)).contains(Objection.SETTLED);
    }

    @Test
    void whatAnAdministratorDidIsNotUndoneByOneWhoIsNoneAnyMore() {
        Actor once = new Actor(BEN.person(), Set.of(Role.TECHNOLOGY_MANAGER));
        Member role = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        OperationId given = office.done(once, new Command.Edit(
                EntityRef.person(ANA.person()), List.of(), List.of(role), List.of(), Optional.empty()));
        assertThat(undo(BEN, given)).contains(Objection.NOT_PERMITTED);
        assertThat(undo(once, given)).isEmpty();
        OperationId undone = office.done(once, new Command.Revoke(given));
        assertThat(undo(BEN, undone)).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void whatWasKeptOutIsLetGoByItsWriterWhateverItTook() {
        Member role = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        OperationId refused = office.write(BEN, List.of(Draft.plain(
                EntityRef.person(BEN.person()), new Event.Edited(List.of(), List.of(role), List.of()))));
        assertThat(undo(BEN, refused)).contains(Objection.NOT_PERMITTED);
        office.keepOut(refused);
        assertThat(undo(BEN, refused)).isEmpty();
        assertThat(undo(QUIM, refused)).contains(Objection.NOT_YOURS);
    }

    @Test
    void whatWasNeverDoneIsNotUndone() {
        assertThat(undo(ANA, new OperationId(id("device"), 10_000))).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void aRevocationThatClaimsItselfIsFollowedOnce() {
        OperationId first = new OperationId(id("device"), 10_000);
        office.take(revocation(first, first));
        assertThat(undo(ANA, first)).isEmpty();
    }

    @Test
    void whoWasDeactivatedWritesNothing() {
        Fact fact = fact(BEN, COMPANY, CITY);
        assertThat(admission.objection(fact, new Writer(BEN.person(), BEN.roles(), false, false), office))
                .contains(Objection.INACTIVE);
    }

    @Test
    void nobodyWritesInAnothersName() {
        assertThat(admission.objection(fact(ANA, COMPANY, CITY), writer(BEN), office)).contains(Objection.WRONG_PERSON);
    }

    @Test
    void nobodyActsInARoleThatTheyDoNotHold() {
        Fact fact = fact(new Actor(BEN.person(), Set.of(Role.GENERAL_MANAGER)), COMPANY, CITY);
        assertThat(admission.objection(fact, writer(BEN), office)).contains(Objection.ROLE_NOT_HELD);
    }

    @Test
    void whoHoldsNoRoleActsInNoneAndWritesTheirOwn() {
        Actor eva = new Actor(id("Eva"), Set.of());
        office.done(ANA, new Command.Create(EntityRef.person(eva.person()), List.of(text(PersonFields.NAME, "Eva")), List.of()));
        Event named = Event.Edited.fields(List.of(text(PersonFields.NAME, "Eva María")));
        assertThat(objection(eva, EntityRef.person(eva.person()), named)).isEmpty();
        assertThat(objection(eva, COMPANY, CITY)).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void aRevokedDeviceWritesNothing() {
        Fact fact = fact(BEN, COMPANY, CITY);
        assertThat(admission.objection(fact, new Writer(BEN.person(), BEN.roles(), true, true), office))
                .contains(Objection.DEVICE_REVOKED);
    }

    @Test
    void whatANewerProgramWroteIsNotUnderstood() {
        assertThat(objection(ANA, COMPANY, new Event.Unknown("quoted", 1))).contains(Objection.NOT_UNDERSTOOD);
    }

    @Test
    void whatWasErasedSaysNothingAndIsAdmitted() {
        assertThat(objection(QUIM, COMPANY, new Event.Forgotten("edited"))).isEmpty();
    }

    @Test
    void onlyCompaniesAreMerged() {
        assertThat(objection(ANA, COMPANY, new Event.Merged(id("Novartis")))).isEmpty();
        assertThat(objection(ANA, EntityRef.deal(id("deal")), new Event.Merged(id("Novartis")))).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void anImportNeedsThePermissionToImport() {
        Draft told = new Draft(EntityRef.deal(id("deal")), CITY, Optional.of(Instant.EPOCH), Optional.empty(), false);
        Actor tess = new Actor(id("Tess"), Set.of(Role.TECHNOLOGY_MANAGER));
        assertThat(objection(tess, told)).isEmpty();
        assertThat(objection(QUIM, told)).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void theRecordsAreNotLookedAtForWhatGoesByRole() {
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        Event moved = office.state(deal).standing().orElseThrow().fact().event();
        for (Event event : List.of(moved, new Event.Created(Office.prospected(), List.of()), new Event.Removed(2))) {
            assertThat(admission.objection(fact(BEN, deal, event), writer(BEN), new Unseen())).isEmpty();
        }
        assertThat(admission.objection(fact(BEN, COMPANY, CITY), writer(BEN), new Unseen())).isEmpty();
        assertThat(admission.objection(fact(QUIM, COMPANY, CITY), writer(QUIM), new Unseen())).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void aVersionOfATemplateThatWasIssuedStaysAsItIs() {
        EntityRef issued = EntityRef.template(id("issued"));
        Event made = new Event.Created(Wishes.template(true), List.of());
        assertThat(objection(ANA, issued, made)).isEmpty();
        assertThat(objection(BEN, issued, made)).contains(Objection.NOT_PERMITTED);
        OperationId issuing = office.done(ANA, new Command.Create(issued, Wishes.template(true), List.of()));

        Event edited = Event.Edited.fields(List.of(text(TemplateFields.SECTIONS, "items")));
        for (Event event : List.of(made, edited, new Event.Removed(1))) {
            assertThat(objection(ANA, issued, event)).contains(Objection.NOT_PERMITTED);
        }
        assertThat(undo(ANA, issuing)).contains(Objection.SETTLED);
    }

    @Test
    void aPlanThatWasIssuedStaysAsItIsAndIsSignedByAnybody() {
        EntityRef issued = EntityRef.attachment(id("issued"));
        List<Change> file = List.of(
                text(AttachmentFields.ON, EntityRef.company(SANITAS).text()),
                text(AttachmentFields.NAME, "R-009-001 Sanitas 20260302.pdf"),
                text(AttachmentFields.CONTENT, "0a".repeat(32)),
                Change.set(AttachmentFields.SIZE, new Value.Whole(12_000)),
                text(AttachmentFields.PLAN, "0b".repeat(32)));
        Event made = new Event.Created(file, List.of());
        assertThat(objection(BEN, issued, made)).isEmpty();
        assertThat(objection(QUIM, issued, made)).contains(Objection.NOT_PERMITTED);
        OperationId issuing = office.done(BEN, new Command.Create(issued, file, List.of()));

        Event renamed = Event.Edited.fields(List.of(text(AttachmentFields.NAME, "plan.pdf")));
        for (Event event : List.of(made, renamed, new Event.Removed(1))) {
            assertThat(objection(ANA, issued, event)).contains(Objection.NOT_PERMITTED);
        }
        assertThat(undo(BEN, issuing)).contains(Objection.SETTLED);
        EntityRef signature = EntityRef.signature(id("signature"));
        Event signed = new Event.Created(List.of(
                text(SignatureFields.OF, issued.text()), text(SignatureFields.VERSION, "0a".repeat(32)),
                text(SignatureFields.MEANING, "signed"), text(SignatureFields.NAME, "Quim")), List.of());
        assertThat(objection(QUIM, signature, signed)).isEmpty();
    }

    private Optional<Objection> undo(Actor actor, OperationId operation) {
        return objection(actor, office.workspace(), new Event.Revoked(operation));
    }

    private Optional<Objection> objection(Actor actor, EntityRef entity, Event event) {
        return objection(actor, Draft.plain(entity, event));
    }

    private Optional<Objection> objection(Actor actor, Draft draft) {
        return admission.objection(office.facts(actor, List.of(draft)).getFirst(), writer(actor), office);
    }

    private Fact fact(Actor actor, EntityRef entity, Event event) {
        return office.facts(actor, List.of(Draft.plain(entity, event))).getFirst();
    }

    /// A revocation that claims to belong to an operation of its own choice.
    private Fact revocation(OperationId operation, OperationId of) {
        Fact fact = fact(ANA, office.workspace(), new Event.Revoked(of));
        return new Fact(fact.stamp(), operation, fact.entity(), fact.event(), fact.origin());
    }

    private static Writer writer(Actor actor) {
        return new Writer(actor.person(), actor.roles(), true, false);
    }
}
