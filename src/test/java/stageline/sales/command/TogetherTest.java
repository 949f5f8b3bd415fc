package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.MergeCompany;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.Together;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class TogetherTest {

    private final Office office = new Office();

    @Test
    void laterCommandsSeeWhatTheEarlierDid() {
        UUID company = id("Novartis");
        UUID contact = id("Jonas");
        UUID deal = id("deal");
        List<Change> fields = Office.prospected().stream()
                .map(change -> change.field().equals(DealFields.COMPANY) ? Change.set(change.field(), Value.of(company)) : change)
                .toList();
        office.done(BEN, new Together(List.of(
                Office.company(company, "Novartis"),
                Office.contact(contact, "Jonas", "Weber", "jonas@example", company),
                new Command.StartDeal(deal, fields, List.of(Office.decisionMaker(contact)), Optional.empty()),
                new MoveDeal(
                        deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false))));
        assertThat(office.state(deal).stage()).isEqualTo(Stage.QUALIFIED);
        assertThat(office.state(deal).ref(DealFields.COMPANY)).contains(company);
    }

    @Test
    void allAreDoneOrNone() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Command together = new Together(List.of(
                Command.Edit.fields(EntityRef.deal(deal), List.of(text(DealFields.NEXT_STEP, "call"))),
                MoveDeal.plain(deal, Stage.QUALIFIED, Stage.DISCOVERED)));
        assertThat(office.refusals(BEN, together)).containsExactly(Code.MISSING);
    }

    @Test
    void whatTwoCommandsWriteAlikeIsWrittenOnce() {
        Command edit = Command.Edit.fields(EntityRef.company(SANITAS), List.of(text(CompanyFields.CITY, "Madrid")));
        assertThat(office.drafts(BEN, new Together(List.of(edit, edit)))).hasSize(1);
    }

    @Test
    void aRemovalHasSeenWhatWasDoneBeforeItInTheSameOperation() {
        EntityRef company = EntityRef.company(SANITAS);
        office.done(BEN, new Together(List.of(
                Command.Edit.fields(company, List.of(text(CompanyFields.CITY, "Madrid"))), new Command.Remove(company, "entered twice"))));
        assertThat(office.state(company).removal().orElseThrow().editedMeanwhile()).isFalse();
    }

    @Test
    void whatOneOperationAddsItDoesNotTakeOutAgain() {
        EntityRef deal = EntityRef.deal(office.deal(Stage.PROSPECTED));
        Member offering = Member.of(Relation.OFFERINGS, Value.of("API"));
        assertThat(office.refusals(BEN, new Together(List.of(
                        new Command.Edit(deal, List.of(), List.of(offering), List.of(), Optional.empty()),
                        new Command.Edit(deal, List.of(), List.of(), List.of(offering), Optional.empty())))))
                .containsExactly(Code.INVALID);
    }

    @Test
    void anUndoStandsAlone() {
        OperationId operation = office.done(BEN, Office.company(id("Novartis"), "Novartis"));
        assertThat(office.refusals(BEN, new Together(List.of(new Revoke(operation))))).containsExactly(Code.INVALID);
    }

    @Test
    void aBranchIsMergedIntoItsGlobalCompanyWithAReason() {
        UUID branch = branch("Sanitas Valencia");
        assertThat(office.refusals(BEN, new MergeCompany(branch, SANITAS, ""))).containsExactly(Code.REASON_NEEDED);
        OperationId merge = office.done(BEN, new MergeCompany(branch, SANITAS, "same company"));
        assertThat(office.resolve(branch)).isEqualTo(SANITAS);
        assertThat(office.state(EntityRef.company(branch)).text(CompanyFields.NAME)).contains("Sanitas Valencia");
        assertThat(office.drafts(BEN, new MergeCompany(branch, SANITAS, "again"))).isEmpty();
        office.done(BEN, new Revoke(merge));
        assertThat(office.resolve(branch)).isEqualTo(branch);
    }

    @Test
    void aCompanyIsMergedNeitherIntoItselfNorIntoItsOwnBranch() {
        UUID branch = branch("Sanitas Valencia");
        assertThat(office.refusals(BEN, new MergeCompany(SANITAS, SANITAS, "oops"))).containsExactly(Code.MERGE_CYCLE);
        office.done(BEN, new MergeCompany(branch, SANITAS, "same company"));
        assertThat(office.refusals(BEN, new MergeCompany(SANITAS, branch, "oops"))).containsExactly(Code.MERGE_CYCLE);
        UUID other = branch("Sanitas Bilbao");
        assertThat(office.refusals(BEN, new Together(List.of(
                        new MergeCompany(other, branch, "a branch"), new MergeCompany(SANITAS, other, "the other way")))))
                .containsExactly(Code.MERGE_CYCLE);
    }

    @Test
    void mergingIntoABranchMergesIntoWhatStandsForIt() {
        UUID valencia = branch("Sanitas Valencia");
        UUID bilbao = branch("Sanitas Bilbao");
        office.done(BEN, new MergeCompany(valencia, SANITAS, "same company"));
        office.done(BEN, new MergeCompany(bilbao, valencia, "same company"));
        assertThat(office.state(EntityRef.company(bilbao)).mergedInto()).contains(SANITAS);
    }

    @Test
    void aMergedBranchIsNotThereToBeMergedElsewhere() {
        UUID valencia = branch("Sanitas Valencia");
        UUID other = branch("Quirón");
        office.done(BEN, new MergeCompany(valencia, SANITAS, "same company"));
        assertThat(office.refusals(BEN, new MergeCompany(valencia, other, "moved"))).containsExactly(Code.NOT_FOUND);
        assertThat(office.refusals(BEN, new MergeCompany(id("nobody"), other, "moved"))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void whoAuditsMergesNothing() {
        assertThat(office.refusals(Office.QUIM, new MergeCompany(branch("Sanitas Valencia"), SANITAS, "same")))
                .containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void aContactBroughtIntoADealInTheSameOperationCountsForItsGate() {
        UUID deal = office.deal(Stage.PROSPECTED);
        UUID contact = id("Jonas");
        Command together = new Together(List.of(
                Office.contact(contact, "Jonas", "Weber", "jonas@example", SANITAS),
                new MoveDeal(
                        deal,
                        Stage.PROSPECTED,
                        Stage.QUALIFIED,
                        Office.evidence(Stage.QUALIFIED),
                        List.of(Office.decisionMaker(contact)),
                        Optional.empty(),
                        false)));
        office.done(ANA, together);
        assertThat(office.state(deal).members()).containsKeys(Office.decisionMaker(MARTA), Office.decisionMaker(contact));
    }

    private UUID branch(String name) {
        office.done(BEN, Office.company(id(name), name));
        return id(name);
    }
}
