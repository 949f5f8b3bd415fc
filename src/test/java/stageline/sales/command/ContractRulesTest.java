package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.euros;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Refusal.Code;
import stageline.sales.contract.Instalment;
import stageline.sales.contract.Milestone;
import stageline.sales.contract.Schedule;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// What follows an offer that was approved: its contract, its payment, its implementation, its renewal.
class ContractRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final Office office = new Office();
    private final UUID deal = office.deal(Stage.OFFER_APPROVED);
    private int made;

    @Nested
    class Contract {

        @Test
        void onlyWhoMaySignContractsSignsForUs() {
            UUID general = id("Gema");
            Actor admin = new Actor(id("founder"), Set.of(Role.TECHNOLOGY_MANAGER));
            office.done(admin, new Create(EntityRef.person(general), List.of(text(PersonFields.NAME, "Gema")),
                    List.of(Member.of(Relation.ROLES, Value.of(Role.GENERAL_MANAGER.code())))));

            Decision refused = office.decide(BEN, set(DealFields.CONTRACT_SIGNER, Value.of(ANA.person())));
            assertThat(refused).isEqualTo(Decision.refused(Refusal.at(DealFields.CONTRACT_SIGNER, Code.NO_SIGNER, "JD-001")));
            office.done(BEN, set(DealFields.CONTRACT_SIGNER, Value.of(general)));
            assertThat(deal().ref(DealFields.CONTRACT_SIGNER)).contains(general);
        }

        @Test
        void itDoesNotEndBeforeItBeginsAndItsNoticeIsNoLessThanNothing() {
            office.done(BEN, set(DealFields.CONTRACT_STARTS, Value.of(DAY)));

            assertThat(office.refusals(BEN, set(DealFields.CONTRACT_ENDS, Value.of(DAY.minusDays(1))))).containsExactly(Code.INVALID);
            assertThat(office.refusals(BEN, set(DealFields.CONTRACT_NOTICE, new Value.Whole(-1)))).containsExactly(Code.INVALID);
            office.done(BEN, set(DealFields.CONTRACT_ENDS, Value.of(DAY)));
            office.done(BEN, set(DealFields.CONTRACT_NOTICE, new Value.Whole(0)));
        }

        @Test
        void itIsLookedThroughForTheClausesOfTheWorkspace() {
            office.done(BEN, join(Member.of(Relation.CLAUSES, Value.of("data-protection"))));

            assertThat(deal().members(Relation.CLAUSES)).hasSize(1);
            assertThat(office.refusals(BEN, join(Member.of(Relation.CLAUSES, Value.of("small-print"))))).containsExactly(Code.INVALID);
        }

        @Test
        void whoOnlyReadsSaysNothingOfIt() {
            assertThat(office.refusals(QUIM, set(DealFields.CONTRACT_DATE, Value.of(DAY)))).containsExactly(Code.NOT_PERMITTED);
        }
    }

    @Nested
    class Payments {

        @Test
        void whatIsPaidInPartsIsPaidWhenTheLastWasReceived() {
            agree(2);
            UUID first = instalments().getFirst().id();
            UUID second = instalments().getLast().id();

            office.done(BEN, edits().receive(second, DAY.plusDays(9), euros(12_500), "bank 2"));
            assertThat(deal().value(DealFields.PAYMENT_DATE)).isEmpty();
            office.done(BEN, edits().receive(first, DAY.plusDays(2), euros(12_500), " bank 1 "));

            assertThat(deal().day(DealFields.PAYMENT_DATE)).contains(DAY.plusDays(9));
            assertThat(deal().money(DealFields.PAYMENT_AMOUNT)).contains(euros(25_000));
            assertThat(deal().text(DealFields.PAYMENT_REFERENCE)).contains("bank 1; bank 2");
        }

        @Test
        void oneUndoTakesBackTheReceiptAndWhatItMeant() {
            agree(1);
            OperationId received = office.done(BEN, edits().receive(instalments().getFirst().id(), DAY, euros(25_000), "bank 1"));
            office.done(BEN, new Revoke(received));

            assertThat(instalments().getFirst().received()).isEmpty();
            assertThat(deal().value(DealFields.PAYMENT_DATE)).isEmpty();
        }

        @Test
        void whatWasNotReceivedAfterAllTakesBackWhatItMeantButNotWhatSomebodyWrote() {
            agree(1);
            UUID only = instalments().getFirst().id();
            office.done(BEN, edits().receive(only, DAY, euros(25_000), "bank 1"));
            office.done(BEN, set(DealFields.PAYMENT_REFERENCE, Value.of("cheque 7")));
            office.done(BEN, edits().notReceived(only));

            assertThat(instalments().getFirst().received()).isEmpty();
            assertThat(deal().value(DealFields.PAYMENT_DATE)).isEmpty();
            assertThat(deal().value(DealFields.PAYMENT_AMOUNT)).isEmpty();
            assertThat(deal().text(DealFields.PAYMENT_REFERENCE)).contains("cheque 7");
        }

        @Test
        void aDealThatPassedTheGateStaysPaid() {
            agree(1);
            office.done(BEN, edits().receive(instalments().getFirst().id(), DAY, euros(25_000), "bank 1"));
            List<Change> signed = Office.evidence(Stage.CONTRACT_SIGNED);
            office.done(BEN, new Command.MoveDeal(
                    deal, Stage.OFFER_APPROVED, Stage.PAYMENT_DONE, signed, List.of(), Optional.empty(), false));
            agree(1);

            assertThat(deal().day(DealFields.PAYMENT_DATE)).contains(DAY);
            assertThat(instalments()).hasSize(2);
        }

        @Test
        void severalCurrenciesAreNotAddedUp() {
            agree(2);
            office.done(BEN, edits().receive(instalments().getFirst().id(), DAY, euros(12_500), "bank 1"));
            office.done(BEN, edits().receive(instalments().getLast().id(), DAY,
                    new Money(1_000, Currency.getInstance("CHF")), ""));

            assertThat(deal().day(DealFields.PAYMENT_DATE)).contains(DAY);
            assertThat(deal().value(DealFields.PAYMENT_AMOUNT)).isEmpty();
        }

        @Test
        void whatShouldHaveComeIsOverdueTheDayAfter() {
            agree(1);

            assertThat(instalments().getFirst().overdue(DAY)).isFalse();
            assertThat(instalments().getFirst().overdue(DAY.plusDays(1))).isTrue();
        }

        @Test
        void oneThatIsTakenOutIsWaitedForNoMore() {
            agree(2);
            office.done(BEN, edits().receive(instalments().getFirst().id(), DAY, euros(12_500), "bank 1"));
            office.done(BEN, edits().remove(instalments().getLast().id()));

            assertThat(instalments()).hasSize(1);
            assertThat(deal().money(DealFields.PAYMENT_AMOUNT)).contains(euros(12_500));
        }

        private void agree(int parts) {
            office.done(BEN, edits().add(Schedule.monthly(euros(25_000), parts, DAY), ids()));
        }

        private List<Instalment> instalments() {
            return Instalment.of(deal());
        }

        private PaymentEdits edits() {
            return new PaymentEdits(deal());
        }
    }

    @Nested
    class Implementation {

        @Test
        void milestonesComeInTheOrderOfTheirDays() {
            office.done(BEN, edits().add(id("later"), "Go live", Optional.of(DAY.plusDays(20))));
            office.done(BEN, edits().add(id("some day"), "Report", Optional.empty()));
            office.done(BEN, edits().add(id("sooner"), "Integration", Optional.of(DAY)));
            office.done(BEN, edits().done(id("sooner"), Optional.of(DAY)));
            office.done(BEN, edits().remove(id("some day")));

            assertThat(Milestone.of(deal())).containsExactly(
                    new Milestone(id("sooner"), "Integration", Optional.of(DAY), Optional.of(DAY)),
                    new Milestone(id("later"), "Go live", Optional.of(DAY.plusDays(20)), Optional.empty()));
        }

        @Test
        void theDayOfTheReviewIsATaskOfTheOwnerThatFollowsIt() {
            OperationId set = office.done(BEN, reminding(set(DealFields.PLAN_REVIEW, Value.of(DAY)), List.of()));
            EntityRef task = EntityRef.task(id("made 1"));
            assertThat(office.state(task).day(TaskFields.DUE)).contains(DAY);
            assertThat(office.state(task).text(TaskFields.KIND)).contains(TaskKind.REVIEW_IMPLEMENTATION.code());
            assertThat(office.state(task).ref(TaskFields.PERSON)).contains(BEN.person());

            office.done(BEN, reminding(set(DealFields.PLAN_REVIEW, Value.of(DAY.plusDays(7))), List.of(task)));
            assertThat(office.state(task).day(TaskFields.DUE)).contains(DAY.plusDays(7));

            Edit taken = Edit.fields(deal().entity(), List.of(
                    new Change(DealFields.PLAN_REVIEW, deal().value(DealFields.PLAN_REVIEW).orElseThrow(), null)));
            office.done(BEN, reminding(taken, List.of(task)));
            assertThat(office.state(task).exists()).isFalse();
            assertThat(office.facts(set)).hasSize(2);
        }

        private MilestoneEdits edits() {
            return new MilestoneEdits(deal());
        }
    }

    @Nested
    class Renewing {

        @Test
        void theEndOfAContractIsATaskBeforeTheLastChanceToGiveNotice() {
            office.done(BEN, set(DealFields.CONTRACT_NOTICE, new Value.Whole(60)));
            office.done(BEN, reminding(set(DealFields.CONTRACT_ENDS, Value.of(DAY.plusDays(365))), List.of()));
            EntityRef task = EntityRef.task(id("made 1"));
            assertThat(office.state(task).day(TaskFields.DUE)).contains(DAY.plusDays(275));

            office.done(BEN, reminding(set(DealFields.CONTRACT_NOTICE, new Value.Whole(30)), List.of(task)));
            assertThat(office.state(task).day(TaskFields.DUE)).contains(DAY.plusDays(305));
        }

        @Test
        void whatSaysNothingOfADateMakesNoTask() {
            Edit edit = set(DealFields.NEXT_STEP, Value.of("call"));
            assertThat(reminding(edit, List.of())).isSameAs(edit);
        }

        @Test
        void theRenewalIsADealOfItsOwnThatFollowsTheSignedOne() {
            office.done(BEN, reminding(set(DealFields.CONTRACT_ENDS, Value.of(DAY.plusDays(365))), List.of()));
            EntityRef task = EntityRef.task(id("made 1"));
            assertThat(Renewal.possible(deal())).isFalse();
            assertThat(office.refusals(BEN, renewal(List.of()))).containsExactly(Code.INVALID);
            office.done(BEN, new Command.MoveDeal(
                    deal, Stage.OFFER_APPROVED, Stage.CONTRACT_SIGNED, Office.evidence(Stage.CONTRACT_SIGNED), List.of(), Optional.empty(),
                    false));
            assertThat(Renewal.possible(deal())).isTrue();
            office.done(BEN, renewal(List.of(task)));
            assertThat(office.state(task).moment(TaskFields.DONE)).contains(office.now());

            RecordState renewal = office.state(id("renewal"));
            assertThat(renewal.stage()).isEqualTo(Stage.PROSPECTED);
            assertThat(renewal.text(DealFields.BRIEF)).contains("Proof of Concept renewal");
            assertThat(renewal.day(DealFields.CLOSE_DATE)).contains(DAY.plusDays(365));
            assertThat(renewal.ref(DealFields.PREDECESSOR)).contains(deal);
            assertThat(renewal.money(DealFields.AMOUNT)).isEqualTo(deal().money(DealFields.AMOUNT));
            assertThat(renewal.members(Relation.PEOPLE)).isEqualTo(deal().members(Relation.PEOPLE));
            assertThat(renewal.value(DealFields.CONTRACT_DATE)).isEmpty();
        }

        private Command renewal(List<EntityRef> tasks) {
            return Renewal.of(deal(), tasks.stream().map(office::state).toList(), id("renewal"), "renewal", office.now());
        }
    }

    private RecordState deal() {
        return office.state(deal);
    }

    private Edit set(Field field, Value value) {
        return Edit.fields(EntityRef.deal(deal), List.of(new Change(field, deal().value(field).orElse(null), value)));
    }

    private Edit join(Member member) {
        return new Edit(EntityRef.deal(deal), List.of(), List.of(member), List.of(), Optional.empty());
    }

    private Command reminding(Edit edit, List<EntityRef> open) {
        List<RecordState> tasks = new ArrayList<>();
        open.forEach(task -> tasks.add(office.state(task)));
        return new Reminders(deal(), tasks, Optional.of(BEN.person())).with(edit, TaskKind::code, ids());
    }

    private Supplier<UUID> ids() {
        return () -> id("made " + ++made);
    }
}
