package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Decision.Accepted;
import stageline.sales.command.Decision.LeftOut;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Register;
import stageline.sales.fold.Register.Overlap;
import stageline.sales.fold.Transition;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class TakeOverTest {

    private static final EntityRef DEAL = EntityRef.deal(id("imported"));
    private static final Instant FIRST = Instant.parse("2025-01-10T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-02-10T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2025-03-10T00:00:00Z");

    private final Office office = new Office();

    @Test
    void aNewRecordIsMadeWithTheDateItWasMadeElsewhere() {
        EntityRef company = EntityRef.company(id("Novartis"));
        Command takeOver = new Command.TakeOver(
                company, List.of(text(CompanyFields.NAME, "Novartis")), List.of(), List.of(), Optional.of(FIRST));
        office.done(ANA, takeOver);
        assertThat(office.state(company).created().orElseThrow().origin().happened()).contains(FIRST);
    }

    @Test
    void whatOurOwnFileChangesTakesWhatAnEditTakes() {
        Actor tess = new Actor(id("Tess"), Set.of(Role.TECHNOLOGY_MANAGER));
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        List<Change> fields = List.of(text(DealFields.NEXT_STEP, "call"));
        Command ours = new Command.TakeOver(deal, fields, List.of(), List.of(), Optional.empty(), true);
        assertThat(((Accepted) office.decide(tess, ours)).drafts()).isEmpty();
        assertThat(((Accepted) office.decide(tess, ours)).leftOut().stream().map(left -> left.refusal().code()))
                .containsExactly(Code.NOT_PERMITTED);
        assertThat(((Accepted) office.decide(BEN, ours)).drafts()).hasSize(1);
        Command theirs = new Command.TakeOver(deal, fields, List.of(), List.of(), Optional.empty());
        assertThat(((Accepted) office.decide(tess, theirs)).drafts()).hasSize(1);
    }

    @Test
    void noImportGivesARole() {
        Member manager = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        Command own = new Command.TakeOver(
                EntityRef.person(BEN.person()), List.of(), List.of(manager), List.of(), Optional.empty());
        Accepted nothing = (Accepted) office.decide(BEN, own);
        assertThat(nothing.drafts()).isEmpty();
        assertThat(nothing.leftOut().stream().map(left -> left.refusal().code())).containsExactly(Code.NOT_PERMITTED);
        Command another = new Command.TakeOver(
                EntityRef.person(QUIM.person()), List.of(), List.of(manager), List.of(), Optional.empty());
        assertThat(office.refusals(BEN, another)).containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void theSameAgainChangesNothing() {
        List<ImportedMove> moves = List.of(at(Stage.PROSPECTED, FIRST), undated(Stage.QUALIFIED), at(Stage.DISCOVERED, THIRD));
        List<Member> members = List.of(Member.of(Relation.OFFERINGS, Value.of("API")));
        Command takeOver = new Command.TakeOver(DEAL, Office.prospected(), members, moves, Optional.of(FIRST));
        office.done(ANA, takeOver);
        assertThat(office.decide(ANA, takeOver)).isEqualTo(new Accepted(List.of()));
    }

    @Test
    void onlyWhatDiffersIsChanged() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        List<Change> fields = new ArrayList<>(Office.prospected());
        fields.add(text(DealFields.NEXT_STEP, "call"));
        fields.add(new Change(DealFields.BRIEF, null, null));
        List<Draft> drafts = office.drafts(ANA, new Command.TakeOver(DEAL, fields, List.of(), List.of(), Optional.empty()));
        assertThat(drafts).extracting(Draft::event).containsExactly(Event.Edited.fields(List.of(text(DealFields.NEXT_STEP, "call"))));
    }

    @Test
    void whatWasChangedHereAndNotThereStays() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(BEN, Command.Edit.fields(DEAL, List.of(insteadOf(brief(), "Roll-out"))));
        assertThat(office.drafts(ANA, deal(at(Stage.PROSPECTED, FIRST)))).isEmpty();
        assertThat(office.state(DEAL).text(DealFields.BRIEF)).contains("Roll-out");
    }

    @Test
    void whatWasChangedOnBothSidesIsKeptBesideWhatTheSourceSays() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(BEN, Command.Edit.fields(DEAL, List.of(insteadOf(brief(), "Roll-out"))));
        Change there = text(DealFields.BRIEF, "Second pilot");
        office.done(ANA, new Command.TakeOver(DEAL, List.of(there), List.of(), List.of(), Optional.empty()));
        Register register = Objects.requireNonNull(office.state(DEAL).fields().get(DealFields.BRIEF));
        assertThat(register.current()).contains(Value.of("Second pilot"));
        assertThat(register.overlaps()).extracting(Overlap::value).containsExactly(Value.of("Roll-out"));
    }

    @Test
    void whatWasUnlinkedHereIsNotLinkedAgainByTheSameSource() {
        EntityRef marta = EntityRef.contact(Office.MARTA);
        UUID other = id("Novartis");
        office.done(ANA, Office.company(other, "Novartis"));
        Member there = Member.of(Relation.COMPANIES, Value.of(other));
        Command takeOver = new Command.TakeOver(marta, List.of(), List.of(there), List.of(), Optional.empty());
        office.done(ANA, takeOver);
        office.done(BEN, new Command.Edit(marta, List.of(), List.of(), List.of(there), Optional.empty()));
        assertThat(office.drafts(ANA, takeOver)).isEmpty();
    }

    @Test
    void aFileOfOursThatSomebodyEditedSaysWhatCountsNow() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(BEN, Command.Edit.fields(DEAL, List.of(insteadOf(brief(), "Roll-out"))));
        office.done(ANA, new Command.TakeOver(DEAL, List.of(brief()), List.of(), List.of(), Optional.empty(), true));
        Register register = Objects.requireNonNull(office.state(DEAL).fields().get(DealFields.BRIEF));
        assertThat(register.current()).isEqualTo(Optional.ofNullable(brief().after()));
        assertThat(register.overlaps()).isEmpty();
    }

    @Test
    void membersAreOnlyAdded() {
        EntityRef marta = EntityRef.contact(Office.MARTA);
        UUID other = id("Novartis");
        office.done(ANA, Office.company(other, "Novartis"));
        office.done(ANA, new Command.TakeOver(
                marta, List.of(), List.of(Member.of(Relation.COMPANIES, Value.of(other))), List.of(), Optional.empty()));
        assertThat(office.state(marta).members(Relation.COMPANIES)).hasSize(2);
    }

    @Test
    void gatesAreNotEnforcedAndHistoryKeepsItsDates() {
        office.done(ANA, deal(at(Stage.DISCOVERED, SECOND), at(Stage.PROSPECTED, FIRST), at(Stage.OFFER_SENT, THIRD)));
        List<Transition> transitions = office.state(DEAL).transitions();
        assertThat(transitions.stream().map(Transition::to)).containsExactly(Stage.PROSPECTED, Stage.DISCOVERED, Stage.OFFER_SENT);
        assertThat(transitions.stream().map(Transition::from)).containsExactly(Stage.LEAD, Stage.PROSPECTED, Stage.DISCOVERED);
        assertThat(transitions.stream().map(t -> t.origin().effective())).containsExactly(FIRST, SECOND, THIRD);
        assertThat(transitions).allSatisfy(transition -> {
            assertThat(transition.origin().imported()).isTrue();
            assertThat(transition.missing()).isEmpty();
            assertThat(transition.evidence()).isEmpty();
            assertThat(transition.origin().override()).isFalse();
        });
    }

    @Test
    void aMoveWithoutADateHappenedNoLaterThanTheNext() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST), undated(Stage.QUALIFIED), at(Stage.DISCOVERED, THIRD)));
        assertThat(dates()).containsExactly(FIRST, THIRD, THIRD);
    }

    @Test
    void aLastMoveWithoutADateIsNotEarlierThanTheOneBefore() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST), undated(Stage.QUALIFIED)));
        assertThat(dates()).containsExactly(FIRST, FIRST);
    }

    @Test
    void aMoveWithoutAnyDateHappenedWhenTheDealWasMadeOrNow() {
        office.done(ANA, new Command.TakeOver(
                DEAL, List.of(), List.of(), List.of(undated(Stage.QUALIFIED)), Optional.of(SECOND)));
        assertThat(dates()).containsExactly(SECOND);
        EntityRef other = EntityRef.deal(id("other"));
        office.done(ANA, new Command.TakeOver(other, List.of(), List.of(), List.of(undated(Stage.LOST)), Optional.empty()));
        assertThat(office.state(other).standing().orElseThrow().origin().happened()).contains(office.now());
    }

    @Test
    void aDealThatNoStageIsToldOfIsProspected() {
        office.done(ANA, deal());
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.PROSPECTED);
    }

    @Test
    void aDealWhollyLostElsewhereIsLostHere() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST), at(Stage.LOST, THIRD)));
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.LOST);
    }

    @Test
    void aLostDealStaysLostWhateverTheSourceSaysAndTheRestIsTakenOver() {
        UUID lost = office.lostDeal();
        Command takeOver = new Command.TakeOver(
                EntityRef.deal(lost),
                List.of(text(DealFields.NEXT_STEP, "call")),
                List.of(),
                List.of(at(Stage.QUALIFIED, Instant.parse("2026-12-01T00:00:00Z"))),
                Optional.empty());
        Accepted accepted = (Accepted) office.decide(ANA, takeOver);
        assertThat(accepted.leftOut()).containsExactly(new LeftOut(EntityRef.deal(lost), Refusal.of(Code.LOST_IS_FINAL)));
        office.write(ANA, accepted.drafts());
        assertThat(office.state(lost).stage()).isEqualTo(Stage.LOST);
        assertThat(office.state(lost).text(DealFields.NEXT_STEP)).contains("call");
    }

    @Test
    void aLossThatTheSourceTookBackIsLeftOut() {
        Accepted accepted = (Accepted)
                office.decide(ANA, deal(at(Stage.PROSPECTED, FIRST), at(Stage.LOST, SECOND), at(Stage.QUALIFIED, THIRD)));
        assertThat(accepted.leftOut()).extracting(left -> left.refusal().code()).containsExactly(Code.LOST_IS_FINAL);
        office.write(ANA, accepted.drafts());
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void theSourceMovesADealOnThatNobodyMovedHere() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST), at(Stage.DISCOVERED, SECOND)));
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST), at(Stage.DISCOVERED, SECOND), at(Stage.OFFER_SENT, THIRD)));
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.OFFER_SENT);
        assertThat(dates()).containsExactly(FIRST, SECOND, THIRD);
        office.done(ANA, deal(at(Stage.OFFER_SENT, THIRD), at(Stage.DISCOVERED, SECOND)));
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void aStageThatTheSourceHadBeforeDoesNotUndoAMoveMadeHere() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(BEN, new MoveDeal(
                DEAL.id(),
                Stage.PROSPECTED,
                Stage.QUALIFIED,
                Office.evidence(Stage.QUALIFIED),
                List.of(Office.decisionMaker(Office.MARTA)),
                Optional.empty(),
                false));
        assertThat(office.decide(ANA, deal(at(Stage.PROSPECTED, FIRST)))).isEqualTo(new Accepted(List.of()));
        Accepted older = (Accepted) office.decide(ANA, deal(at(Stage.PROSPECTED, FIRST), at(Stage.DISCOVERED, SECOND)));
        assertThat(older.drafts()).isEmpty();
        assertThat(older.leftOut()).extracting(LeftOut::refusal).containsExactly(Refusal.of(Code.MOVED_MEANWHILE, "discovered"));
        office.done(ANA, deal(at(Stage.DISCOVERED, office.now().plusSeconds(1))));
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void whatAFieldDoesNotTakeIsLeftOutAndTheRestIsTakenOver() {
        EntityRef company = EntityRef.company(id("Novartis"));
        Accepted accepted = (Accepted) office.decide(ANA, new Command.TakeOver(
                company,
                List.of(text(CompanyFields.NAME, "Novartis"), text(CompanyFields.COUNTRY, "UK"), text(CompanyFields.CITY, "\uD800")),
                List.of(Member.of(Relation.PEOPLE, Value.of(Office.MARTA))),
                List.of(),
                Optional.empty()));
        assertThat(accepted.leftOut()).extracting(left -> left.refusal().code()).containsExactly(Code.COUNTRY, Code.INVALID, Code.INVALID);
        assertThat(accepted.drafts()).hasSize(1);
    }

    @Test
    void codesThatNoListOffersAreTakenAsTheyAre() {
        EntityRef company = EntityRef.company(SANITAS);
        Command takeOver = new Command.TakeOver(
                company, List.of(text(CompanyFields.LEAD_STATUS, "lukewarm")), List.of(), List.of(), Optional.empty());
        office.done(ANA, takeOver);
        assertThat(office.state(company).text(CompanyFields.LEAD_STATUS)).contains("lukewarm");
    }

    @Test
    void aContactMayBeKnownByItsEmailAloneAndACompanyNotByNothing() {
        EntityRef contact = EntityRef.contact(id("mail only"));
        assertThat(office.drafts(ANA, new Command.TakeOver(
                        contact, List.of(text(ContactFields.EMAIL, "info@example")), List.of(), List.of(), Optional.empty())))
                .hasSize(1);
        EntityRef company = EntityRef.company(id("nameless"));
        Accepted accepted = (Accepted)
                office.decide(ANA, new Command.TakeOver(company, List.of(), List.of(), List.of(), Optional.empty()));
        assertThat(accepted.drafts()).isEmpty();
        assertThat(accepted.leftOut()).extracting(LeftOut::refusal).containsExactly(Refusal.at(CompanyFields.NAME, Code.REQUIRED));
    }

    @Test
    void aWholeNameThatSomebodyTookApartDoesNotComeBack() {
        Change whole = text(DealFields.WHOLE_NAME, "Sanitas pilot");
        office.done(ANA, new Command.TakeOver(DEAL, List.of(whole), List.of(), List.of(), Optional.empty()));
        List<Change> parts = Stream.concat(
                        Office.prospected().stream().limit(3),
                        Stream.of(new Change(DealFields.WHOLE_NAME, Value.of("Sanitas pilot"), null)))
                .toList();
        office.done(BEN, Command.Edit.fields(DEAL, parts));
        assertThat(office.drafts(ANA, new Command.TakeOver(DEAL, List.of(whole), List.of(), List.of(), Optional.empty()))).isEmpty();
    }

    @Test
    void aRecordThatWasRemovedHereStaysRemoved() {
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(BEN, new Command.Remove(DEAL, "not ours"));
        Accepted accepted = (Accepted) office.decide(ANA, deal(at(Stage.QUALIFIED, SECOND)));
        assertThat(accepted.drafts()).isEmpty();
        assertThat(accepted.leftOut()).extracting(left -> left.refusal().code()).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void anImportThatWasUndoneCanBeMadeAgain() {
        OperationId imported = office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        office.done(ANA, new Revoke(imported));
        assertThat(office.state(DEAL).exists()).isFalse();
        office.done(ANA, deal(at(Stage.PROSPECTED, FIRST)));
        assertThat(office.state(DEAL).exists()).isTrue();
        assertThat(office.state(DEAL).stage()).isEqualTo(Stage.PROSPECTED);
    }

    @Test
    void whoAuditsImportsNothing() {
        assertThat(office.refusals(QUIM, deal())).containsExactly(Code.NOT_PERMITTED);
    }

    private static Command deal(ImportedMove... moves) {
        return new Command.TakeOver(DEAL, Office.prospected(), List.of(), List.of(moves), Optional.empty());
    }

    private static Change brief() {
        return Office.prospected().stream().filter(change -> change.field().equals(DealFields.BRIEF)).findFirst().orElseThrow();
    }

    private static Change insteadOf(Change former, String after) {
        return new Change(former.field(), former.after(), Value.of(after));
    }

    private static ImportedMove at(Stage stage, Instant happened) {
        return new ImportedMove(stage, Optional.of(happened));
    }

    private static ImportedMove undated(Stage stage) {
        return new ImportedMove(stage, Optional.empty());
    }

    private List<Instant> dates() {
        return office.state(DEAL).transitions().stream().map(transition -> transition.origin().effective()).toList();
    }
}
