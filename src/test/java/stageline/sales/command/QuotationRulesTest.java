package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command.ConcludeQuotation;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Remove;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.SendQuotation;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PersonFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;

/// What people can do with quotations.
class QuotationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate VALID = LocalDate.of(2026, 4, 1);
    private static final UUID LINE = id("line");
    private static final Actor EVA = new Actor(id("Eva"), Set.of(Role.COMMUNICATIONS_MANAGER));
    private static final EntityRef QUOTATION = EntityRef.quotation(id("quotation"));
    private static final String PDF = "9f3c71ab".repeat(8);
    private static final Imprint IMPRINT = new Imprint(TODAY, "Dermatology", "Ben", 18_204, PDF, Imprint.Issued.NONE);
    private static final EntityRef PAPER = EntityRef.paper(id("paper"));

    private final Office office = new Office();
    private final UUID deal = office.deal(Stage.IMPLEMENTATION_DEFINED);

    @Nested
    class Drafting {

        @Test
        void anybodyDraftsOne() {
            office.done(QUIM, new Create(QUOTATION, ready(), List.of(QuotationLineFields.member(LINE))));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.DRAFT);
            office.done(BEN, edit(QUOTATION, QuotationFields.CONDITIONS, Value.of("30 days net")));
            assertThat(office.state(QUOTATION).text(QuotationFields.CONDITIONS)).contains("30 days net");
        }

        @Test
        void itsNumberItsDealAndItsRevisionStay() {
            draft();

            assertThat(office.refusals(BEN, edit(QUOTATION, QuotationFields.NUMBER, Value.of("2026-B1-0001"))))
                    .containsExactly(Code.INVALID);
            assertThat(office.refusals(BEN, edit(QUOTATION, QuotationFields.REVISION, new Value.Whole(7)))).containsExactly(Code.INVALID);
        }

        @Test
        void noneBeginsWithATemplateThatIsRetiredNorTakesItUp() {
            retire("T-009-002");

            assertThat(office.decide(BEN, new Create(QUOTATION, ready(), List.of())))
                    .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.refusals())
                            .containsExactly(Refusal.at(QuotationFields.TEMPLATE, Code.RETIRED, "T-009-002")));
            office.done(BEN, new Create(QUOTATION, with("T-009-004"), List.of()));
            assertThat(office.refusals(BEN, edit(QUOTATION, QuotationFields.TEMPLATE, Value.of("T-009-002"))))
                    .containsExactly(Code.RETIRED);
        }

        @Test
        void oneWithATemplateThatWasRetiredSinceGoesOn() {
            draft();
            retire("T-009-002");

            office.done(BEN, edit(QUOTATION, QuotationFields.CONDITIONS, Value.of("30 days net")));
            office.done(BEN, edit(QUOTATION, QuotationFields.TEMPLATE_VERSION, new Value.Whole(2)));
            office.done(ANA, send(QUOTATION, PAPER));
            EntityRef second = EntityRef.quotation(id("second"));
            office.done(BEN, NextRevision.of(office.state(QUOTATION), second.id(), BEN.person(), List.of()));
            assertThat(office.state(second).text(QuotationFields.TEMPLATE)).contains("T-009-002");
        }

        @Test
        void noneBeginsWithTheTemplateOfAnotherPaper() {
            for (String number : List.of("T-006-001", "T-009-001", "traceability", TemplateFields.LETTERHEAD)) {
                assertThat(office.refusals(BEN, new Create(QUOTATION, with(number), List.of()))).containsExactly(Code.INVALID);
            }
        }

        @Test
        void nobodySaysThatItWasSentWithoutSendingIt() {
            List<Change> sent = with(text(QuotationFields.STATUS, "sent"));
            assertThat(office.refusals(ANA, new Create(QUOTATION, sent, List.of()))).containsExactly(Code.INVALID);
            draft();

            assertThat(office.refusals(ANA, edit(QUOTATION, QuotationFields.STATUS, Value.of("sent")))).containsExactly(Code.SENT_IS_FINAL);
            assertThat(office.refusals(ANA, new Create(PAPER, List.of(text(PaperFields.PDF, "00")), List.of())))
                    .containsExactly(Code.INVALID);
        }

        @Test
        void sharesAreFromNothingToAllAndNobodySellsLessThanNothing() {
            draft();

            for (Field field : List.of(QuotationFields.DISCOUNT_PERCENT, QuotationFields.TAX_RATE, line(Part.DISCOUNT))) {
                assertThat(office.refusals(BEN, edit(QUOTATION, field, decimal("100.01")))).containsExactly(Code.INVALID);
                assertThat(office.refusals(BEN, edit(QUOTATION, field, decimal("-1")))).containsExactly(Code.INVALID);
            }
            assertThat(office.refusals(BEN, edit(QUOTATION, line(Part.QUANTITY), decimal("-1")))).containsExactly(Code.INVALID);
            assertThat(office.refusals(BEN, edit(QUOTATION, QuotationFields.CURRENCY, Value.of("EURO")))).containsExactly(Code.INVALID);
            office.done(BEN, edit(QUOTATION, line(Part.PRICE), decimal("-250")));
        }

        @Test
        void aLineThatIsTakenOutIsNoLongerInTheQuotation() {
            draft();

            office.done(BEN, new Edit(QUOTATION, List.of(), List.of(), List.of(QuotationLineFields.member(LINE)), Optional.empty()));

            assertThat(QuotationContent.of(office.state(QUOTATION)).lines()).isEmpty();
        }

        @Test
        void aDraftCanBeRemovedAndWhatWasSentCanNot() {
            draft();
            OperationId removal = office.done(BEN, new Remove(QUOTATION, "not wanted"));
            office.done(BEN, new Revoke(removal));
            office.done(ANA, send(QUOTATION, PAPER));

            assertThat(office.refusals(ANA, new Remove(QUOTATION, "not wanted"))).containsExactly(Code.SENT_IS_FINAL);
        }
    }

    @Nested
    class Sending {

        @Test
        void whatItSaysIsFrozenInAPaper() {
            draft();
            office.done(ANA, send(QUOTATION, PAPER));

            RecordState paper = office.state(PAPER);
            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.SENT);
            assertThat(office.state(QUOTATION).ref(QuotationFields.PAPER)).contains(PAPER.id());
            assertThat(QuotationContent.of(paper)).isEqualTo(QuotationContent.of(office.state(QUOTATION)));
            assertThat(QuotationContent.of(paper).lines()).hasSize(1);
            assertThat(paper.text(PaperFields.PDF)).contains(PDF);
            assertThat(Imprint.of(paper)).contains(IMPRINT);
        }

        @Test
        void whatWasChangedSinceItsSenderSawItIsNotSent() {
            draft();
            SendQuotation seen = send(QUOTATION, PAPER);
            office.done(BEN, edit(QUOTATION, line(Part.PRICE), decimal("1")));
            assertThat(office.refusals(ANA, seen)).containsExactly(Code.CHANGED_MEANWHILE);

            office.done(BEN, edit(QUOTATION, line(Part.PRICE), decimal("4.20")));
            office.done(ANA, seen);
        }

        @Test
        void itsDealSaysThatItWasSentAndMayMoveOn() {
            draft();
            office.done(ANA, send(QUOTATION, PAPER));

            assertThat(office.state(deal).text(DealFields.OFFER_REFERENCE)).contains("2026-A7-0031 R1");
            assertThat(office.check(BEN, deal, Stage.OFFER_SENT)).isInstanceOf(MoveCheck.Free.class);
        }

        @Test
        void onlyTheSalesManagerAndTheirDesigneeSend() {
            draft();
            assertThat(office.refusals(BEN, send(QUOTATION, PAPER))).containsExactly(Code.NOT_PERMITTED);
            assertThat(office.refusals(EVA, send(QUOTATION, PAPER))).containsExactly(Code.NOT_PERMITTED);

            office.done(ANA, new Create(EntityRef.person(EVA.person()), List.of(text(PersonFields.NAME, "Eva")), List.of()));
            office.done(ANA, edit(EntityRef.person(EVA.person()), PersonFields.DESIGNEE_UNTIL, Value.of(TODAY)));
            office.done(EVA, send(QUOTATION, PAPER));
        }

        @Test
        void whatIsMissingIsNamedAtItsField() {
            List<Change> bare = ready().stream()
                    .filter(change -> !change.field().equals(QuotationFields.LEGAL_ENTITY) && !change.field().equals(line(Part.TITLE)))
                    .toList();
            office.done(BEN, new Create(QUOTATION, bare, List.of(QuotationLineFields.member(LINE))));

            Decision.Refused refused = (Decision.Refused) office.decide(ANA, send(QUOTATION, PAPER));
            assertThat(refused.refusals()).extracting(Refusal::code).containsOnly(Code.NOT_READY);
            assertThat(refused.refusals()).extracting(refusal -> refusal.field().orElseThrow())
                    .containsExactly(QuotationFields.LEGAL_ENTITY, line(Part.TITLE));
        }

        @Test
        void oneWithoutLinesOrBeyondItsLastDayIsNotSent() {
            office.done(BEN, new Create(QUOTATION, ready(), List.of()));
            assertThat(office.refusals(ANA, send(QUOTATION, PAPER))).containsExactly(Code.NOT_READY);
            office.done(BEN, new Edit(QUOTATION, List.of(), List.of(QuotationLineFields.member(LINE)), List.of(), Optional.empty()));
            office.done(BEN, edit(QUOTATION, QuotationFields.VALID_UNTIL, Value.of(TODAY.minusDays(1))));

            assertThat(office.refusals(ANA, send(QUOTATION, PAPER))).containsExactly(Code.EXPIRED);
        }

        @Test
        void noneIsSentForALostDeal() {
            draft();
            office.done(BEN, Office.loss(deal, Stage.IMPLEMENTATION_DEFINED));

            assertThat(office.refusals(ANA, send(QUOTATION, PAPER))).containsExactly(Code.LOST_IS_FINAL);
        }

        @Test
        void nothingInItChangesAnyMoreAndItCanNotBeUndone() {
            draft();
            OperationId sending = office.done(ANA, send(QUOTATION, PAPER));

            assertThat(office.refusals(ANA, edit(QUOTATION, line(Part.PRICE), decimal("1")))).containsExactly(Code.SENT_IS_FINAL);
            assertThat(office.refusals(ANA, new Edit(QUOTATION, List.of(), List.of(), List.of(QuotationLineFields.member(LINE)),
                    Optional.empty()))).containsExactly(Code.SENT_IS_FINAL);
            assertThat(office.refusals(ANA, edit(PAPER, line(Part.PRICE), decimal("1")))).contains(Code.INVALID);
            assertThat(office.refusals(ANA, new Revoke(sending))).containsExactly(Code.SETTLED);
            assertThat(office.refusals(ANA, send(QUOTATION, EntityRef.paper(id("again"))))).containsExactly(Code.NO_SUCH_STEP);
        }

        @Test
        void whatSomebodyElseWroteIntoTheDraftMeanwhileIsNotInThePaper() {
            draft();
            List<Draft> unseen = office.drafts(BEN, edit(QUOTATION, line(Part.PRICE), decimal("1")));
            office.done(ANA, send(QUOTATION, PAPER));
            office.write(BEN, unseen);

            assertThat(QuotationContent.of(office.state(PAPER)).lines().getFirst().price()).isEqualByComparingTo("4.20");
        }

        @Test
        void twoWhoSendWithoutSeeingEachOtherBothHaveTheirPaper() {
            draft();
            EntityRef other = EntityRef.paper(id("other paper"));
            List<Draft> unseen = office.drafts(ANA, send(QUOTATION, other));
            office.done(ANA, send(QUOTATION, PAPER));
            office.write(ANA, unseen);

            assertThat(office.state(PAPER).exists()).isTrue();
            assertThat(office.state(other).exists()).isTrue();
            assertThat(office.state(QUOTATION).overlapping()).containsExactly(QuotationFields.PAPER);
            office.done(ANA, edit(QUOTATION, QuotationFields.PAPER, Value.of(PAPER.id())));
            assertThat(office.state(QUOTATION).overlapping()).isEmpty();
        }
    }

    @Nested
    class Answers {

        @Test
        void anAcceptedOneLetsItsDealMoveOn() {
            sent();
            office.done(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.ACCEPTED, TODAY, Optional.empty()));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.ACCEPTED);
            assertThat(office.check(BEN, deal, Stage.OFFER_APPROVED)).isInstanceOf(MoveCheck.Free.class);
        }

        @Test
        void aSlipIsUndone() {
            sent();
            OperationId slip = office.done(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.ACCEPTED, TODAY, Optional.empty()));
            office.done(BEN, new Revoke(slip));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.SENT);
        }

        @Test
        void aRejectionSaysWhy() {
            sent();
            assertThat(office.refusals(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.REJECTED, TODAY, Optional.of(" "))))
                    .containsExactly(Code.REASON_NEEDED);

            office.done(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.REJECTED, TODAY, Optional.of("too dear")));
        }

        @Test
        void itExpiresByItselfAndIsNotAcceptedLater() {
            sent();
            RecordState quotation = office.state(QUOTATION);

            assertThat(QuotationStatus.of(quotation, VALID)).isEqualTo(QuotationStatus.SENT);
            assertThat(QuotationStatus.of(quotation, VALID.plusDays(1))).isEqualTo(QuotationStatus.EXPIRED);
            assertThat(office.refusals(BEN,
                    new ConcludeQuotation(QUOTATION.id(), QuotationStatus.ACCEPTED, VALID.plusDays(1), Optional.empty())))
                    .containsExactly(Code.EXPIRED);
        }

        @Test
        void takingBackIsForWhoSendsAndTheDealNoLongerSaysThatItWasSent() {
            sent();
            ConcludeQuotation cancel = new ConcludeQuotation(QUOTATION.id(), QuotationStatus.CANCELLED, TODAY, Optional.of("wrong price"));
            assertThat(office.refusals(BEN, cancel)).containsExactly(Code.NOT_PERMITTED);
            office.done(ANA, cancel);

            assertThat(office.state(deal).text(DealFields.OFFER_REFERENCE)).isEmpty();
        }

        @Test
        void acceptanceAndCancellationWithoutSeeingEachOtherAreBothShown() {
            sent();
            List<Draft> accepted = office.drafts(BEN,
                    new ConcludeQuotation(QUOTATION.id(), QuotationStatus.ACCEPTED, TODAY, Optional.empty()));
            office.done(ANA, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.CANCELLED, TODAY, Optional.of("wrong price")));
            office.write(BEN, accepted);

            assertThat(office.state(QUOTATION).overlapping()).contains(QuotationFields.STATUS);
        }
    }

    @Nested
    class Revisions {

        private final EntityRef second = EntityRef.quotation(id("second"));

        @Test
        void theNextRevisionSaysTheSameUnderTheSameNumber() {
            sent();
            office.done(BEN, NextRevision.of(office.state(QUOTATION), second.id(), BEN.person(), List.of()));

            QuotationContent former = QuotationContent.of(office.state(QUOTATION));
            QuotationContent next = QuotationContent.of(office.state(second));
            assertThat(next.number()).isEqualTo(former.number());
            assertThat(next.revision()).isEqualTo(2);
            assertThat(next.lines()).isEqualTo(former.lines());
            assertThat(next.preparedBy()).contains(BEN.person());
            assertThat(QuotationStatus.written(office.state(second))).isEqualTo(QuotationStatus.DRAFT);
        }

        @Test
        void sendingItTakesTheFormerOneBack() {
            sent();
            office.done(BEN, NextRevision.of(office.state(QUOTATION), second.id(), BEN.person(), List.of()));
            office.done(ANA, send(second, EntityRef.paper(id("second paper"))));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.CANCELLED);
            assertThat(office.state(deal).text(DealFields.OFFER_REFERENCE)).contains("2026-A7-0031 R2");
        }

        @Test
        void itLeavesARejectedOneRejected() {
            sent();
            office.done(BEN, new ConcludeQuotation(QUOTATION.id(), QuotationStatus.REJECTED, TODAY, Optional.of("too dear")));
            office.done(BEN, NextRevision.of(office.state(QUOTATION), second.id(), BEN.person(), List.of()));
            office.done(ANA, send(second, EntityRef.paper(id("second paper"))));

            assertThat(QuotationStatus.written(office.state(QUOTATION))).isEqualTo(QuotationStatus.REJECTED);
        }

        @Test
        void aDraftHasNoNextRevision() {
            draft();

            assertThat(office.refusals(BEN, NextRevision.of(office.state(QUOTATION), second.id(), BEN.person(), List.of())))
                    .containsExactly(Code.INVALID);
        }
    }

    @Test
    void theEntriesOfASendingAreOneOperation() {
        draft();

        assertThat(office.drafts(ANA, send(QUOTATION, PAPER))).extracting(Draft::entity)
                .containsExactly(PAPER, QUOTATION, EntityRef.deal(deal));
        assertThat(office.drafts(ANA, send(QUOTATION, PAPER)).getFirst().event()).isInstanceOf(Event.Created.class);
    }

    private void draft() {
        office.done(BEN, new Create(QUOTATION, ready(), List.of(QuotationLineFields.member(LINE))));
    }

    private void sent() {
        draft();
        office.done(ANA, send(QUOTATION, PAPER));
    }

    private List<Change> ready() {
        List<Change> fields = new ArrayList<>(SampleQuotation.head(
                deal, "2026-A7-0031", VALID, text(QuotationFields.TAX, "added"), Change.set(QuotationFields.TAX_RATE, decimal("21"))));
        fields.addAll(List.of(
                Change.set(line(Part.POSITION), decimal("1")),
                text(line(Part.TITLE), "Severity scoring"),
                Change.set(line(Part.QUANTITY), decimal("12000")),
                Change.set(line(Part.PRICE), decimal("4.20"))));
        return fields;
    }

    /// What is ready, with another template.
    private List<Change> with(String template) {
        return ready().stream()
                .map(change -> change.field().equals(QuotationFields.TEMPLATE) ? text(QuotationFields.TEMPLATE, template) : change)
                .toList();
    }

    private void retire(String number) {
        office.done(ANA, new Create(office.template(number), List.of(
                text(TemplateFields.NUMBER, number), Change.set(TemplateFields.RETIRED, Value.of(true))), List.of()));
    }

    private List<Change> with(Change more) {
        List<Change> all = new ArrayList<>(ready());
        all.add(more);
        return all;
    }

    /// Sends a quotation as it is now.
    private SendQuotation send(EntityRef quotation, EntityRef paper) {
        return new SendQuotation(quotation.id(), SignedVersion.of(office.state(quotation), Meaning.SENT), paper.id(), PDF, IMPRINT);
    }

    private Edit edit(EntityRef entity, Field field, Value value) {
        return Edit.fields(entity, List.of(new Change(field, office.state(entity).value(field).orElse(null), value)));
    }

    private static Field line(Part part) {
        return QuotationLineFields.of(LINE, part);
    }

    private static Value decimal(String number) {
        return Value.of(new BigDecimal(number));
    }
}
