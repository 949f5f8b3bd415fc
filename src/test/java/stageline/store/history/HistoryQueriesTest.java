package stageline.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.store.Business.ANA;
import static stageline.store.Business.SANITAS;
import static stageline.store.Scribe.id;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.people.LifecycleStage;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.Acknowledged;
import stageline.store.Business;
import stageline.store.EventKind;
import stageline.store.Scribe;
import stageline.store.Server;
import stageline.store.history.HistoryLine.Standing;

class HistoryQueriesTest {

    private static final UUID DEAL = id(2, 1);

    private final Business business = new Business();
    private final HistoryQueries history = new HistoryQueries(business.store);

    @BeforeEach
    void write() {
        business.person(Scribe.PERSON, "Eva Writer");
        business.apply(
                business.company(SANITAS, "Sanitas"),
                business.contact(ANA, "Ana", "Ruiz", SANITAS),
                business.deal(DEAL, SANITAS, "Pilot"),
                business.scribe.moved(DEAL, Stage.LEAD, Stage.PROSPECTED),
                business.joined(DEAL, ANA, "user"));
    }

    @AfterEach
    void close() {
        business.close();
    }

    private List<Long> positions(HistoryFilter filter) {
        return history.page(filter, HistoryQueries.NEWEST, 100).stream().map(HistoryLine::position).toList();
    }

    private static HistoryFilter of(Set<EventKind> kinds, Optional<Instant> from, Optional<Instant> to, Optional<Boolean> override) {
        return new HistoryFilter(Optional.empty(), Set.of(), kinds, from, to, override, Set.of(), Optional.empty());
    }

    @Test
    void entriesComeNewestFirstInPages() {
        List<HistoryLine> first = history.page(HistoryFilter.ALL, HistoryQueries.NEWEST, 4);
        List<HistoryLine> second = history.page(HistoryFilter.ALL, first.getLast().position(), 4);

        assertThat(first).extracting(HistoryLine::position).containsExactly(6L, 5L, 4L, 3L);
        assertThat(second).extracting(HistoryLine::position).containsExactly(2L, 1L);
        assertThat(history.count(HistoryFilter.ALL)).isEqualTo(6);
    }

    @Test
    void aLineTellsWhoDidWhatToWhomWithOldAndNew() {
        Change rename = new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Bupa"));
        business.scribe.begin();
        business.apply(business.scribe.next(
                EntityRef.company(SANITAS), Event.Edited.fields(List.of(rename)), Optional.empty(), Optional.of("new brand"), false));

        HistoryLine line = history.page(HistoryFilter.of(EntityRef.company(SANITAS)), HistoryQueries.NEWEST, 1).getFirst();

        assertThat(line.changes()).containsExactly(rename);
        assertThat(line.person()).isEqualTo("Eva Writer");
        assertThat(line.name()).isEqualTo("Bupa");
        assertThat(line.fact().origin().reason()).contains("new brand");
        assertThat(line.fact().origin().role()).isEqualTo("JD-019");
        assertThat(line.standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void theHistoryOfARecordIsItsOwn() {
        assertThat(positions(HistoryFilter.of(EntityRef.deal(DEAL)))).containsExactly(6L, 5L, 4L);
        assertThat(positions(HistoryFilter.of(EntityRef.company(SANITAS)))).containsExactly(2L);
        assertThat(positions(HistoryFilter.of(EntityRef.company(id(3, 77))))).isEmpty();
    }

    @Test
    void aContactsHistoryHoldsWhatChangedItsLifecycle() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED));

        List<HistoryLine> lines = history.page(HistoryFilter.of(EntityRef.contact(ANA)), HistoryQueries.NEWEST, 10);

        assertThat(lines).extracting(HistoryLine::position).containsExactly(7L, 3L);
        assertThat(lines.getFirst().consequences()).singleElement().satisfies(step -> {
            assertThat(step.contact()).isEqualTo(ANA);
            assertThat(step.after()).isEqualTo(LifecycleStage.SALES_QUALIFIED_LEAD);
        });
        assertThat(history.count(HistoryFilter.of(EntityRef.contact(ANA)))).isEqualTo(2);
    }

    @Test
    void aLongLedgerIsCountedInPartsAndOnlyWhileThatIsWanted() {
        for (int i = 0; i < 5; i++) {
            business.apply(business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.NAME, null, Value.of("S" + i))));
        }
        HistoryFilter edited = of(Set.of(EventKind.EDITED), Optional.empty(), Optional.empty(), Optional.empty());
        List<Long> soFar = new ArrayList<>();

        assertThat(positions(edited)).containsExactly(11L, 10L, 9L, 8L, 7L, 6L);
        assertThat(history.count(edited, 4, () -> true, soFar::add)).hasValue(6);
        assertThat(soFar).containsExactly(4L, 6L);
        soFar.clear();
        assertThat(history.count(edited, 4, soFar::isEmpty, soFar::add)).isEmpty();
        assertThat(soFar).containsExactly(4L);
    }

    @Test
    void undoneMovesAreMarked() {
        Fact move = business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED);
        business.apply(move);
        business.apply(business.scribe.revoked(move.operation()));

        assertThat(history.page(HistoryFilter.of(EntityRef.deal(DEAL)), HistoryQueries.NEWEST, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.standing()).isEqualTo(Standing.WITHDRAWN));
    }

    @Test
    void supersededQuarantinedAndErasedEntriesAreMarked() {
        business.apply(business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.LOST));
        Fact late = business.scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED);
        business.apply(late);
        Fact wrong = business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.NAME, null, Value.of("X")));
        business.apply(wrong);
        business.projector.receive(Server.saying(new Acknowledged(wrong.id(), 1, wrong.stamp().clock(), 3)), () -> {});
        Fact contact = business.contact(id(4, 2), "Bo", "Li");
        business.apply(contact);
        business.apply(business.scribe.alone(EntityRef.contact(id(4, 2)), new Event.Erased(List.of(contact.id()))));

        assertThat(history.page(HistoryFilter.ALL, HistoryQueries.NEWEST, 4))
                .extracting(HistoryLine::standing)
                .containsExactly(Standing.STANDS, Standing.ERASED, Standing.QUARANTINED, Standing.SUPERSEDED);
    }

    @Test
    void kindsPersonsDevicesAndOperationsFilter() {
        business.apply(business.scribe.alone(EntityRef.deal(DEAL), new Event.Removed(3)));
        Scribe other = new Scribe(2).at(business.scribe.now());
        Fact elsewhere = other.edited(EntityRef.company(SANITAS), new Change(CompanyFields.NAME, null, Value.of("Y")));
        business.apply(elsewhere);

        assertThat(positions(of(Set.of(EventKind.MOVED), Optional.empty(), Optional.empty(), Optional.empty()))).containsExactly(5L);
        assertThat(positions(of(Set.of(EventKind.MOVED, EventKind.REMOVED), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(7L, 5L);
        assertThat(positions(of(Set.of(EventKind.REMOVED), Optional.empty(), Optional.empty(), Optional.empty()))).containsExactly(7L);
        assertThat(positions(new HistoryFilter(Optional.empty(), Set.of(Scribe.PERSON), Set.of(EventKind.REMOVED), Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(), Optional.empty()))).containsExactly(7L);
        assertThat(positions(new HistoryFilter(Optional.empty(), Set.of(id(6, 99)), Set.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of(), Optional.empty()))).isEmpty();
        assertThat(positions(new HistoryFilter(Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(elsewhere.stamp().device()), Optional.empty()))).containsExactly(8L);
        assertThat(positions(new HistoryFilter(Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(), Optional.of(elsewhere.operation())))).containsExactly(8L);
    }

    @Test
    void overridesAreFound() {
        business.scribe.begin();
        business.apply(business.scribe.next(
                EntityRef.deal(DEAL), new Event.Moved(Stage.PROSPECTED, Stage.QUALIFIED, Map.of(), List.of("decision-maker")),
                Optional.empty(), Optional.of("urgent"), true));

        assertThat(positions(of(Set.of(), Optional.empty(), Optional.empty(), Optional.of(true)))).containsExactly(7L);
        assertThat(positions(of(Set.of(), Optional.empty(), Optional.empty(), Optional.of(false)))).hasSize(6).doesNotContain(7L);
    }

    @Test
    void timesAreFoundInALongLedgerWhateverTheOrderOfArrival() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 2_600; i++) {
            facts.add(business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.PHONE, null, Value.of("" + i))));
        }
        business.apply(facts.toArray(Fact[]::new));
        Scribe early = new Scribe(2).at(Scribe.START.minus(Duration.ofDays(10)));
        business.apply(early.edited(EntityRef.company(SANITAS), new Change(CompanyFields.PHONE, null, Value.of("early"))));
        long last = business.position();

        Instant around = facts.get(1_200).origin().at();
        assertThat(positions(of(Set.of(), Optional.of(around), Optional.of(around.plusSeconds(2)), Optional.empty())))
                .containsExactly(1_209L, 1_208L, 1_207L);
        assertThat(positions(of(Set.of(), Optional.empty(), Optional.of(Scribe.START), Optional.empty()))).containsExactly(last);
        assertThat(positions(of(Set.of(), Optional.of(business.scribe.now()), Optional.empty(), Optional.empty())))
                .containsExactly(last - 1);
        assertThat(history.count(of(Set.of(), Optional.of(around), Optional.empty(), Optional.empty()))).isEqualTo(1_400);
    }

    @Test
    void timesAreFoundWherePositionsAreLeftOut() {
        Fact first = business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.PHONE, null, Value.of("1")));
        business.projector.apply(business.scribe.arrived(998, List.of(first)));
        Fact second = business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.PHONE, null, Value.of("2")));
        business.projector.apply(business.scribe.arrived(2_001, List.of(second)));

        assertThat(positions(of(Set.of(), Optional.of(first.origin().at()), Optional.of(first.origin().at()), Optional.empty())))
                .containsExactly(998L);
        assertThat(positions(of(Set.of(), Optional.of(second.origin().at()), Optional.empty(), Optional.empty())))
                .containsExactly(2_001L);
    }

    @Test
    void everyEntryIsHandedOutOldestFirst() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            facts.add(business.scribe.edited(EntityRef.company(SANITAS), new Change(CompanyFields.PHONE, null, Value.of("" + i))));
        }
        business.apply(facts.toArray(Fact[]::new));
        List<Long> seen = new ArrayList<>();

        history.each(HistoryFilter.ALL, line -> seen.add(line.position()));

        assertThat(seen).hasSize(1_306).isSorted();
    }
}
