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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command.ConcludeQuotation;
import stageline.sales.command.Command.ConfirmChange;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.DecideChange;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Remove;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.SendQuotation;
import stageline.sales.command.Command.Signing;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.service.ServiceChangeStanding;
import stageline.sales.signature.SignedVersion;

/// A customer asks for a change after service has begun: JD-003 says whether it can be made, JD-002 decides.
class ServiceChangeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID LINE = id("line");
    private static final Actor FOUNDER = new Actor(id("founder"), Set.of(Role.TECHNOLOGY_MANAGER));
    private static final Actor DORA = new Actor(id("Dora"), Set.of(Role.DESIGN_AND_DEVELOPMENT_MANAGER));
    private static final EntityRef QUOTATION = EntityRef.quotation(id("quotation"));
    private static final EntityRef SUCCESSOR = EntityRef.quotation(id("successor"));
    private static final EntityRef CHANGE = EntityRef.serviceChange(id("change"));
    private static final EntityRef TO_CONFIRM = EntityRef.task(id("to confirm"));
    private static final EntityRef TO_DECIDE = EntityRef.task(id("to decide"));
    private static final EntityRef CONFIRMATION = EntityRef.signature(id("confirmation"));
    private static final EntityRef DECISION = EntityRef.signature(id("decision"));

    private final Office office = new Office();
    private final UUID deal = office.deal(Stage.CONTRACT_SIGNED);

    @BeforeEach
    void serviceHasBegun() {
        office.done(FOUNDER, new Create(EntityRef.person(DORA.person()), List.of(text(PersonFields.NAME, "Dora")), List.of()));
        office.done(BEN, quotation(QUOTATION, deal));
        office.done(ANA, send(QUOTATION));
        office.done(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.ACCEPTED, TODAY, Optional.empty()));
    }

    @Nested
    class Asking {

        @Test
        void whoWorksDealsAsksForIt() {
            office.done(BEN, ask());

            assertThat(standing()).isEqualTo(ServiceChangeStanding.ASKED);
            assertThat(office.refusals(QUIM, ask(EntityRef.serviceChange(id("other")), deal, QUOTATION))).contains(Code.NOT_PERMITTED);
            assertThat(office.refusals(DORA, ask(EntityRef.serviceChange(id("other")), deal, QUOTATION))).contains(Code.NOT_PERMITTED);
        }

        @Test
        void serviceHasToHaveBegunByAnAcceptedQuotationOfTheDeal() {
            UUID early = office.deal(Stage.OFFER_APPROVED);
            EntityRef draft = EntityRef.quotation(id("draft"));
            office.done(BEN, quotation(draft, deal));

            assertThat(office.refusals(BEN, ask(CHANGE, early, QUOTATION))).containsExactly(Code.SERVICE_NOT_BEGUN);
            assertThat(office.refusals(BEN, ask(CHANGE, deal, draft))).containsExactly(Code.SERVICE_NOT_BEGUN);
            assertThat(office.refusals(BEN, ask(CHANGE, office.deal(Stage.PAYMENT_DONE), QUOTATION)))
                    .containsExactly(Code.SERVICE_NOT_BEGUN);
        }

        @Test
        void nobodyBeginsWithAnAnswer() {
            Create answered = ask(CHANGE, deal, QUOTATION, text(ServiceChangeFields.FEASIBLE, "possible"));

            assertThat(office.refusals(BEN, answered)).containsExactly(Code.NOT_PERMITTED);
            assertThat(office.refusals(new Actor(BEN.person(), Set.of(Role.BUSINESS_DEVELOPMENT, Role.DESIGN_AND_DEVELOPMENT_MANAGER)),
                            answered))
                    .containsExactly(Code.INVALID);
        }

        @Test
        void whatIsAskedCanBeMendedUntilSomebodySignsForIt() {
            office.done(BEN, ask());
            office.done(BEN, edit(ServiceChangeFields.WHAT, Value.of("Two clinics more")));
            office.done(DORA, confirm(Feasibility.POSSIBLE, "It can."));

            assertThat(office.refusals(BEN, edit(ServiceChangeFields.WHAT, Value.of("Three clinics more"))))
                    .containsExactly(Code.SIGNED_IS_FINAL);
            assertThat(office.refusals(BEN, edit(ServiceChangeFields.QUOTATION, Value.of(SUCCESSOR.id())))).contains(Code.INVALID);
        }

        @Test
        void itIsWithdrawnUntilItIsDecided() {
            office.done(BEN, ask());
            office.done(DORA, confirm(Feasibility.NOT_POSSIBLE, "Not before the next version."));
            OperationId withdrawn = office.done(BEN, new Remove(CHANGE, "withdrawn by the customer"));
            office.done(BEN, new Revoke(withdrawn));
            office.done(ANA, decide(ServiceChangeFields.Decision.CONTINUE, Optional.empty()));

            assertThat(office.refusals(BEN, new Remove(CHANGE, "withdrawn"))).containsExactly(Code.SIGNED_IS_FINAL);
        }
    }

    @Nested
    class Confirming {

        @BeforeEach
        void asked() {
            office.done(BEN, ask());
            office.done(BEN, task());
        }

        @Test
        void theDesignManagerSaysSoAndSignsAndTheSalesManagerGetsATask() {
            office.done(DORA, confirm(Feasibility.POSSIBLE, "It can, with the next version."));

            assertThat(standing()).isEqualTo(ServiceChangeStanding.POSSIBLE);
            assertThat(office.state(CHANGE).text(ServiceChangeFields.FINDING)).contains("It can, with the next version.");
            RecordState signature = office.state(CONFIRMATION);
            assertThat(signature.text(SignatureFields.NAME)).contains("Dora");
            assertThat(signature.text(SignatureFields.MEANING)).contains("confirmed");
            assertThat(signature.text(SignatureFields.VERSION)).contains(SignedVersion.of(office.state(CHANGE), Meaning.CONFIRMED));
            assertThat(office.state(TO_CONFIRM).moment(TaskFields.DONE)).contains(office.now());
            RecordState next = office.state(TO_DECIDE);
            assertThat(next.text(TaskFields.KIND)).contains(TaskKind.DECIDE_CHANGE.code());
            assertThat(next.text(TaskFields.ROLE)).contains("JD-002");
            assertThat(next.text(TaskFields.ON)).contains(CHANGE.text());
        }

        @Test
        void nobodyElseDoes() {
            assertThat(office.refusals(ANA, confirm(Feasibility.POSSIBLE, "It can."))).containsExactly(Code.NOT_PERMITTED);
            assertThat(office.refusals(DORA, edit(ServiceChangeFields.FEASIBLE, Value.of("possible")))).containsExactly(Code.INVALID);
        }

        @Test
        void itTakesAFinding() {
            assertThat(office.refusals(DORA, confirm(Feasibility.POSSIBLE, " "))).containsExactly(Code.REQUIRED);
        }

        @Test
        void itIsSaidOnce() {
            office.done(DORA, confirm(Feasibility.POSSIBLE, "It can."));

            assertThat(office.refusals(DORA, confirm(Feasibility.NOT_POSSIBLE, "It can't."))).containsExactly(Code.OUT_OF_TURN);
        }

        @Test
        void whatWasAskedOtherwiseMeanwhileIsReadFirst() {
            ConfirmChange seen = confirm(Feasibility.POSSIBLE, "It can.");
            office.done(BEN, edit(ServiceChangeFields.WHAT, Value.of("Forty clinics more")));

            assertThat(office.refusals(DORA, seen)).containsExactly(Code.CHANGED_MEANWHILE);
        }

        @Test
        void itStaysSigned() {
            OperationId confirmed = office.done(DORA, confirm(Feasibility.POSSIBLE, "It can."));

            assertThat(office.refusals(DORA, new Revoke(confirmed))).containsExactly(Code.SETTLED);
        }

        @Test
        void nobodyDecidesBefore() {
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty())))
                    .containsExactly(Code.OUT_OF_TURN);
        }
    }

    @Nested
    class Possible {

        @BeforeEach
        void confirmed() {
            office.done(BEN, ask());
            office.done(DORA, confirm(Feasibility.POSSIBLE, "It can."));
        }

        @Test
        void theNextRevisionIsBegunAndTheConfirmationStaysSigned() {
            office.done(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty()));

            assertThat(standing()).isEqualTo(ServiceChangeStanding.DRAFTED);
            assertThat(office.state(SUCCESSOR).ref(QuotationFields.REPLACES)).contains(QUOTATION.id());
            assertThat(office.state(CHANGE).ref(ServiceChangeFields.SUCCESSOR)).contains(SUCCESSOR.id());
            assertThat(office.state(TO_DECIDE).moment(TaskFields.DONE)).isPresent();
            assertThat(office.state(DECISION).text(SignatureFields.VERSION))
                    .contains(SignedVersion.of(office.state(CHANGE), Meaning.DECIDED));
            assertThat(office.state(CONFIRMATION).text(SignatureFields.VERSION))
                    .contains(SignedVersion.of(office.state(CHANGE), Meaning.CONFIRMED));
            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.ACCEPTED);
        }

        @Test
        void sendingItCancelsTheAcceptedOne() {
            office.done(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty()));
            office.done(ANA, send(SUCCESSOR));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.CANCELLED);
            assertThat(standing()).isEqualTo(ServiceChangeStanding.REQUOTED);
            assertThat(office.state(deal).stage()).isEqualTo(Stage.CONTRACT_SIGNED);
        }

        @Test
        void itIsDecidedAnewWhereTheDraftWasRemoved() {
            office.done(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty()));
            office.done(BEN, new Remove(SUCCESSOR, "begun by mistake"));
            assertThat(standing()).isEqualTo(ServiceChangeStanding.POSSIBLE);
            EntityRef again = EntityRef.quotation(id("again"));
            office.done(ANA, new DecideChange(CHANGE.id(), ServiceChangeFields.Decision.REQUOTE, "A new quotation comes.",
                    Optional.empty(), again.id(), signing(EntityRef.signature(id("decided again")), Meaning.DECIDED), List.of()));

            assertThat(standing()).isEqualTo(ServiceChangeStanding.DRAFTED);
        }

        @Test
        void aQuotationThatNoLongerHoldsIsNotReplaced() {
            office.done(ANA, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.CANCELLED, TODAY, Optional.of("contract ended")));

            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty())))
                    .containsExactly(Code.NO_SUCH_STEP);
        }

        @Test
        void itIsTheSalesManagersToDecideOrTheirDesignees() {
            DecideChange decide = decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty());
            assertThat(office.refusals(DORA, decide)).containsExactly(Code.NOT_PERMITTED);
            assertThat(office.refusals(BEN, decide)).containsExactly(Code.NOT_PERMITTED);
            office.done(FOUNDER, Edit.fields(EntityRef.person(BEN.person()),
                    List.of(Change.set(PersonFields.DESIGNEE_UNTIL, Value.of(TODAY)))));

            office.done(BEN, decide);
        }

        @Test
        void theServiceDoesNotEndForWhatIsPossible() {
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.END, Optional.of(euros(4_000)))))
                    .containsExactly(Code.OUT_OF_TURN);
        }

        @Test
        void theCustomerIsToldSomething() {
            assertThat(office.refusals(ANA, new DecideChange(CHANGE.id(), ServiceChangeFields.Decision.REQUOTE, "", Optional.empty(),
                            SUCCESSOR.id(), signing(DECISION, Meaning.DECIDED), List.of())))
                    .containsExactly(Code.REQUIRED);
        }
    }

    @Nested
    class NotPossible {

        @BeforeEach
        void refused() {
            office.done(BEN, ask());
            office.done(DORA, confirm(Feasibility.NOT_POSSIBLE, "Not before the next version."));
        }

        @Test
        void theServiceGoesOn() {
            office.done(ANA, decide(ServiceChangeFields.Decision.CONTINUE, Optional.empty()));

            assertThat(standing()).isEqualTo(ServiceChangeStanding.CONTINUED);
            assertThat(office.find(SUCCESSOR)).isEmpty();
        }

        @Test
        void orItEndsWithCosts() {
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.END, Optional.empty()))).containsExactly(Code.REQUIRED);
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.END, Optional.of(euros(-1)))))
                    .containsExactly(Code.INVALID);
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.CONTINUE, Optional.of(euros(4_000)))))
                    .containsExactly(Code.INVALID);
            office.done(ANA, decide(ServiceChangeFields.Decision.END, Optional.of(euros(4_000))));

            assertThat(standing()).isEqualTo(ServiceChangeStanding.ENDED);
            assertThat(office.state(CHANGE).money(ServiceChangeFields.COSTS)).contains(euros(4_000));
        }

        @Test
        void nothingNewIsQuoted() {
            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.REQUOTE, Optional.empty())))
                    .containsExactly(Code.OUT_OF_TURN);
        }

        @Test
        void itIsDecidedOnce() {
            office.done(ANA, decide(ServiceChangeFields.Decision.CONTINUE, Optional.empty()));

            assertThat(office.refusals(ANA, decide(ServiceChangeFields.Decision.END, Optional.of(euros(4_000)))))
                    .containsExactly(Code.OUT_OF_TURN);
        }
    }

    private ServiceChangeStanding standing() {
        RecordState change = office.state(CHANGE);
        return ServiceChangeStanding.of(change, change.ref(ServiceChangeFields.SUCCESSOR).map(EntityRef::quotation).flatMap(office::find));
    }

    private Create ask() {
        return ask(CHANGE, deal, QUOTATION);
    }

    private static Create ask(EntityRef change, UUID deal, EntityRef quotation, Change... more) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(ServiceChangeFields.DEAL, Value.of(deal)),
                Change.set(ServiceChangeFields.QUOTATION, Value.of(quotation.id())),
                text(ServiceChangeFields.WHAT, "One clinic more")));
        fields.addAll(List.of(more));
        return new Create(change, fields, List.of());
    }

    private Create task() {
        return new Create(TO_CONFIRM, List.of(
                text(TaskFields.WHAT, "Confirm a change"),
                text(TaskFields.KIND, TaskKind.CONFIRM_CHANGE.code()),
                text(TaskFields.ROLE, Role.DESIGN_AND_DEVELOPMENT_MANAGER.code()),
                text(TaskFields.ON, CHANGE.text())), List.of());
    }

    private ConfirmChange confirm(Feasibility feasible, String finding) {
        return new ConfirmChange(CHANGE.id(), feasible, finding, signing(CONFIRMATION, Meaning.CONFIRMED), List.of(TO_CONFIRM.id()),
                TO_DECIDE.id(), "Decide on a change");
    }

    private DecideChange decide(ServiceChangeFields.Decision decision, Optional<Money> costs) {
        return new DecideChange(CHANGE.id(), decision, "We told them.", costs, SUCCESSOR.id(), signing(DECISION, Meaning.DECIDED),
                List.of(TO_DECIDE.id()));
    }

    private Signing signing(EntityRef signature, Meaning meaning) {
        return new Signing(signature.id(), SignedVersion.of(office.state(CHANGE), meaning));
    }

    private Edit edit(Field field, Value value) {
        return Edit.fields(CHANGE, List.of(new Change(field, office.state(CHANGE).value(field).orElse(null), value)));
    }

    private static Create quotation(EntityRef quotation, UUID deal) {
        return SampleQuotation.of(
                quotation, deal, "2026-A7-0031", TODAY.plusDays(30), new SampleQuotation.Line(LINE, "Severity scoring", "12000", "4.20"));
    }

    private SendQuotation send(EntityRef quotation) {
        Imprint imprint = new Imprint(TODAY, "Dermatology", "Ben", 18_204, "9f3c71ab".repeat(8), Imprint.Issued.NONE);
        String seen = SignedVersion.of(office.state(quotation), Meaning.SENT);
        return new SendQuotation(quotation.id(), seen, id("paper of " + quotation.id()), "9f3c71ab".repeat(8), imprint);
    }
}
