package stageline.desktop.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Hash;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.sheet.Sheet;
import stageline.sales.command.Command;
import stageline.sales.command.IssueVersion;
import stageline.sales.command.NextRevision;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.quotation.Imprint;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Money;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Outcome;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;

/// What papers look like when what they are made with changes.
class PaperPrintingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Field CONDITIONS = TemplateText.CONDITIONS.in(PaperLanguage.ENGLISH);
    private static final Field TERMS = TemplateText.TERMS.in(PaperLanguage.ENGLISH);

    @TempDir
    private Path folder;

    private final Environment environment = new Environment(
                    () -> Instant.parse("2026-03-02T09:00:00Z"), () -> ZoneId.of("Europe/Madrid"), new SecureRandom())
            .hardening(TestComputer.QUICK);
    private Workspace workspace;
    private PaperPrinting printing;
    private EntityRef template;
    private EntityRef letterhead;

    @BeforeEach
    void found() {
        Founding founding = new Founding("Dermatology", "Ana Martín", Set.of(Role.SALES_MANAGER), EUR);
        workspace = Workspace.create(folder.resolve("w"), founding, "secret".toCharArray(), environment);
        printing = new PaperPrinting(workspace, Optional::empty);
        template = workspace.template("T-009-002");
        letterhead = workspace.template(TemplateFields.LETTERHEAD);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatWasSentIsPrintedAgainAsItWasWhateverIsIssuedSince() throws IOException {
        UUID first = draft();
        UUID ofShipped = send(first);
        issueLetterhead("Peau S.A.R.L.", "0f6b5c");
        issueTemplate(2, "Prices hold for Europe.", "Payment within 60 days.");
        UUID ofIssued = send(revision(first));
        issueLetterhead("Skin Ltd.", "8a1538");
        issueTemplate(3, "Prices hold for the world.", "Payment at once.");
        write(letterhead, LetterheadFields.CITY, "Bilbao");
        write(template, CONDITIONS, "Nothing holds.");

        for (UUID paper : List.of(ofShipped, ofIssued)) {
            RecordState sent = workspace.record(EntityRef.paper(paper)).orElseThrow();
            byte[] again = printing.pdf(printing.again(sent).orElseThrow());
            assertThat(Hash.sha256(again).hex()).isEqualTo(sent.text(PaperFields.PDF).orElseThrow());
        }
        assertThat(words(ofShipped)).contains("Dermatology", "T-009-002 v1").doesNotContain("Peau", "Europe");
        assertThat(words(ofIssued)).contains("Peau S.A.R.L.", "T-009-002 v2", "Prices hold for Europe.", "Payment within 60 days.")
                .doesNotContain("Skin", "world");
    }

    @Test
    void theNextRevisionHasTheVersionThatWasIssuedSince() throws IOException {
        UUID first = draft();
        UUID sent = send(first);
        issueTemplate(2, "Prices hold for Europe.", "Payment within 60 days.");
        UUID second = revision(first);

        assertThat(words(workspace.record(EntityRef.quotation(second)).orElseThrow()))
                .contains("T-009-002 v2", "Prices hold for Europe.", "Payment within 60 days.");
        assertThat(words(sent)).contains("T-009-002 v1").doesNotContain("60 days");
    }

    @Test
    void aDraftKeepsItsVersionUntilSomebodyTakesTheNewOne() throws IOException {
        EntityRef quotation = EntityRef.quotation(draft());
        issueTemplate(2, "Prices hold for Europe.", "Payment within 60 days.");

        assertThat(words(state(quotation))).contains("T-009-002 v1").doesNotContain("Europe", "60 days");
        perform(Command.Edit.fields(quotation, writing(quotation).renewed()));
        assertThat(words(state(quotation))).contains("T-009-002 v2", "Prices hold for Europe.", "Payment within 60 days.");
        assertThat(writing(quotation).renewed()).isEmpty();
    }

    @Test
    void whatSomebodyWroteThemselvesStaysWhenTheyTakeTheNewVersion() throws IOException {
        EntityRef quotation = EntityRef.quotation(draft());
        write(quotation, QuotationFields.CONDITIONS, "Payment as agreed with Dr Weber.");
        issueTemplate(2, "Prices hold for Europe.", "Payment within 60 days.");
        perform(Command.Edit.fields(quotation, writing(quotation).renewed()));

        assertThat(words(state(quotation))).contains("Payment as agreed with Dr Weber.").doesNotContain("60 days");
    }

    @Test
    void anotherLanguageDoesNotBringAnotherVersion() {
        EntityRef quotation = EntityRef.quotation(draft());
        issueTemplate(2, "Prices hold for Europe.", "Payment within 60 days.");
        List<Change> changes = writing(quotation).with(
                QuotationFields.LANGUAGE, Optional.of(Value.of("en")), Optional.of(Value.of("fr")));

        assertThat(changes).extracting(Change::field)
                .contains(QuotationFields.CONDITIONS)
                .doesNotContain(QuotationFields.TEMPLATE_VERSION);
        assertThat(changes).filteredOn(change -> change.field().equals(QuotationFields.CONDITIONS))
                .extracting(Change::after)
                .containsExactly(Value.of("Paiement à 30 jours de la facture."));
    }

    @Test
    void aRateIsInTheHousesCurrencyAndGoesWithTheCurrencyItIsOf() throws IOException {
        EntityRef quotation = EntityRef.quotation(draft());
        edit(quotation, QuotationFields.CURRENCY, Value.of("USD"));
        edit(quotation, QuotationFields.RATE, Value.of(new BigDecimal("0.92")));
        assertThat(words(state(quotation))).doesNotContain("1 USD");
        edit(quotation, QuotationFields.RATE_ON, Value.of(LocalDate.of(2026, 3, 1)));
        assertThat(words(state(quotation)).replace('\u00a0', ' ')).contains("1 USD = 0.92 EUR on 1 March 2026");

        edit(quotation, QuotationFields.CURRENCY, Value.of("GBP"));
        assertThat(state(quotation).value(QuotationFields.RATE)).isEmpty();
        assertThat(words(state(quotation))).doesNotContain("1 GBP", "1 USD");
    }

    @Test
    void theLetterheadIsOnThePaper() throws IOException {
        EntityRef quotation = EntityRef.quotation(draft());
        issueLetterhead("Peau S.A.R.L.", "0f6b5c");
        Sheet paper = printing.draft(state(quotation), TODAY).orElseThrow();

        assertThat(paper.logo()).isPresent();
        assertThat(paper.accent().hex()).isEqualTo("0F6B5C");
        assertThat(words(state(quotation))).contains("Peau S.A.R.L.", "28013 Madrid", "Spain", "VAT no. ESB12345678", "sales@peau.example",
                "Registered in Madrid");
    }

    /// Writes a field as the editor does, with what goes with it.
    private void edit(EntityRef quotation, Field field, Value value) {
        perform(Command.Edit.fields(quotation, writing(quotation).with(field, state(quotation).value(field), Optional.of(value))));
    }

    private void issueTemplate(long version, String conditions, String terms) {
        if (workspace.record(template).isEmpty()) {
            perform(new Command.Create(template, PaperTemplates.api().written(), List.of()));
        }
        write(template, CONDITIONS, conditions);
        write(template, TERMS, terms);
        perform(IssueVersion.of(state(template), workspace.newId(), version, "New terms."));
    }

    private void issueLetterhead(String name, String accent) throws IOException {
        boolean first = workspace.record(letterhead).isEmpty();
        if (first) {
            perform(new Command.Create(letterhead, List.of(text(TemplateFields.NUMBER, TemplateFields.LETTERHEAD)), List.of()));
        }
        Map<Field, String> says = Map.of(
                LetterheadFields.NAME, name,
                LetterheadFields.ACCENT, accent,
                LetterheadFields.STREET, "Calle Mayor 1",
                LetterheadFields.POSTAL_CODE, "28013",
                LetterheadFields.CITY, "Madrid",
                LetterheadFields.COUNTRY, "ES",
                LetterheadFields.TAX_NUMBER, "ESB12345678",
                LetterheadFields.CONTACT, "+34 910 000 000\nsales@peau.example",
                LetterheadFields.FOOT, "Registered in Madrid",
                LetterheadFields.LOGO, logo());
        says.forEach((field, text) -> write(letterhead, field, text));
        perform(IssueVersion.of(state(letterhead), workspace.newId(), first ? 1 : 2, "New house."));
    }

    private static String logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png", png)).isTrue();
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private UUID draft() {
        UUID company = workspace.newId();
        perform(new Command.Create(EntityRef.company(company), List.of(text(CompanyFields.NAME, "Sanitas")), List.of()));
        UUID deal = workspace.newId();
        perform(new Command.StartDeal(deal, List.of(
                text(DealFields.COUNTRY, "IE"),
                Change.set(DealFields.COMPANY, Value.of(company)),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2026, 9, 30))),
                text(DealFields.ORIGINATING_ACTION, "Congress")), List.of(), Optional.empty()));
        Command.Create begun = new NewQuotation(workspace, TODAY).of(deal).orElseThrow();
        perform(begun);
        UUID line = workspace.newId();
        perform(new Command.Edit(begun.entity(), List.of(
                text(QuotationLineFields.of(line, Part.TITLE), "Severity scoring"),
                Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.TEN)),
                Change.set(QuotationLineFields.of(line, Part.PRICE), Value.of(new BigDecimal("4.20"))),
                text(QuotationFields.LEGAL_ENTITY, "Sanitas Ltd.")),
                List.of(QuotationLineFields.member(line)), List.of(), Optional.empty()));
        return begun.entity().id();
    }

    private UUID revision(UUID former) {
        UUID next = workspace.newId();
        EntityRef quotation = EntityRef.quotation(former);
        perform(NextRevision.of(state(quotation), next, workspace.identity().person(), writing(quotation).renewed()));
        return next;
    }

    private UUID send(UUID quotation) {
        RecordState state = state(EntityRef.quotation(quotation));
        Imprint imprint = printing.imprint(state, TODAY);
        UUID paper = workspace.newId();
        String pdf = Hash.sha256(printing.pdf(printing.sent(state, imprint).orElseThrow())).hex();
        perform(new Command.SendQuotation(quotation, SignedVersion.of(state, Meaning.SENT), paper, pdf, imprint));
        return paper;
    }

    private QuotationWriting writing(EntityRef quotation) {
        return new QuotationWriting(state(quotation), Map.of(), workspace.templates(), "ES", EUR);
    }

    private String words(UUID paper) throws IOException {
        return text(printing.again(workspace.record(EntityRef.paper(paper)).orElseThrow()).orElseThrow());
    }

    private String words(RecordState quotation) throws IOException {
        return text(printing.draft(quotation, TODAY).orElseThrow());
    }

    /// All words of a paper, as its parts hold them.
    private static String text(Sheet paper) {
        return paper.blocks() + " " + paper.foot();
    }

    private RecordState state(EntityRef entity) {
        return workspace.record(entity).orElseThrow();
    }

    private void write(EntityRef record, Field field, String text) {
        Value before = state(record).value(field).orElse(null);
        perform(Command.Edit.fields(record, List.of(new Change(field, before, Value.of(text)))));
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
