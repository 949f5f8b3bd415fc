package stageline.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stageline.store.Business.ANA;
import static stageline.store.Business.OWNER;
import static stageline.store.Business.PFIZER;
import static stageline.store.Business.SANITAS;
import static stageline.store.Business.amount;
import static stageline.store.Business.owner;
import static stageline.store.Scribe.id;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.people.LeadStatus;
import stageline.sales.people.LifecycleStage;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.store.Business;
import stageline.store.Scribe;
import stageline.store.board.BoardQueries;
import stageline.store.board.Card;

class RecordQueriesTest {

    private static final UUID DEAL = id(2, 1);
    private static final UUID BRANCH = id(3, 9);

    private final Business business = new Business();
    private final BoardQueries board = new BoardQueries(business.store, InstantSource.fixed(Scribe.START));
    private final RecordQueries records = new RecordQueries(business.store, board);

    @BeforeEach
    void write() {
        business.person(Scribe.PERSON, "Eva Writer", "JD-019");
        business.person(OWNER, "Otto Owner", "JD-002", "JD-019");
        business.apply(
                business.company(SANITAS, "Sanitas"),
                business.company(PFIZER, "Pfizer"),
                business.company(BRANCH, "Sanitas Madrid"),
                business.contact(ANA, "Ana", "Ruiz", SANITAS),
                business.deal(DEAL, SANITAS, "Pilot", amount(100, "EUR"), owner(OWNER), Change.set(DealFields.COUNTRY, Value.of("ES"))),
                business.scribe.moved(DEAL, Stage.LEAD, Stage.PROSPECTED),
                business.joined(DEAL, ANA, "user"));
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void aDealTellsItsNameCompanyPeopleAndWriters() {
        DealDetails deal = records.deal(DEAL).orElseThrow();

        assertThat(deal.name()).isEqualTo("ES Sanitas Pilot");
        assertThat(deal.company()).contains(new Named(EntityRef.company(SANITAS), "Sanitas", true));
        assertThat(deal.people()).extracting(DealDetails.DealContact::contact, DealDetails.DealContact::role)
                .containsExactly(tuple(new Named(EntityRef.contact(ANA), "Ana Ruiz", true), "user"));
        assertThat(deal.fields()).extracting(field -> field.field())
                .containsExactly(DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF, DealFields.OWNER, DealFields.AMOUNT);
        assertThat(deal.fields().getFirst().by().person()).isEqualTo(Scribe.PERSON);
        assertThat(deal.names()).containsEntry(Scribe.PERSON, "Eva Writer").containsEntry(OWNER, "Otto Owner");
        assertThat(deal.transitions()).singleElement().satisfies(move -> assertThat(move.to()).isEqualTo(Stage.PROSPECTED));
    }

    @Test
    void aLostDealSaysSoInItsName() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.LOST));

        assertThat(records.deal(DEAL).orElseThrow().name()).isEqualTo("Lost ES Sanitas Pilot");
    }

    @Test
    void whatTwoPeopleWroteWithoutSeeingEachOtherIsShown() {
        Scribe other = new Scribe(2).at(business.scribe.now());
        business.apply(business.scribe.edited(EntityRef.deal(DEAL), new Change(DealFields.BRIEF, Value.of("Pilot"), Value.of("Mine"))));
        business.apply(other.edited(EntityRef.deal(DEAL), new Change(DealFields.BRIEF, Value.of("Pilot"), Value.of("Yours"))));

        FieldDetails brief = records.deal(DEAL).orElseThrow().fields().stream()
                .filter(field -> field.field().equals(DealFields.BRIEF))
                .findFirst()
                .orElseThrow();

        assertThat(brief.others()).hasSize(1);
        assertThat(board.cards(List.of(EntityRef.deal(DEAL))).getFirst().attention()).isEqualTo(1);
    }

    @Test
    void lineageAndPhasesAreFollowedInBothDirections() {
        UUID second = id(2, 2);
        UUID third = id(2, 3);
        business.apply(
                business.deal(second, SANITAS, "Again", Change.set(DealFields.PREDECESSOR, Value.of(DEAL)),
                        Change.set(DealFields.PHASE_NUMBER, new Value.Whole(1))),
                business.deal(third, SANITAS, "Roll-out", Change.set(DealFields.PHASE_AFTER, Value.of(second)),
                        Change.set(DealFields.PREDECESSOR, Value.of(second)), Change.set(DealFields.PHASE_NUMBER, new Value.Whole(2))));

        assertThat(records.deal(third).orElseThrow().lineage()).extracting(named -> named.entity().id()).containsExactly(DEAL, second);
        assertThat(records.deal(DEAL).orElseThrow().successors()).extracting(named -> named.entity().id()).containsExactly(second);
        assertThat(records.deal(second).orElseThrow().phases()).extracting(named -> named.entity().id()).containsExactly(second, third);
        assertThat(records.deal(third).orElseThrow().phases()).extracting(named -> named.entity().id()).containsExactly(second, third);
        assertThat(records.deal(DEAL).orElseThrow().phases()).isEmpty();
    }

    @Test
    void aCompanyTellsItsAliasesContactsAndDeals() {
        business.apply(
                business.scribe.alone(EntityRef.company(BRANCH), new Event.Merged(SANITAS)),
                business.contact(id(4, 2), "Bo", "Li", BRANCH));

        CompanyDetails company = records.company(SANITAS).orElseThrow();

        assertThat(company.aliases()).containsExactly(new Named(EntityRef.company(BRANCH), "Sanitas Madrid", false));
        assertThat(company.contacts()).extracting(ContactLine::lastName).containsExactly("Li", "Ruiz");
        assertThat(company.deals()).extracting(Card::entity).containsExactly(EntityRef.deal(DEAL));
        assertThat(records.company(BRANCH).orElseThrow().standsFor()).map(Named::name).contains("Sanitas");
    }

    @Test
    void theLeadStatusSaysWhichActivityGivesIt() {
        assertThat(records.company(SANITAS).orElseThrow().leadStatus().code()).isEqualTo(LeadStatus.NEW);

        business.apply(business.activity(id(5, 1), "out", PFIZER, Optional.empty(), ANA));
        assertThat(records.company(SANITAS).orElseThrow().leadStatus())
                .isEqualTo(new LeadStatus(LeadStatus.ATTEMPTED, Optional.of(id(5, 1))));

        business.apply(business.activity(id(5, 2), "in", SANITAS, Optional.of(DEAL)));
        assertThat(records.company(SANITAS).orElseThrow().leadStatus())
                .isEqualTo(new LeadStatus(LeadStatus.CONNECTED, Optional.of(id(5, 2))));

        business.apply(business.scribe.edited(EntityRef.company(SANITAS), Change.set(CompanyFields.LEAD_STATUS, Value.of("open"))));
        assertThat(records.company(SANITAS).orElseThrow().leadStatus()).isEqualTo(new LeadStatus("open", Optional.empty()));
    }

    @Test
    void aContactTellsHowFarItIsAndHowItGotThere() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED));
        Fact signed = business.scribe.moved(DEAL, Stage.QUALIFIED, Stage.CONTRACT_SIGNED);
        business.apply(signed);

        ContactDetails contact = records.contact(ANA).orElseThrow();

        assertThat(contact.lifecycle().stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(contact.steps()).extracting(LifecycleStep::after)
                .containsExactly(LifecycleStage.SALES_QUALIFIED_LEAD, LifecycleStage.CUSTOMER);
        assertThat(contact.steps().getLast().cause()).isEqualTo(signed.id());
        assertThat(contact.companies()).extracting(Named::name).containsExactly("Sanitas");
        assertThat(contact.roles()).containsEntry(DEAL, List.of("user"));
        assertThat(records.contacts("rui", 5)).singleElement().satisfies(
                line -> assertThat(line.lifecycle()).isEqualTo(LifecycleStage.CUSTOMER));
    }

    @Test
    void aContactWhoJoinsLaterIsAsFarAsTheDealIsFromThenOn() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.DISCOVERED));
        business.apply(business.contact(id(4, 3), "Late", "Comer"));
        Fact join = business.joined(DEAL, id(4, 3), "influencer");
        var changed = business.apply(join);

        assertThat(changed.entities()).contains(EntityRef.contact(id(4, 3)));
        assertThat(records.contact(id(4, 3)).orElseThrow().steps()).singleElement().satisfies(step -> {
            assertThat(step.cause()).isEqualTo(join.id());
            assertThat(step.after()).isEqualTo(LifecycleStage.OPPORTUNITY);
        });
    }

    @Test
    void losingTheOnlyDealBeforeAContractTakesAContactBack() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED));
        var changed = business.apply(business.scribe.moved(DEAL, Stage.QUALIFIED, Stage.LOST));

        assertThat(changed.entities()).contains(EntityRef.contact(ANA));
        assertThat(records.contact(ANA).orElseThrow().lifecycle().stage()).isEqualTo(LifecycleStage.MARKETING_QUALIFIED_LEAD);
        assertThat(records.contact(ANA).orElseThrow().steps()).hasSize(2);
    }

    @Test
    void activitiesOfARecordComeNewestFirstInPages() {
        for (int i = 1; i <= 5; i++) {
            business.scribe.at(business.scribe.now().plus(Duration.ofDays(1)));
            business.apply(business.activity(id(5, i), "out", SANITAS, i % 2 == 0 ? Optional.of(DEAL) : Optional.empty(), ANA));
        }

        assertThat(records.activities(EntityRef.company(SANITAS), 0, 2)).extracting(ActivityLine::id).containsExactly(id(5, 5), id(5, 4));
        assertThat(records.activities(EntityRef.company(SANITAS), 4, 2)).extracting(ActivityLine::id).containsExactly(id(5, 1));
        assertThat(records.activities(EntityRef.deal(DEAL), 0, 10)).extracting(ActivityLine::id).containsExactly(id(5, 4), id(5, 2));
        assertThat(records.activities(EntityRef.contact(ANA), 0, 1)).singleElement().satisfies(line -> {
            assertThat(line.company()).map(Named::name).contains("Sanitas");
            assertThat(line.contacts()).extracting(Named::name).containsExactly("Ana Ruiz");
        });
        assertThat(records.deal(DEAL).orElseThrow().activities()).isEqualTo(2);
    }

    @Test
    void theTeamTellsAccountsAndDevicesTheLatestThatWroteFirst() {
        EntityRef laptop = new EntityRef(EntityType.DEVICE, id(9, 7));
        EntityRef tablet = new EntityRef(EntityType.DEVICE, id(9, 8));
        business.scribe.at(Scribe.START.plus(Duration.ofDays(3)));
        business.apply(
                business.scribe.created(laptop, Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(OWNER)),
                        Change.set(WorkspaceFields.DEVICE_LABEL, Value.of("Laptop"))),
                business.scribe.created(tablet, Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(OWNER)),
                        Change.set(WorkspaceFields.DEVICE_REVOKED, Value.of(true))),
                business.scribe.edited(EntityRef.person(OWNER), Change.set(PersonFields.ACCESS, Value.of("invited"))));
        Scribe atLaptop = new Scribe(7).at(Scribe.START.plus(Duration.ofDays(4)));
        business.apply(atLaptop.edited(EntityRef.person(OWNER), Change.set(PersonFields.EMAIL, Value.of("otto@example.org"))));

        Teammate otto = records.team().getLast();

        assertThat(otto.person().email()).isEqualTo("otto@example.org");
        assertThat(otto.access()).contains(PersonFields.Access.INVITED);
        assertThat(otto.since().orElseThrow()).isBetween(Scribe.START.plus(Duration.ofDays(3)), Scribe.START.plus(Duration.ofDays(4)));
        assertThat(otto.devices()).extracting(DeviceLine::label, DeviceLine::revoked, line -> line.lastWrote().isPresent())
                .containsExactly(tuple("Laptop", false, true), tuple("", true, false));
        assertThat(records.team().getFirst().access()).isEmpty();
    }

    @Test
    void peopleComeWithTheirRoles() {
        assertThat(records.people()).extracting(PersonLine::name).containsExactly("Eva Writer", "Otto Owner");
        assertThat(records.people().getLast().roles()).containsExactlyInAnyOrder("JD-002", "JD-019");
    }

    @Test
    void companiesArePickedByTheBeginningOfTheirNameWithoutAccents() {
        business.apply(business.company(id(3, 5), "Ñandú"), business.scribe.alone(EntityRef.company(BRANCH), new Event.Merged(SANITAS)));

        assertThat(records.companies("SAN", 10)).extracting(CompanyLine::name).containsExactly("Sanitas");
        assertThat(records.companies("nan", 10)).extracting(CompanyLine::name).containsExactly("Ñandú");
        assertThat(records.companies("", 2)).hasSize(2);
        assertThat(records.companyNames()).hasSize(3).containsEntry(PFIZER, "Pfizer");
    }

    @Test
    void recordsFromElsewhereAreFoundAgain() {
        UUID imported = id(2, 50);
        business.apply(business.deal(imported, SANITAS, "Imported", Change.set(DealFields.EXTERNAL, Value.of("hubspot:deal:1"))));
        business.apply(business.scribe.alone(EntityRef.deal(imported), new Event.Removed(1)));

        assertThat(records.external(EntityType.DEAL, List.of("hubspot:deal:1", "hubspot:deal:2")))
                .containsOnlyKeys("hubspot:deal:1")
                .containsValue(EntityRef.deal(imported));
        assertThat(records.external(EntityType.COMPANY, List.of("hubspot:deal:1"))).isEmpty();
    }

    @Test
    void extraColumnsViewsOfferingsAndCountriesAreListed() {
        EntityRef view = new EntityRef(EntityType.SAVED_VIEW, id(7, 1));
        business.apply(
                business.scribe.edited(EntityRef.deal(DEAL), Change.set(Field.extra("Colour"), Value.of("red"))),
                business.scribe.created(
                        view,
                        Change.set(WorkspaceFields.NAME, Value.of("Mine")),
                        Change.set(WorkspaceFields.VIEW_QUERY, Value.of("owner=me"))));

        assertThat(records.extraColumns(EntityType.DEAL)).containsExactly("Colour");
        assertThat(records.extraColumns(EntityType.COMPANY)).isEmpty();
        assertThat(records.savedViews()).containsExactly(new SavedView(id(7, 1), "Mine", "owner=me", Optional.empty()));
        assertThat(records.countries()).containsExactly("ES");
        assertThat(records.offerings()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsEmpty() {
        assertThat(records.deal(id(2, 77))).isEmpty();
        assertThat(records.company(id(3, 77))).isEmpty();
        assertThat(records.contact(id(4, 77))).isEmpty();
        assertThat(records.names(List.of(EntityRef.deal(id(2, 77))))).isEmpty();
    }
}
