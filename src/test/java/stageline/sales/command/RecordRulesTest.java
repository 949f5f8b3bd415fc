package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

class RecordRulesTest {

    private static final EntityRef COMPANY = EntityRef.company(SANITAS);
    private static final Actor QUIM_AS_SELLER = new Actor(id("Quim"), Set.of(Role.ACCOUNT_MANAGER));

    private final Office office = new Office();

    @Test
    void aCompanyNeedsANameAndNothingElse() {
        EntityRef company = EntityRef.company(id("Novartis"));
        office.done(BEN, new Command.Create(company, List.of(text(CompanyFields.NAME, "Novartis")), List.of()));
        assertThat(office.state(company).exists()).isTrue();
        EntityRef nameless = EntityRef.company(id("nameless"));
        Command create = new Command.Create(nameless, List.of(text(CompanyFields.WEBSITE, "a.example")), List.of());
        assertThat(office.refusals(BEN, create)).containsExactly(Code.REQUIRED);
        Command blank = new Command.Create(nameless, List.of(text(CompanyFields.NAME, "\u00A0")), List.of());
        assertThat(office.refusals(BEN, blank)).containsExactly(Code.REQUIRED);
    }

    @Test
    void aContactNeedsANameAndAnEmail() {
        EntityRef contact = EntityRef.contact(id("new contact"));
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, new Command.Create(contact, List.of(), List.of()));
        assertThat(refused.refusals())
                .containsExactly(Refusal.at(ContactFields.LAST_NAME, Code.REQUIRED), Refusal.at(ContactFields.EMAIL, Code.REQUIRED));
        List<Change> enough = List.of(text(ContactFields.FIRST_NAME, "Iñaki"), text(ContactFields.EMAIL, "i@example"));
        assertThat(office.drafts(BEN, new Command.Create(contact, enough, List.of()))).hasSize(1);
    }

    @Test
    void aContactOfAStrategicCompanyMayBeWithoutEmail() {
        EntityRef contact = EntityRef.contact(id("new contact"));
        Command create = new Command.Create(
                contact,
                List.of(text(ContactFields.LAST_NAME, "Ibarra")),
                List.of(Member.of(Relation.COMPANIES, Value.of(SANITAS))));
        assertThat(office.refusals(BEN, create)).containsExactly(Code.REQUIRED);
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(Change.set(CompanyFields.STRATEGIC, Value.of(true)))));
        assertThat(office.drafts(BEN, create)).hasSize(1);
    }

    @Test
    void anActivityNeedsKindDirectionAndTimeAndIsItsActors() {
        EntityRef activity = EntityRef.activity(id("call"));
        assertThat(office.refusals(BEN, new Command.Create(activity, List.of(), List.of())))
                .containsExactly(Code.REQUIRED, Code.REQUIRED, Code.REQUIRED);
        office.done(BEN, new Command.Create(
                activity,
                List.of(
                        text(ActivityFields.KIND, ActivityKind.CALL.code()),
                        text(ActivityFields.DIRECTION, Direction.OUTGOING.code()),
                        Change.set(ActivityFields.AT, Value.of(office.now()))),
                List.of(Member.of(Relation.CONTACTS, Value.of(MARTA)))));
        assertThat(office.state(activity).ref(ActivityFields.AUTHOR)).contains(BEN.person());
    }

    @Test
    void aDealDoesNotBeginAsAPlainRecord() {
        assertThat(office.refusals(BEN, new Command.Create(EntityRef.deal(id("deal")), Office.prospected(), List.of())))
                .containsExactly(Code.INVALID);
    }

    @Test
    void aRecordIsMadeOnce() {
        assertThat(office.refusals(BEN, Office.company(SANITAS, "Sanitas"))).containsExactly(Code.EXISTS);
    }

    @Test
    void whatWasBegunAndUndoneIsBegunAgain() {
        UUID company = id("Quirón");
        office.done(BEN, new Command.Revoke(office.done(BEN, Office.company(company, "Quirón"))));
        office.done(BEN, Office.company(company, "Quirónsalud"));

        assertThat(office.state(EntityRef.company(company)).text(CompanyFields.NAME)).contains("Quirónsalud");
        assertThat(office.state(EntityRef.company(company)).overlapping()).isEmpty();
    }

    @Test
    void membersAreOfTheRightKindAndThere() {
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        assertThat(joining(deal, Member.of(Relation.PEOPLE, Value.of(MARTA)))).containsExactly(Code.INVALID);
        assertThat(joining(deal, Office.decisionMaker(id("nobody")))).containsExactly(Code.NOT_FOUND);
        assertThat(joining(deal, Member.of(Relation.OFFERINGS, Value.of(MARTA)))).containsExactly(Code.NOT_FOUND);
        assertThat(joining(deal, Member.of(Relation.OFFERINGS, Value.of(true)))).containsExactly(Code.INVALID);
        assertThat(joining(deal, Member.of(Relation.CONTACTS, Value.of(MARTA)))).containsExactly(Code.INVALID);
        assertThat(joining(EntityRef.contact(MARTA), Member.of(Relation.COMPANIES, Value.of(MARTA)))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void aDealSellsWhatTheCatalogueHasOrWhatItNamesInWords() {
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        EntityRef scoring = EntityRef.offering(id("scoring"));
        Member sold = Member.of(Relation.OFFERINGS, Value.of(scoring.id()));
        office.done(ANA, new Command.Create(scoring, List.of(text(OfferingFields.NAME, "Severity scoring")), List.of()));

        office.done(BEN, edit(deal, List.of(sold, Member.of(Relation.OFFERINGS, Value.of("Consulting"))), List.of()));
        assertThat(office.state(deal).members(Relation.OFFERINGS)).hasSize(2).contains(sold);

        office.done(ANA, new Command.Remove(scoring, "sold no more"));
        EntityRef other = EntityRef.deal(office.deal(Stage.PROSPECTED));
        assertThat(joining(other, sold)).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void whatIsAlreadySoChangesNothing() {
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid"))));
        Change same = new Change(CompanyFields.CITY, Value.of("Madrid"), Value.of("Madrid"));
        assertThat(office.drafts(BEN, Command.Edit.fields(COMPANY, List.of(same)))).isEmpty();
        Member member = Member.of(Relation.COMPANIES, Value.of(SANITAS));
        assertThat(office.drafts(BEN, edit(EntityRef.contact(MARTA), List.of(member), List.of()))).isEmpty();
        Member stranger = Member.of(Relation.COMPANIES, Value.of(id("stranger")));
        assertThat(office.drafts(BEN, edit(EntityRef.contact(MARTA), List.of(), List.of(stranger)))).isEmpty();
    }

    @Test
    void whoTakesOutAMemberNamesTheEntriesThatAddedIt() {
        Member member = Member.of(Relation.COMPANIES, Value.of(SANITAS));
        office.done(BEN, edit(EntityRef.contact(MARTA), List.of(), List.of(member)));
        assertThat(office.state(EntityRef.contact(MARTA)).members()).isEmpty();
    }

    @Test
    void anEditKeepsWhatItsWriterSawSoThatAWriteInBetweenIsNoticed() {
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid"))));
        office.done(ANA, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Bilbao"))));
        assertThat(office.state(COMPANY).text(CompanyFields.CITY)).contains("Bilbao");
        assertThat(office.state(COMPANY).overlapping()).containsExactly(CompanyFields.CITY);
    }

    @Test
    void whoWritesAFieldWhoseOverlapIsShownDecidesIt() {
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid"))));
        office.done(ANA, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Bilbao"))));
        office.done(QUIM_AS_SELLER, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Vigo"))));
        Change decision = new Change(CompanyFields.CITY, Value.of("Vigo"), Value.of("Getxo"));
        List<Draft> drafts = office.drafts(BEN, Command.Edit.fields(COMPANY, List.of(decision)));
        assertThat(drafts).hasSize(3);
        assertThat(drafts).allSatisfy(draft -> assertThat(((Event.Edited) draft.event()).changes()).hasSize(1));
        office.write(BEN, drafts);
        assertThat(office.state(COMPANY).overlapping()).isEmpty();
        assertThat(office.state(COMPANY).text(CompanyFields.CITY)).contains("Getxo");
    }

    @Test
    void whoConfirmsTheValueThatCountsDecidesTheOverlapToo() {
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid"))));
        office.done(ANA, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Bilbao"))));
        Change confirmation = new Change(CompanyFields.CITY, Value.of("Bilbao"), Value.of("Bilbao"));
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(confirmation)));
        assertThat(office.state(COMPANY).overlapping()).isEmpty();
        assertThat(office.state(COMPANY).text(CompanyFields.CITY)).contains("Bilbao");
    }

    @Test
    void whatARecordCanNotBeWithoutCanNotBeEmptied() {
        assertThat(emptying(COMPANY, CompanyFields.NAME, "Sanitas Hospitales")).containsExactly(Code.REQUIRED);
        assertThat(emptying(EntityRef.contact(MARTA), ContactFields.EMAIL, "marta@sanitas.example")).containsExactly(Code.REQUIRED);
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        assertThat(emptying(deal, DealFields.BRIEF, "Proof of Concept")).containsExactly(Code.REQUIRED);
        EntityRef lost = EntityRef.deal(office.lostDeal());
        assertThat(emptying(lost, DealFields.LOST_WORDS, "too dear")).containsExactly(Code.REQUIRED);
    }

    @Test
    void oneOfAContactsTwoNamesMayBeEmptied() {
        Change empty = new Change(ContactFields.FIRST_NAME, Value.of("Marta"), null);
        assertThat(office.drafts(BEN, Command.Edit.fields(EntityRef.contact(MARTA), List.of(empty)))).hasSize(1);
    }

    @Test
    void aRemovalNeedsAReasonAndCanBeTakenBack() {
        assertThat(office.refusals(BEN, new Command.Remove(COMPANY, " "))).containsExactly(Code.REASON_NEEDED);
        office.done(BEN, new Command.Remove(COMPANY, "entered twice"));
        RecordState removed = office.state(COMPANY);
        assertThat(removed.exists()).isFalse();
        assertThat(removed.removal().orElseThrow().editedMeanwhile()).isFalse();
        assertThat(removed.removal().orElseThrow().fact().origin().reason()).contains("entered twice");
        assertThat(office.refusals(BEN, new Command.Remove(COMPANY, "again"))).containsExactly(Code.NOT_FOUND);
        office.done(BEN, new Command.Restore(COMPANY));
        assertThat(office.state(COMPANY).exists()).isTrue();
        assertThat(office.drafts(BEN, new Command.Restore(COMPANY))).isEmpty();
    }

    @Test
    void aRemovedRecordIsNotEdited() {
        office.done(BEN, new Command.Remove(COMPANY, "entered twice"));
        assertThat(office.refusals(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid")))))
                .containsExactly(Code.NOT_FOUND);
    }

    @Test
    void nobodyRemovesTheWorkspaceOrThemselves() {
        assertThat(office.refusals(ANA, new Command.Remove(office.workspace(), "done"))).containsExactly(Code.INVALID);
        assertThat(office.refusals(ANA, new Command.Remove(EntityRef.person(ANA.person()), "done"))).containsExactly(Code.INVALID);
    }

    @Test
    void whoAuditsReadsAndWritesNothing() {
        assertThat(office.refusals(QUIM, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, "Madrid")))))
                .containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Remove(COMPANY, "audit"))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Restore(COMPANY))).containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void nobodyGivesThemselvesARoleTheyDoNotHold() {
        EntityRef ben = EntityRef.person(BEN.person());
        Member manager = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        assertThat(joining(ben, manager)).containsExactly(Code.NOT_PERMITTED);
        office.done(ANA, edit(ben, List.of(manager), List.of()));
        office.done(BEN, Command.Edit.fields(ben, List.of(new Change(PersonFields.NAME, Value.of("Ben"), Value.of("Benito")))));
        assertThat(office.refusals(BEN, Command.Edit.fields(EntityRef.person(ANA.person()), List.of(text(PersonFields.NAME, "Anna")))))
                .containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void nobodyDecidesOnTheirOwnAccount() {
        EntityRef ben = EntityRef.person(BEN.person());
        for (Change change : List.of(
                Change.set(PersonFields.ACTIVE, Value.of(true)),
                text(PersonFields.ACCESS, Access.INVITED.code()),
                Office.day(PersonFields.DESIGNEE_UNTIL))) {
            assertThat(office.refusals(BEN, Command.Edit.fields(ben, List.of(change)))).containsExactly(Code.NOT_PERMITTED);
            assertThat(office.drafts(ANA, Command.Edit.fields(ben, List.of(change)))).hasSize(1);
        }
        assertThat(office.drafts(BEN, Command.Edit.fields(ben, List.of(text(PersonFields.ACCESS, Access.JOINED.code()))))).hasSize(1);
    }

    @Test
    void whoWasRemovedDoesNotBringThemselvesBack() {
        EntityRef ben = EntityRef.person(BEN.person());
        office.done(ANA, new Command.Remove(ben, "left"));
        assertThat(office.refusals(BEN, new Command.Restore(ben))).containsExactly(Code.NOT_PERMITTED);
        office.done(ANA, new Command.Restore(ben));
    }

    @Test
    void anAccountIsInOneOfTheStatesThereAre() {
        Change unknown = text(PersonFields.ACCESS, "somehow");
        assertThat(office.refusals(ANA, Command.Edit.fields(EntityRef.person(BEN.person()), List.of(unknown))))
                .containsExactly(Code.INVALID);
    }

    @Test
    void aWorkspaceIsFoundedOnce() {
        EntityRef second = new EntityRef(EntityType.WORKSPACE, id("second"));
        Command create = new Command.Create(second, List.of(text(WorkspaceFields.NAME, "Second")), List.of());
        assertThat(office.refusals(BEN, create)).containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void whoFoundsAWorkspaceEntersThemselvesWithTheRolesTheyHold() {
        Actor founder = new Actor(id("Eva"), Set.of(Role.BUSINESS_DEVELOPMENT));
        List<Change> name = List.of(text(PersonFields.NAME, "Eva"));
        Member held = Member.of(Relation.ROLES, Value.of(Role.BUSINESS_DEVELOPMENT.code()));
        Member other = Member.of(Relation.ROLES, Value.of(Role.GENERAL_MANAGER.code()));
        EntityRef eva = EntityRef.person(founder.person());
        assertThat(office.refusals(founder, new Command.Create(eva, name, List.of(held, other)))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.drafts(founder, new Command.Create(eva, name, List.of(held)))).hasSize(1);
    }

    @Test
    void aViewIsItsMakersAndNobodyElses() {
        EntityRef view = new EntityRef(EntityType.SAVED_VIEW, id("my deals"));
        List<Change> fields = List.of(text(WorkspaceFields.NAME, "My deals"), text(WorkspaceFields.VIEW_QUERY, "mine"));
        office.done(QUIM, new Command.Create(view, fields, List.of()));
        assertThat(office.refusals(BEN, new Command.Remove(view, ""))).containsExactly(Code.NOT_PERMITTED);
        office.done(QUIM, new Command.Remove(view, ""));
        assertThat(office.state(view).exists()).isFalse();
    }

    private static Command edit(EntityRef entity, List<Member> join, List<Member> part) {
        return new Command.Edit(entity, List.of(), join, part, Optional.empty());
    }

    private List<Code> joining(EntityRef entity, Member member) {
        return office.refusals(BEN, edit(entity, List.of(member), List.of()));
    }

    private List<Code> emptying(EntityRef entity, Field field, String before) {
        return office.refusals(BEN, Command.Edit.fields(entity, List.of(new Change(field, Value.of(before), null))));
    }
}
