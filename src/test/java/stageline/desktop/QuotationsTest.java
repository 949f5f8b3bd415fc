package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.ledger.Hash;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PersonFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.quotation.ListedQuotation;

/// Quotations are drafted from a deal, priced, sent and revised, by real gestures.
@ExtendWith(HandsExtension.class)
class QuotationsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private UUID deal;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        EntityRef company = EntityRef.company(open.workspace().newId());
        perform(new Command.Create(company, List.of(
                text(CompanyFields.NAME, "Sanitas Hospitales"),
                text(CompanyFields.LEGAL_NAME, "Sanitas Hospitales, S.A."),
                text(CompanyFields.STREET, "Calle de la Ribera 14"),
                text(CompanyFields.CITY, "Madrid"),
                text(CompanyFields.COUNTRY, "ES")), List.of()));
        EntityRef scoring = EntityRef.offering(open.workspace().newId());
        perform(new Command.Create(scoring, List.of(
                text(OfferingFields.NAME, "Severity scoring"),
                text(OfferingFields.title(PaperLanguage.SPANISH), "Puntuación de gravedad"),
                text(OfferingFields.BASIS, "report"),
                text(OfferingFields.CURRENCY, "EUR"),
                decimal(OfferingFields.PRICE, "5"),
                decimal(OfferingFields.tier(10_000), "4.20")), List.of()));
        perform(new Command.Create(EntityRef.offering(open.workspace().newId()), List.of(
                text(OfferingFields.NAME, "Integration"),
                text(OfferingFields.title(PaperLanguage.SPANISH), "Puesta en marcha por API"),
                text(OfferingFields.BASIS, "set-up"),
                text(OfferingFields.CURRENCY, "EUR"),
                decimal(OfferingFields.PRICE, "9500")), List.of()));
        deal = open.workspace().newId();
        perform(new Command.StartDeal(deal, List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(company.id())),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.now().plusDays(90))),
                text(DealFields.ORIGINATING_ACTION, "Congress")),
                List.of(Member.of(Relation.OFFERINGS, Value.of(scoring.id()))), Optional.empty()));
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void aQuotationIsDraftedFromItsDealPricedByItsTierSentAndRevised(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> robot.lookup("#column-prospected .board-card").tryQuery().isPresent());
        robot.doubleClickOn(robot.lookup("#column-prospected .board-card").<Node>query());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#new-quotation"));
        robot.interact(() -> robot.lookup("#new-quotation").queryButton().fire());
        OpenWorkspace.waitFor(() -> amount(robot, "#quotation-total").equals("€ 6.05"));
        assertThat(content().customer().legalEntity()).isEqualTo("Sanitas Hospitales, S.A.");
        assertThat(content().language()).isEqualTo(PaperLanguage.SPANISH);
        assertThat(content().lines()).extracting(QuotationLine::title).containsExactly("Puntuación de gravedad");

        // The tier that the quantity reaches, while it is typed.
        String scoring = "#field-line-" + content().lines().getFirst().id();
        robot.clickOn(scoring + "-quantity").push(KeyCode.CONTROL, KeyCode.A).write("12000");
        OpenWorkspace.waitFor(() -> amount(robot, "#quotation-net").equals("€ 50,400.00"));
        // Enter begins the next line, which is filled in by Tab.
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> content().lines().size() == 2 && focused(robot).endsWith("-title"));
        robot.write("Training").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("2")
                .push(KeyCode.TAB).write("1200");
        OpenWorkspace.waitFor(() -> amount(robot, "#quotation-total").equals("€ 63,888.00"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        OpenWorkspace.waitFor(() -> content().lines().getFirst().title().equals("Training"));
        assertThat(focused(robot)).endsWith("-price");
        robot.push(KeyCode.TAB);
        OpenWorkspace.waitFor(() -> content().lines().getFirst().price().compareTo(new BigDecimal("1200")) == 0);
        assertThat(content().lines().getLast().price()).isEqualByComparingTo("4.2");
        assertThat(robot.lookup("#quotation-lines .text-field").queryAllAs(TextField.class)).extracting(TextField::getText)
                .contains("1,200.00", "4.20", "12,000");
        OpenWorkspace.waitFor(() -> robot.lookup(".paper-page .image-view").tryQueryAs(ImageView.class).isPresent());
        open.draw(robot, "quotation");
        aTitleIsReadWhereTheWindowIsNarrow(robot, scoring);

        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        OpenWorkspace.waitFor(() -> content().lines().size() == 1);
        robot.interact(() -> robot.lookup("#back").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> amount(robot, "#quotation-total").equals("€ 63,888.00"));

        EntityRef asked = EntityRef.task(open.workspace().newId());
        perform(new Command.Create(asked, List.of(
                text(TaskFields.WHAT, "Send it"),
                text(TaskFields.KIND, TaskFields.TaskKind.SEND_QUOTATION.code()),
                text(TaskFields.ROLE, "JD-002"),
                Change.set(TaskFields.DEAL, Value.of(deal)),
                Change.set(TaskFields.QUOTATION, Value.of(listed().getFirst().id()))), List.of()));
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#banner").startsWith("Ana Martín asks you to send this quotation"));
        robot.interact(() -> robot.lookup("#send").queryButton().fire());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet"));
        open.draw(robot, "quotation-send");
        // Somebody else writes while it is asked for: that was not seen, so it is not sent.
        perform(Command.Edit.fields(listed().getFirst().entity(), List.of(new Change(
                QuotationFields.LEGAL_ENTITY, Value.of("Sanitas Hospitales, S.A."), Value.of("Sanitas Mayores, S.L.")))));
        clickOnSend(robot);
        OpenWorkspace.waitFor(() -> robot.lookup(".toast.warning").tryQuery().isPresent());
        OpenWorkspace.waitFor(() ->
                robot.lookup("#field-customer-entity").queryAs(TextField.class).getText().equals("Sanitas Mayores, S.L."));
        assertThat(listed()).extracting(ListedQuotation::status).containsOnly(QuotationStatus.DRAFT);
        robot.interact(() -> robot.lookup("#send").queryButton().fire());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet"));
        clickOnSend(robot);
        OpenWorkspace.waitFor(() -> listed().getFirst().status() == QuotationStatus.SENT);
        assertThat(state(asked).moment(TaskFields.DONE)).isPresent();
        OpenWorkspace.waitFor(() -> robot.lookup("Move to Offer Sent").tryQuery().isPresent());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#next"));
        assertThat(robot.lookup(scoring + "-quantity").<Node>query().isDisabled()).isTrue();
        // Its writer is called otherwise since.
        perform(Command.Edit.fields(EntityRef.person(open.workspace().identity().person()),
                List.of(new Change(PersonFields.NAME, Value.of("Ana Martín"), Value.of("Ana Soler")))));
        assertThat(open.workspace().contents().has(Hash.fromHex(state(paper()).text(PaperFields.PDF).orElseThrow()))).isTrue();
        assertThat(Hash.sha256(Files.readAllBytes(exported(robot))).hex())
                .isEqualTo(state(paper()).text(PaperFields.PDF).orElseThrow());

        robot.interact(() -> robot.lookup("#next").queryButton().fire());
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").endsWith("R2"));
        robot.clickOn(scoring + "-quantity").push(KeyCode.CONTROL, KeyCode.A).write("500").push(KeyCode.TAB);
        OpenWorkspace.waitFor(() -> content().lines().stream().anyMatch(line -> line.price().compareTo(new BigDecimal("5")) == 0));
        robot.interact(() -> robot.lookup("#compare").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Line 2: Puntuación de gravedad").tryQuery().isPresent());
        open.draw(robot, "quotation-compare");
        robot.push(KeyCode.ESCAPE);
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, ".modal-sheet"));

        robot.interact(() -> robot.lookup("#back").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        OpenWorkspace.waitFor(() -> robot.lookup("#quotations-table").queryAs(TableView.class).getItems().size() == 2);
        open.draw(robot, "quotations");
    }

    /// As on a small screen whose points are a quarter larger.
    private static void aTitleIsReadWhereTheWindowIsNarrow(FxRobot robot, String line) throws Exception {
        TextField title = robot.lookup(line + "-title").queryAs(TextField.class);
        Window window = title.getScene().getWindow();
        double asBefore = window.getWidth();
        robot.interact(() -> window.setWidth(1280));
        OpenWorkspace.waitFor(() -> title.getWidth() < 500);
        robot.interact(() -> window.setWidth(1024));
        OpenWorkspace.waitFor(() -> title.getWidth() > 500);
        Node sums = robot.lookup("#quotation-total").query();
        double paper = robot.lookup("#paper").query().localToScene(0, 0).getX();
        assertThat(sums.localToScene(sums.getBoundsInLocal()).getMaxX()).isLessThan(paper);
        robot.interact(() -> window.setWidth(asBefore));
        Hands.settle();
    }

    @Test
    void whatIsMissingStandsBesideItsField(FxRobot robot) throws Exception {
        EntityRef quotation = EntityRef.quotation(open.workspace().newId());
        perform(new Command.Create(quotation, List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                text(QuotationFields.NUMBER, "2026-A7-0001"),
                Change.set(QuotationFields.REVISION, new Value.Whole(1))), List.of()));
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        robot.write("a7-0001").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> robot.lookup("Needed before it is sent").queryAll().size() >= 5);
        open.draw(robot, "quotation-bare");
        robot.clickOn("#field-customer-entity").write("Sanitas, S.A.").push(KeyCode.TAB);
        OpenWorkspace.waitFor(() -> state(quotation).text(QuotationFields.LEGAL_ENTITY).isPresent());
        robot.interact(() -> robot.lookup("#send").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup(".toast.warning").tryQuery().isPresent());
        assertThat(OpenWorkspace.shows(robot, "#field-rate")).isFalse();
        ComboBox<?> currency = robot.lookup("#field-currency").queryAs(ComboBox.class);
        robot.interact(() -> currency.getSelectionModel().select(1));
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-rate"));
        assertThat(robot.lookup("1 USD in EUR").tryQuery()).isPresent();
        robot.clickOn("#field-rate").write("0.92").push(KeyCode.TAB);
        DatePicker on = robot.lookup("#field-rate-on").queryAs(DatePicker.class);
        robot.interact(() -> on.setValue(LocalDate.of(2026, 3, 12)));
        OpenWorkspace.waitFor(() -> robot.lookup("In EUR").tryQuery().isPresent());
        open.draw(robot, "quotation-rate");

        assertThat(listed()).extracting(ListedQuotation::status).containsOnly(QuotationStatus.DRAFT);
    }

    @Test
    void whatTheCustomerSaidIsWrittenDownWithItsDay(FxRobot robot) throws Exception {
        EntityRef quotation = EntityRef.quotation(open.workspace().newId());
        SampleQuotation.Line line = new SampleQuotation.Line(open.workspace().newId(), "Training", "2", "1200");
        perform(SampleQuotation.of(quotation, deal, "2026-A7-0001", LocalDate.now().plusDays(30), line));
        Imprint imprint = new Imprint(LocalDate.now(), "Dermatology", "Ana Martín", 12, "9f3c71ab".repeat(8), Imprint.Issued.NONE);
        String version = SignedVersion.of(state(quotation), Meaning.SENT);
        perform(new Command.SendQuotation(quotation.id(), version, open.workspace().newId(), "9f3c71ab".repeat(8), imprint));
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        robot.write("sanitas pilot").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#accept"));
        open.draw(robot, "quotation-sent");
        robot.clickOn("#accept");
        OpenWorkspace.awaitSheet(robot, "#field-concluded-on");
        robot.clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> robot.lookup("Move to Offer Approved").tryQuery().isPresent());

        assertThat(listed()).extracting(ListedQuotation::status).containsExactly(QuotationStatus.ACCEPTED);
        assertThat(state(EntityRef.deal(deal)).day(DealFields.OFFER_ACCEPTED)).contains(LocalDate.now());
    }

    private static void clickOnSend(FxRobot robot) {
        robot.clickOn(robot.lookup(".modal-sheet .button").<Node>queryAll().stream()
                .filter(button -> button instanceof Button each && each.getText().equals("Send")).findFirst().orElseThrow());
    }

    /// The paper of the latest quotation as it was written into a file.
    private Path exported(FxRobot robot) throws Exception {
        Path file = folder.resolve("exported.pdf");
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().getFirst().fire());
        OpenWorkspace.awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        return file;
    }

    private EntityRef paper() {
        return EntityRef.paper(state(listed().getFirst().entity()).ref(QuotationFields.PAPER).orElseThrow());
    }

    private static String amount(FxRobot robot, String part) {
        return OpenWorkspace.text(robot, part).replace('\u00a0', ' ');
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.window(0).getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private List<ListedQuotation> listed() {
        return open.workspace().quotations().of(deal, LocalDate.now());
    }

    private QuotationContent content() {
        return QuotationContent.of(state(listed().getFirst().entity()));
    }

    private RecordState state(EntityRef entity) {
        return open.workspace().record(entity).orElseThrow();
    }

    private void perform(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }

    private static Change decimal(Field field, String number) {
        return Change.set(field, Value.of(new BigDecimal(number)));
    }
}
