package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ConcludeQuotation;
import stageline.sales.command.Command.SendQuotation;
import stageline.sales.command.NextRevision;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationNumber;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.quotation.ListedQuotation;
import stageline.store.search.SearchHit;

/// Quotations in a workspace on disk.
class QuotationsInWorkspaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate VALID = LocalDate.of(2026, 4, 1);
    private static final Currency EUR = Currency.getInstance("EUR");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Environment environment =
            new Environment(() -> now, () -> ZoneId.of("Europe/Madrid"), new SecureRandom()).hardening(TestComputer.QUICK);
    private Workspace workspace;
    private UUID deal;

    @BeforeEach
    void found() {
        Founding founding = new Founding("Dermatology", "Ana Martín", Set.of(Role.SALES_MANAGER), EUR);
        workspace = Workspace.create(folder.resolve("w"), founding, "secret".toCharArray(), environment);
        UUID company = workspace.newId();
        perform(new Command.Create(
                EntityRef.company(company), List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas Hospitales"))), List.of()));
        deal = workspace.newId();
        perform(new Command.StartDeal(deal, parts(company), List.of(), Optional.empty()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aDraftIsListedWithWhatItComesTo() {
        UUID quotation = draft("4.20");

        ListedQuotation listed = listed().getFirst();
        assertThat(listed.entity()).isEqualTo(EntityRef.quotation(quotation));
        assertThat(listed.status()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(listed.total()).contains(new Money(6_098_400, EUR));
        assertThat(listed.preparedBy().orElseThrow().name()).isEqualTo("Ana Martín");
        assertThat(workspace.quotations().all(TODAY, 10)).isEqualTo(listed());
    }

    @Test
    void eachGetsANumberOfItsOwnAlsoWhereOneWasUndone() {
        QuotationNumber first = workspace.nextQuotationNumber(TODAY);
        draft("4.20");
        QuotationNumber second = workspace.nextQuotationNumber(TODAY);
        workspace.undo();
        QuotationNumber third = workspace.nextQuotationNumber(TODAY);

        assertThat(List.of(first.sequence(), second.sequence(), third.sequence())).containsExactly(1L, 2L, 2L);
        draft("4.20");
        workspace.close();
        workspace = Workspace.open(folder.resolve("w"), "secret".toCharArray(), environment);
        assertThat(workspace.nextQuotationNumber(TODAY).sequence()).isEqualTo(3);
        assertThat(workspace.nextQuotationNumber(TODAY).text()).isEqualTo("2026-" + first.tag() + "-0003");
    }

    @Test
    void whatWasSentIsWhatCountsAndExpiresByItself() {
        UUID quotation = draft("4.20");
        send(quotation);

        assertThat(listed().getFirst().status()).isEqualTo(QuotationStatus.SENT);
        assertThat(listed().getFirst().sent()).contains(TODAY);
        assertThat(workspace.quotations().papers(quotation)).hasSize(1);
        assertThat(workspace.quotations().of(deal, VALID.plusDays(1)).getFirst().status()).isEqualTo(QuotationStatus.EXPIRED);
        assertThat(workspace.record(EntityRef.deal(deal)).orElseThrow().text(DealFields.OFFER_REFERENCE)).isPresent();
    }

    @Test
    void whatWasChangedSinceItWasSeenIsNotSent() {
        UUID quotation = draft("4.20");
        EntityRef entity = EntityRef.quotation(quotation);
        SendQuotation seen = sending(quotation);
        perform(Command.Edit.fields(entity, List.of(
                new Change(QuotationFields.LEGAL_ENTITY, Value.of("Sanitas Hospitales, S.A."), Value.of("Sanitas, S.L.")))));

        assertThat(workspace.perform(seen)).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.why().refusals()).containsExactly(Refusal.of(Refusal.Code.CHANGED_MEANWHILE)));
        assertThat(listed().getFirst().status()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(workspace.quotations().papers(quotation)).isEmpty();
        send(quotation);
        assertThat(workspace.record(workspace.record(entity).orElseThrow().ref(QuotationFields.PAPER).map(EntityRef::paper).orElseThrow())
                .orElseThrow().text(QuotationFields.LEGAL_ENTITY)).contains("Sanitas, S.L.");
    }

    @Test
    void aRevisionTakesTheFormerOneBackAndBothAreListed() {
        UUID first = draft("4.20");
        send(first);
        UUID second = workspace.newId();
        now = now.plus(Duration.ofMinutes(1));
        perform(NextRevision.of(
                workspace.record(EntityRef.quotation(first)).orElseThrow(), second, workspace.identity().person(), List.of()));
        send(second);
        perform(new ConcludeQuotation(second, QuotationStatus.ACCEPTED, TODAY, Optional.empty()));

        assertThat(listed()).extracting(ListedQuotation::revision).containsExactly(2, 1);
        assertThat(listed()).extracting(ListedQuotation::status).containsExactly(QuotationStatus.ACCEPTED, QuotationStatus.CANCELLED);
        assertThat(listed().getFirst().replaces()).contains(first);
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    @Test
    void quotationsAreFoundByTheirNumberAndTheirCustomer() {
        EntityRef quotation = EntityRef.quotation(draft("4.20"));
        String number = listed().getFirst().number();

        Instant deadline = Instant.now().plusSeconds(60);
        while (found("hospitales s.a").isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.yield();
        }
        assertThat(found("hospitales s.a")).containsExactly(quotation);
        assertThat(found(number)).containsExactly(quotation);
    }

    private List<EntityRef> found(String typed) {
        return workspace.search().search(typed, 5, () -> true).stream().map(SearchHit::entity).toList();
    }

    private List<ListedQuotation> listed() {
        return workspace.quotations().of(deal, TODAY);
    }

    private UUID draft(String price) {
        UUID quotation = workspace.newId();
        SampleQuotation.Line line = new SampleQuotation.Line(workspace.newId(), "Severity scoring", "12000", price);
        perform(SampleQuotation.of(EntityRef.quotation(quotation), deal, workspace.nextQuotationNumber(TODAY).text(), VALID, line,
                text(QuotationFields.TAX, "added"),
                decimal(QuotationFields.TAX_RATE, "21"),
                Change.set(QuotationFields.PREPARED_BY, Value.of(workspace.identity().person()))));
        return quotation;
    }

    private void send(UUID quotation) {
        perform(sending(quotation));
    }

    /// What sends a quotation as it is now.
    private SendQuotation sending(UUID quotation) {
        String seen = SignedVersion.of(workspace.record(EntityRef.quotation(quotation)).orElseThrow(), Meaning.SENT);
        Imprint imprint = new Imprint(TODAY, "Dermatology", "Ana Martín", 12, "9f3c71ab".repeat(8), Imprint.Issued.NONE);
        return new SendQuotation(quotation, seen, workspace.newId(), "9f3c71ab".repeat(8), imprint);
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private List<Change> parts(UUID company) {
        return List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(company)),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2026, 9, 30))),
                text(DealFields.ORIGINATING_ACTION, "Congress"));
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }

    private static Change decimal(Field field, String number) {
        return Change.set(field, Value.of(new BigDecimal(number)));
    }
}
