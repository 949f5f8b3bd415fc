package stageline.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stageline.store.Business.OWNER;
import static stageline.store.Business.SANITAS;
import static stageline.store.Scribe.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.Scribe;

class ContractQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID DEAL = id(2, 1);
    private static final UUID OTHER = id(2, 2);
    private static final Money SUM = new Money(125_000, Currency.getInstance("EUR"));

    private final Business business = new Business();
    private final ContractQueries contracts = new ContractQueries(business.store);

    @BeforeEach
    void deals() {
        business.apply(
                business.company(SANITAS, "Sanitas"),
                business.deal(DEAL, SANITAS, "Pilot", Business.owner(OWNER)),
                business.deal(OTHER, SANITAS, "Roll-out", Business.owner(id(6, 2))));
        move(DEAL, Stage.LEAD, Stage.CONTRACT_SIGNED);
        move(OTHER, Stage.LEAD, Stage.CONTRACT_SIGNED);
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void whatWasDueAndHasNotComeIsOverdueForTheOwnerOfItsDeal() {
        agree(DEAL, 1, TODAY.minusDays(1));
        agree(DEAL, 2, TODAY.minusDays(30));
        agree(DEAL, 3, TODAY);
        agree(DEAL, 4, TODAY.minusDays(3), Change.set(part(4, Part.RECEIVED), Value.of(TODAY)));
        agree(OTHER, 5, TODAY.minusDays(2));

        assertThat(contracts.overdue(TODAY, OWNER)).extracting(OverdueInstalment::id).containsExactly(id(13, 2), id(13, 1));
        OverdueInstalment oldest = contracts.overdue(TODAY, OWNER).getFirst();
        assertThat(oldest.amount()).contains(SUM);
        assertThat(oldest.due()).isEqualTo(TODAY.minusDays(30));
        assertThat(oldest.deal().name()).isEqualTo("Sanitas Pilot");
        assertThat(contracts.overdue(TODAY, id(6, 2))).extracting(one -> one.deal().entity().id()).containsExactly(OTHER);
    }

    @Test
    void nobodyWaitsForWhatADealWasToBePaidThatIsPaidOrLostOrRemoved() {
        agree(DEAL, 1, TODAY.minusDays(1));
        move(DEAL, Stage.CONTRACT_SIGNED, Stage.PAYMENT_DONE);
        assertThat(contracts.overdue(TODAY, OWNER)).isEmpty();
        move(DEAL, Stage.PAYMENT_DONE, Stage.CONTRACT_SIGNED);
        assertThat(contracts.overdue(TODAY, OWNER)).hasSize(1);
        business.apply(business.scribe.next(EntityRef.deal(DEAL), new Event.Removed(9)));
        assertThat(contracts.overdue(TODAY, OWNER)).isEmpty();
    }

    @Test
    void aContractIsToBeRenewedBeforeTheLastChanceToGiveNotice() {
        LocalDate ends = TODAY.plusDays(80);
        set(DEAL, Change.set(DealFields.CONTRACT_ENDS, Value.of(ends)), Change.set(DealFields.CONTRACT_NOTICE, new Value.Whole(60)));
        set(OTHER, Change.set(DealFields.CONTRACT_ENDS, Value.of(ends)));

        assertThat(contracts.toRenew(TODAY)).extracting(EndingContract::ends, EndingContract::renewBy)
                .containsExactly(tuple(ends, TODAY.minusDays(10)));
        assertThat(contracts.toRenew(TODAY.plusDays(50))).hasSize(2);
    }

    @Test
    void whatIsRenewedOrNotSignedIsNotToBeRenewed() {
        set(DEAL, Change.set(DealFields.CONTRACT_ENDS, Value.of(TODAY)));
        set(OTHER, Change.set(DealFields.CONTRACT_ENDS, Value.of(TODAY)));
        move(OTHER, Stage.CONTRACT_SIGNED, Stage.OFFER_APPROVED);
        assertThat(contracts.toRenew(TODAY)).extracting(one -> one.deal().entity().id()).containsExactly(DEAL);
        business.apply(business.deal(id(2, 3), SANITAS, "Pilot renewal", Change.set(DealFields.PREDECESSOR, Value.of(DEAL))));
        move(id(2, 3), Stage.LEAD, Stage.PROSPECTED);
        assertThat(contracts.toRenew(TODAY)).isEmpty();
    }

    private void agree(UUID deal, int instalment, LocalDate due, Change... more) {
        List<Change> changes = new ArrayList<>(List.of(more));
        changes.add(Change.set(part(instalment, Part.DUE), Value.of(due)));
        changes.add(Change.set(part(instalment, Part.AMOUNT), Value.of(SUM)));
        List<Member> joining = List.of(Kind.INSTALMENT.member(id(13, instalment)));
        business.apply(business.scribe.next(EntityRef.deal(deal), new Event.Edited(changes, joining, List.of())));
    }

    private static Field part(int instalment, Part part) {
        return DealPartFields.of(id(13, instalment), part);
    }

    private void set(UUID deal, Change... changes) {
        business.apply(business.scribe.next(EntityRef.deal(deal), Event.Edited.fields(List.of(changes))));
    }

    private void move(UUID deal, Stage from, Stage to) {
        Fact moved = business.scribe.next(
                EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()), Optional.of(Scribe.START), Optional.empty(),
                false);
        business.apply(moved);
    }
}
