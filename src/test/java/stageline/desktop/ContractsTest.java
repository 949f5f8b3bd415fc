package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.ledger.Hash;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.command.PaymentEdits;
import stageline.sales.contract.Instalment;
import stageline.sales.contract.Milestone;
import stageline.sales.contract.Schedule;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.attachment.Attached;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// What follows a quotation that was accepted, by gestures over a real workspace: the contract, its payment, the implementation and the
/// renewal.
@ExtendWith(HandsExtension.class)
class ContractsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate ENDS = TODAY.plusDays(400);

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private EntityRef deal;

    @Start
    void show(javafx.stage.Stage stage) {
        open = new OpenWorkspace(stage, folder);
        EntityRef company = EntityRef.company(open.workspace().newId());
        perform(new Command.Create(company, List.of(
                text(CompanyFields.NAME, "Sanitas Hospitales"), text(CompanyFields.COUNTRY, "ES")), List.of()));
        perform(new Command.Create(EntityRef.person(open.workspace().newId()), List.of(text(PersonFields.NAME, "Gema Vidal")),
                List.of(Member.of(Relation.ROLES, Value.of("JD-001")))));
        deal = EntityRef.deal(open.workspace().newId());
        perform(new Command.StartDeal(deal.id(), List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(company.id())),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(TODAY.plusDays(90))),
                text(DealFields.ORIGINATING_ACTION, "Congress")), List.of(), Optional.empty()));
        accepted();
        perform(new Command.MoveDeal(deal.id(), Stage.PROSPECTED, Stage.OFFER_APPROVED, List.of(), List.of(),
                Optional.of("agreed by telephone"), true));
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void fromAnAcceptedQuotationToADealThatIsSignedPaidAndPlanned(FxRobot robot) throws Exception {
        openDeal(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-contract-signer"));
        robot.interact(() -> choose(robot, "#field-contract-signer", "Gema Vidal"));
        OpenWorkspace.waitFor(() -> state().ref(DealFields.CONTRACT_SIGNER).isPresent());
        type(robot, "#field-contract-notice", "60");
        type(robot, "#field-contract-ends", ENDS.toString());
        OpenWorkspace.waitFor(() -> task(TaskKind.RENEW_CONTRACT).isPresent());
        assertThat(task(TaskKind.RENEW_CONTRACT).flatMap(TaskLine::due)).contains(ENDS.minusDays(90));
        fire(robot, "#clause-data-protection");
        OpenWorkspace.waitFor(() -> state().members(Relation.CLAUSES).size() == 1);
        type(robot, "#field-contract-signatories", "M. Ruiz");
        type(robot, "#field-contract-declaration", "annex 2");
        type(robot, "#field-contract-date", TODAY.toString());
        OpenWorkspace.waitFor(() -> state().day(DealFields.CONTRACT_DATE).isPresent());
        open.draw(robot, "contract");
        perform(Command.MoveDeal.plain(deal.id(), Stage.OFFER_APPROVED, Stage.CONTRACT_SIGNED));

        fire(robot, "#fold-contract");
        fire(robot, "#fold-payments");
        fire(robot, "#pay-in-parts");
        OpenWorkspace.waitFor(() -> instalments().size() == 2 && robot.lookup(".receive").queryAll().size() == 2);
        assertThat(instalments()).extracting(each -> each.amount().orElseThrow())
                .containsExactly(new Money(1_250_050, EUR), new Money(1_250_051, EUR));
        assertThat(instalments().getFirst().due()).contains(TODAY.plusDays(30));
        receive(robot, 0, "bank 1");
        open.draw(robot, "payments");
        receive(robot, 1, "bank 2");
        assertThat(state().money(DealFields.PAYMENT_AMOUNT)).contains(new Money(2_500_101, EUR));
        assertThat(state().text(DealFields.PAYMENT_REFERENCE)).contains("bank 1; bank 2");
        perform(Command.MoveDeal.plain(deal.id(), Stage.CONTRACT_SIGNED, Stage.PAYMENT_DONE));

        fire(robot, "#fold-payments");
        fire(robot, "#fold-plan");
        type(robot, "#field-plan-lead", "Dr Ruiz");
        type(robot, "#field-plan-review", TODAY.plusDays(180).toString());
        OpenWorkspace.waitFor(() -> task(TaskKind.REVIEW_IMPLEMENTATION).isPresent());
        focus(robot, "#milestone-what");
        robot.write("Go live").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> Milestone.of(state()).size() == 1);
        OpenWorkspace.waitFor(() -> robot.lookup(".milestone .task-check").tryQuery().isPresent());
        fire(robot, ".milestone .task-check");
        OpenWorkspace.waitFor(() -> Milestone.of(state()).getFirst().done().isPresent());
        open.draw(robot, "plan");
        Path file = folder.resolve("plan.pdf");
        robot.interact(() -> robot.lookup("#plan-export").queryAs(MenuButton.class).getItems().getFirst().fire());
        OpenWorkspace.awaitSheet(robot, "#path");
        assertThat(robot.lookup(".modal-sheet #path").queryAs(TextField.class).getText())
                .endsWith("R-009-001 Sanitas Hospitales " + TODAY.format(DateTimeFormatter.BASIC_ISO_DATE) + ".pdf");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        assertThat(file).isNotEmptyFile();

        robot.interact(() -> robot.lookup("#fold-plan").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> Milestone.of(state()).getFirst().done().isEmpty());
    }

    @Test
    void aPlanIsIssuedSignedPrintedAndIssuedAnewOnceItChanged(FxRobot robot) throws Exception {
        perform(Command.Edit.fields(deal, List.of(
                Change.set(DealFields.CONTRACT_DATE, Value.of(TODAY)),
                text(DealFields.SIGNATORIES, "M. Ruiz"),
                text(DealFields.PLAN_LEAD, "Dr Ruiz"),
                text(DealFields.METRICS, "Agreement of at least 0.8"))));
        openDeal(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#fold-plan"));
        fire(robot, "#fold-plan");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#plan-issue"));
        assertThat(OpenWorkspace.shows(robot, "#plan-sign")).isFalse();
        fire(robot, "#plan-issue");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#plan-sign"));
        Attached plan = workspace().attachments().of(deal).getFirst();
        assertThat(plan.name()).isEqualTo("R-009-001 Sanitas Hospitales " + TODAY.format(DateTimeFormatter.BASIC_ISO_DATE) + ".pdf");
        byte[] issued;
        try (InputStream in = workspace().contents().open(Hash.fromHex(plan.content()))) {
            issued = in.readAllBytes();
        }
        assertThat(words(issued)).contains("Dr Ruiz", "Agreement of at least 0.8");

        fire(robot, "#plan-sign");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#sign-password"));
        open.draw(robot, "plan-sign");
        robot.write("correct horse").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#plan-print"));
        assertThat(workspace().signatures().of(plan.entity())).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("Ana Martín");
            assertThat(signature.version()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(issued)));
        });
        assertThat(OpenWorkspace.shows(robot, "#plan-sign")).as("it is signed").isFalse();
        open.draw(robot, "plan-signed");

        Path file = folder.resolve("signed.pdf");
        robot.interact(() -> robot.lookup("#plan-print").queryAs(MenuButton.class).getItems().getFirst().fire());
        OpenWorkspace.awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        assertThat(words(Files.readAllBytes(file))).contains("Ana Martín", plan.content(), "Dr Ruiz");

        perform(Command.Edit.fields(deal, List.of(new Change(
                DealFields.METRICS, Value.of("Agreement of at least 0.8"), Value.of("Agreement of at least 0.9")))));
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#plan-changed") && OpenWorkspace.shows(robot, "#plan-issue"));
        assertThat(OpenWorkspace.text(robot, "#plan-changed")).startsWith("The signed plan is no longer what stands here");
        open.draw(robot, "plan-changed");
        fire(robot, "#plan-issue");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#plan-sign"));
        assertThat(workspace().attachments().of(deal)).extracting(Attached::content).hasSize(2).doesNotHaveDuplicates();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    @Test
    void whatShouldHaveComeIsOverdueAndAContractThatEndsIsRenewed(FxRobot robot) throws Exception {
        perform(Command.Edit.fields(deal, List.of(
                Change.set(DealFields.CONTRACT_DATE, Value.of(TODAY.minusDays(60))),
                text(DealFields.SIGNATORIES, "M. Ruiz"),
                text(DealFields.PROVIDER_DECLARATION, "annex 2"),
                Change.set(DealFields.CONTRACT_ENDS, Value.of(ENDS)))));
        perform(Command.MoveDeal.plain(deal.id(), Stage.OFFER_APPROVED, Stage.CONTRACT_SIGNED));
        perform(new PaymentEdits(state()).add(
                Schedule.monthly(new Money(2_500_101, EUR), 1, TODAY.minusDays(30)), workspace()::newId));
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        perform(new Command.Create(EntityRef.task(workspace().newId()), List.of(
                text(TaskFields.WHAT, "Renew it"),
                text(TaskFields.KIND, TaskKind.RENEW_CONTRACT.code()),
                Change.set(TaskFields.DEAL, Value.of(deal.id())),
                Change.set(TaskFields.DUE, Value.of(TODAY))), List.of()));
        robot.clickOn("#go-inbox");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#task-renew"));
        open.draw(robot, "inbox-overdue");
        robot.push(KeyCode.R);
        OpenWorkspace.waitFor(() -> renewal().isPresent());
        assertThat(renewal().flatMap(each -> each.text(DealFields.BRIEF))).contains("Pilot renewal");
        assertThat(renewal().flatMap(each -> each.day(DealFields.CLOSE_DATE))).contains(ENDS);
        assertThat(task(TaskKind.RENEW_CONTRACT)).isEmpty();
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, ".pane-name").equals("ES Sanitas Hospitales Pilot renewal"));

        robot.clickOn("#go-inbox");
        OpenWorkspace.waitFor(() -> robot.lookup("Overdue payments").tryQuery().isPresent() && OpenWorkspace.shows(robot, "#inbox-open"));
        robot.push(KeyCode.O);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#deal-tab-contract"));
        robot.clickOn("#deal-tab-contract");
        OpenWorkspace.waitFor(() -> robot.lookup(".instalment .mark-danger").tryQuery().isPresent());
        open.draw(robot, "overdue");
        fire(robot, ".instalment .hyperlink");
        type(robot, "#field-instalment-" + instalments().getFirst().id() + "-for", "Set-up");
        OpenWorkspace.waitFor(() -> instalments().getFirst().purpose().equals("Set-up"));
        open.draw(robot, "instalment");
        fire(robot, "#fold-contract");
        assertThat(OpenWorkspace.shows(robot, "#renew")).as("it is renewed already").isFalse();
    }

    private void receive(FxRobot robot, int row, String reference) throws Exception {
        robot.interact(() -> ((ButtonBase) robot.lookup(".receive").<Node>queryAll().stream().skip(row).findFirst().orElseThrow()).fire());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".receive-form"));
        open.draw(robot, "receive");
        robot.write(reference).push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> instalments().get(row).reference().equals(reference));
    }

    /// Types into a field wherever it stands, and leaves it.
    private static void type(FxRobot robot, String field, String text) {
        focus(robot, field);
        robot.write(text).push(KeyCode.TAB);
    }

    private static void focus(FxRobot robot, String field) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).<ButtonBase>query().fire());
    }

    private static void choose(FxRobot robot, String box, String name) {
        ComboBox<?> combo = robot.lookup(box).queryComboBox();
        int place = combo.getItems().stream().map(item -> item.toString().contains(name)).toList().indexOf(true);
        combo.getSelectionModel().select(place);
    }

    private void openDeal(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> robot.lookup(".board-card").tryQuery().isPresent());
        // Its column is out of sight.
        robot.push(KeyCode.CONTROL, KeyCode.K).write("Pilot");
        String name = "ES Sanitas Hospitales Pilot";
        OpenWorkspace.waitFor(() -> robot.lookup("#found").lookup(name).tryQuery().isPresent());
        robot.clickOn(robot.lookup("#found").lookup(name).<Node>query());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#deal-tab-contract"));
        robot.clickOn("#deal-tab-contract");
    }

    private RecordState state() {
        return workspace().record(deal).orElseThrow();
    }

    private List<Instalment> instalments() {
        return Instalment.of(state());
    }

    private Optional<TaskLine> task(TaskKind kind) {
        return workspace().tasks().open(deal).stream().filter(task -> task.kind().equals(kind.code())).findFirst();
    }

    private Optional<RecordState> renewal() {
        return workspace().records().deal(deal.id()).stream()
                .flatMap(details -> details.successors().stream())
                .findFirst()
                .flatMap(named -> workspace().record(named.entity()));
    }

    /// A quotation of € 25,001.01 that the customer accepted.
    private void accepted() {
        EntityRef quotation = EntityRef.quotation(workspace().newId());
        SampleQuotation.Line line = new SampleQuotation.Line(workspace().newId(), "Severity scoring", "1", "25001.01");
        perform(SampleQuotation.of(quotation, deal.id(), "2026-A7-0001", TODAY.plusDays(30), line));
        Imprint imprint = new Imprint(TODAY, "Dermatology", "Ana Martín", 12, "9f3c71ab".repeat(8), Imprint.Issued.NONE);
        String version = SignedVersion.of(workspace().record(quotation).orElseThrow(), Meaning.SENT);
        perform(new Command.SendQuotation(quotation.id(), version, workspace().newId(), "9f3c71ab".repeat(8), imprint));
        perform(new Command.ConcludeQuotation(quotation.id(), QuotationStatus.ACCEPTED, TODAY, Optional.empty()));
    }

    private Workspace workspace() {
        return open.workspace();
    }

    private void perform(Command command) {
        assertThat(workspace().perform(command).done()).as(command.toString()).isTrue();
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
