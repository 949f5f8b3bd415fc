package stageline.sales.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;

class DerivedTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @ParameterizedTest
    @CsvSource({
        "PROSPECTED, MARKETING_QUALIFIED_LEAD",
        "QUALIFIED, SALES_QUALIFIED_LEAD",
        "DISCOVERED, OPPORTUNITY",
        "IMPLEMENTATION_DEFINED, OPPORTUNITY",
        "OFFER_SENT, OPPORTUNITY",
        "OFFER_APPROVED, OPPORTUNITY",
        "CONTRACT_SIGNED, CUSTOMER",
        "PAYMENT_DONE, CUSTOMER",
        "LOST, MARKETING_QUALIFIED_LEAD"
    })
    void aDealGivesItsContactsALifecycleStage(Stage stage, LifecycleStage expected) {
        assertThat(lifecycle(new Lifecycle.Deal(FIRST, stage, stage.won())).stage()).isEqualTo(expected);
    }

    @Test
    void aContactWithoutADealIsAMarketingQualifiedLead() {
        assertThat(lifecycle()).isEqualTo(new Lifecycle(LifecycleStage.MARKETING_QUALIFIED_LEAD, Optional.empty()));
    }

    @Test
    void theHighestCountsAndNamesItsDeal() {
        Lifecycle lifecycle = lifecycle(
                new Lifecycle.Deal(FIRST, Stage.QUALIFIED, false), new Lifecycle.Deal(SECOND, Stage.OFFER_SENT, false));
        assertThat(lifecycle.why()).contains(new Lifecycle.Why(SECOND, Stage.OFFER_SENT));
    }

    @Test
    void ofDealsThatGiveTheSameTheOldestIsNamed() {
        Lifecycle lifecycle = lifecycle(
                new Lifecycle.Deal(SECOND, Stage.OFFER_SENT, false), new Lifecycle.Deal(FIRST, Stage.DISCOVERED, false));
        assertThat(lifecycle.why()).contains(new Lifecycle.Why(FIRST, Stage.DISCOVERED));
    }

    @Test
    void onceACustomerAlwaysACustomer() {
        Office office = new Office();
        UUID deal = office.deal(Stage.CONTRACT_SIGNED);
        office.done(Office.BEN, Office.loss(deal, Stage.CONTRACT_SIGNED));
        assertThat(lifecycle(Lifecycle.Deal.of(office.state(deal))).stage()).isEqualTo(LifecycleStage.CUSTOMER);
    }

    @Test
    void aContractThatWasCorrectedAwayMakesNoCustomer() {
        Office office = new Office();
        UUID deal = office.deal(Stage.CONTRACT_SIGNED);
        office.done(Office.BEN, new MoveDeal(
                deal, Stage.CONTRACT_SIGNED, Stage.OFFER_APPROVED, List.of(), List.of(), Optional.of("not signed yet"), false));
        assertThat(lifecycle(Lifecycle.Deal.of(office.state(deal))).stage()).isEqualTo(LifecycleStage.OPPORTUNITY);
    }

    @Test
    void whereEveryDealIsLostBeforeAContractItIsAMarketingQualifiedLeadAgain() {
        Office office = new Office();
        UUID deal = office.deal(Stage.OFFER_SENT);
        office.done(Office.BEN, Office.loss(deal, Stage.OFFER_SENT));
        assertThat(lifecycle(Lifecycle.Deal.of(office.state(deal))).stage()).isEqualTo(LifecycleStage.MARKETING_QUALIFIED_LEAD);
    }

    @Test
    void aCompanyIsNewUntilWeAreInTouch() {
        assertThat(LeadStatus.of(Optional.empty(), List.of(touch(1, ActivityKind.NOTE, Direction.OUTGOING))))
                .isEqualTo(new LeadStatus(LeadStatus.NEW, Optional.empty()));
        assertThat(LeadStatus.of(Optional.empty(), List.of(touch(1, ActivityKind.INCIDENT, Direction.INCOMING))))
                .as("an incident leads no sale on")
                .isEqualTo(new LeadStatus(LeadStatus.NEW, Optional.empty()));
    }

    @Test
    void ourFirstTouchMakesItAttemptedAndTheirsConnected() {
        LeadStatus.Touch call = touch(2, ActivityKind.CALL, Direction.OUTGOING);
        LeadStatus.Touch email = touch(1, ActivityKind.EMAIL, Direction.OUTGOING);
        assertThat(LeadStatus.of(Optional.empty(), List.of(call, email)))
                .isEqualTo(new LeadStatus(LeadStatus.ATTEMPTED, Optional.of(email.activity())));
        LeadStatus.Touch answer = touch(3, ActivityKind.EMAIL, Direction.INCOMING);
        LeadStatus.Touch later = touch(4, ActivityKind.CALL, Direction.OUTGOING);
        assertThat(LeadStatus.of(Optional.empty(), List.of(call, later, answer, email)))
                .isEqualTo(new LeadStatus(LeadStatus.CONNECTED, Optional.of(answer.activity())));
    }

    @Test
    void aStatusSetByHandStays() {
        assertThat(LeadStatus.of(Optional.of(LeadStatus.UNQUALIFIED), List.of(touch(1, ActivityKind.EMAIL, Direction.INCOMING))))
                .isEqualTo(new LeadStatus(LeadStatus.UNQUALIFIED, Optional.empty()));
    }

    @Test
    void theDefaultContentOffersTheStatusesThatTheRulesKnow() {
        assertThat(DefaultContent.content().leadStatuses()).extracting(Choice::code).containsExactly(
                LeadStatus.NEW, LeadStatus.ATTEMPTED, LeadStatus.CONNECTED, LeadStatus.OPEN, LeadStatus.IN_PROGRESS, LeadStatus.OPEN_DEAL,
                LeadStatus.UNQUALIFIED, LeadStatus.BAD_TIMING);
    }

    @Test
    void whatARecordShouldHaveAndLacksIsNamed() {
        Office office = new Office();
        assertThat(Incomplete.of(office.state(EntityRef.company(Office.SANITAS))))
                .containsExactly(CompanyFields.COUNTRY, CompanyFields.WEBSITE);
        assertThat(Incomplete.of(office.state(EntityRef.contact(Office.MARTA)))).containsExactly(ContactFields.JOB_TITLE);
        assertThat(Incomplete.of(office.state(office.deal(Stage.QUALIFIED)))).isEmpty();
        EntityRef imported = EntityRef.deal(new UUID(3, 3));
        office.done(Office.ANA, new Command.TakeOver(
                imported, List.of(Office.text(DealFields.WHOLE_NAME, "Sanitas pilot")), List.of(), List.of(), Optional.empty()));
        assertThat(Incomplete.of(office.state(imported))).contains(DealFields.BRIEF, DealFields.AMOUNT).hasSize(8);
    }

    @Test
    void everyRolePermitsWhatItsDescriptionSays() {
        assertThat(Permission.OVERRIDE.roles()).containsExactlyInAnyOrder(Role.GENERAL_MANAGER, Role.SALES_MANAGER);
        assertThat(permissions(Role.QUALITY_MANAGER)).containsExactly(
                Permission.REPORT_INCIDENT, Permission.EXPORT_TRAIL, Permission.DRAFT_QUOTATION);
        assertThat(permissions(Role.SALES_MANAGER))
                .contains(Permission.WORK_DEALS, Permission.UNDO_OTHERS, Permission.SEND_QUOTATION)
                .doesNotContain(Permission.SIGN_CONTRACT);
        assertThat(permissions(Role.TECHNOLOGY_MANAGER)).contains(Permission.ADMINISTER).doesNotContain(Permission.WORK_DEALS);
        assertThat(permissions(Role.BUSINESS_DEVELOPMENT)).contains(Permission.WORK_DEALS).doesNotContain(Permission.OVERRIDE);
    }

    @Test
    void whoHoldsSeveralRolesMayWhatEachOfThemMay() {
        Set<Role> held = Set.of(Role.QUALITY_MANAGER, Role.BUSINESS_DEVELOPMENT);
        assertThat(Permission.EXPORT_TRAIL.grantedTo(held)).isTrue();
        assertThat(Permission.WORK_DEALS.grantedTo(held)).isTrue();
        assertThat(Permission.OVERRIDE.grantedTo(held)).isFalse();
    }

    private static List<Permission> permissions(Role role) {
        return Stream.of(Permission.values()).filter(permission -> permission.grantedTo(Set.of(role))).toList();
    }

    private static Lifecycle lifecycle(Lifecycle.Deal... deals) {
        return Lifecycle.of(List.of(deals));
    }

    private static LeadStatus.Touch touch(int time, ActivityKind kind, Direction direction) {
        return new LeadStatus.Touch(new UUID(2, time), Instant.EPOCH.plusSeconds(time), kind.code(), direction.code());
    }
}
