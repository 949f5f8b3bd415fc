package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
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
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.Office;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.command.Command.Signing;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
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
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.sales.service.ServiceChangeStanding;
import stageline.sales.signature.SignedVersion;
import stageline.store.service.ListedChange;
import stageline.store.signature.Signature;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// A change after service began, from the deal to the new quotation, by real gestures.
@ExtendWith(HandsExtension.class)
class ServiceChangesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String HASH = "9f3c71ab".repeat(8);

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private UUID berta;
    private UUID deal;
    private UUID quotation;

    @Start
    void show(javafx.stage.Stage stage) {
        open = new OpenWorkspace(stage, folder,
                Set.of(Role.BUSINESS_DEVELOPMENT, Role.DESIGN_AND_DEVELOPMENT_MANAGER, Role.TECHNOLOGY_MANAGER));
        berta = open.workspace().newId();
        perform(new Command.Create(EntityRef.person(berta), List.of(text(PersonFields.NAME, "Berta Gil")),
                List.of(role(Role.SALES_MANAGER))));
        UUID company = open.workspace().newId();
        perform(new Command.Create(EntityRef.company(company), List.of(text(CompanyFields.NAME, "Sanitas Hospitales")), List.of()));
        deal = open.workspace().newId();
        perform(new Command.StartDeal(deal, List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(company)),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.now().plusDays(90))),
                text(DealFields.ORIGINATING_ACTION, "Congress")), List.of(), Optional.empty()));
        quotation = open.workspace().newId();
        SampleQuotation.Line line = new SampleQuotation.Line(open.workspace().newId(), "Severity scoring", "12000", "4.20");
        perform(SampleQuotation.of(
                EntityRef.quotation(quotation), deal, "2026-A7-0001", LocalDate.now().plusDays(30), line));
        perform(berta, send(quotation));
        perform(new Command.ConcludeQuotation(quotation, QuotationStatus.ACCEPTED, LocalDate.now(), Optional.empty()));
        List<Change> evidence = new ArrayList<>(Office.evidenceUpTo(Stage.CONTRACT_SIGNED));
        evidence.addAll(Office.evidence(Stage.QUALIFIED));
        evidence.removeIf(change -> DealFields.OFFER.contains(change.field()));
        perform(berta, new Command.MoveDeal(deal, Stage.PROSPECTED, Stage.CONTRACT_SIGNED, evidence, List.of(),
                Optional.of("taken over from paper"), true));
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void aChangeIsAskedForOnItsDealConfirmedDecidedAndQuotedAnew(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> !open.workspace().search().search("sanitas pilot", 5, () -> true).isEmpty());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("sanitas pilot");
        OpenWorkspace.waitFor(() -> robot.lookup("ES Sanitas Hospitales Pilot").queryAll().size() > 1);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#new-change"));
        open.draw(robot, "change-deal");
        robot.interact(() -> robot.lookup("#new-change").queryButton().fire());
        OpenWorkspace.awaitSheet(robot, "#field-what");
        robot.write("One clinic more").push(KeyCode.TAB).write("Marta Ruiz");
        open.draw(robot, "change-ask");
        robot.clickOn(".modal-sheet #act");

        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#change-confirm"));
        assertThat(listed().askedBy()).isEqualTo("Marta Ruiz");
        assertThat(requests()).extracting(TaskLine::kind).containsExactly(TaskKind.CONFIRM_CHANGE.code());
        open.draw(robot, "change-asked");
        robot.clickOn("#change-confirm");
        OpenWorkspace.waitFor(() -> robot.lookup("This is needed.").queryAll().size() >= 2);
        choose(robot, "#field-feasible", Feasibility.POSSIBLE.code());
        robot.clickOn("#field-finding").write("It can, with the next version.");
        robot.clickOn("#change-confirm");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#sign-password"));
        robot.write("wrong").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#sign-problem").equals("This is not your password. 4 tries are left."));
        open.draw(robot, "change-sign");
        robot.write("correct horse").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#standing").equals("Can be made"));
        assertThat(signed(Meaning.CONFIRMED)).isEqualTo("Ana Martín");
        assertThat(requests()).extracting(TaskLine::kind).containsExactly(TaskKind.DECIDE_CHANGE.code());

        // Whoever may not decide is told for whom it waits.
        assertThat(OpenWorkspace.shows(robot, "#change-decide")).isFalse();
        assertThat(robot.lookup(".label").queryAll()).anyMatch(label -> label instanceof javafx.scene.control.Label said
                && said.getText().startsWith("Waiting for the decision. Sales manager"));
        open.draw(robot, "change-waiting");
        perform(new Command.Edit(EntityRef.person(open.workspace().identity().person()), List.of(),
                List.of(role(Role.SALES_MANAGER)), List.of(), Optional.empty()));

        // The task in the inbox leads to it.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        OpenWorkspace.waitFor(() -> robot.lookup("Decide what becomes of a change").tryQuery().isPresent());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#inbox-open"));
        robot.push(KeyCode.O);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#change-decide"));
        robot.clickOn("#field-answer").write("A new quotation comes.");
        open.draw(robot, "change-decide");
        robot.clickOn("#change-decide");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#sign-password"));
        robot.write("correct horse").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#change-successor"));
        assertThat(listed().standing()).isEqualTo(ServiceChangeStanding.DRAFTED);
        assertThat(requests()).isEmpty();
        open.draw(robot, "change-drafted");

        perform(send(open.workspace().record(entity()).orElseThrow().ref(ServiceChangeFields.SUCCESSOR).orElseThrow()));
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#standing").equals("New quotation sent"));
        assertThat(QuotationStatus.written(open.workspace().record(EntityRef.quotation(quotation)).orElseThrow()))
                .isEqualTo(QuotationStatus.CANCELLED);
        open.draw(robot, "change-done");
        robot.push(KeyCode.ESCAPE);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#deal-changes"));
    }

    @Test
    void whatCanNotBeMadeEndsTheServiceWithCosts(FxRobot robot) throws Exception {
        EntityRef change = EntityRef.serviceChange(open.workspace().newId());
        perform(new Command.Create(change, List.of(
                Change.set(ServiceChangeFields.DEAL, Value.of(deal)),
                Change.set(ServiceChangeFields.QUOTATION, Value.of(quotation)),
                text(ServiceChangeFields.WHAT, "Paediatric patients too")), List.of()));
        Signing signing = new Signing(
                open.workspace().newId(), SignedVersion.of(open.workspace().record(change).orElseThrow(), Meaning.CONFIRMED));
        perform(open.workspace().identity().person(), new Command.ConfirmChange(change.id(), Feasibility.NOT_POSSIBLE,
                "It is not in the intended use.", signing, List.of(), open.workspace().newId(), "Decide what becomes of a change"));
        perform(new Command.Edit(EntityRef.person(open.workspace().identity().person()), List.of(),
                List.of(role(Role.SALES_MANAGER)), List.of(), Optional.empty()));

        // From the accepted quotation.
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        robot.write("a7-0001").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#change"));
        open.draw(robot, "change-quotation");
        robot.clickOn("#change");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#change-decide"));
        choose(robot, "#field-decision", ServiceChangeFields.Decision.END.code());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-costs"));
        robot.clickOn("#field-answer").write("The service ends in March.");
        robot.clickOn("#change-decide");
        OpenWorkspace.waitFor(() -> robot.lookup("This is needed.").tryQuery().isPresent());
        robot.clickOn("#field-costs").write("4000");
        open.draw(robot, "change-end");
        robot.clickOn("#change-decide");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#sign-password"));
        robot.write("correct horse").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#standing").equals("Service ends"));

        assertThat(open.workspace().record(change).orElseThrow().money(ServiceChangeFields.COSTS)).contains(new Money(400_000, EUR));
        assertThat(open.workspace().serviceChanges().open()).isEmpty();
        open.draw(robot, "change-ended");

        // What is printed shows who signed.
        Path file = folder.resolve("change.pdf");
        robot.interact(() -> ((Menu) robot.lookup("#print").queryAs(MenuButton.class).getItems().getFirst()).getItems().getFirst().fire());
        OpenWorkspace.awaitSheet(robot, "#path");
        assertThat(robot.lookup(".modal-sheet #path").queryAs(TextField.class).getText()).endsWith(
                "Change after service began Sanitas Hospitales " + LocalDate.now().format(DateTimeFormatter.BASIC_ISO_DATE) + ".pdf");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        try (PDDocument paper = Loader.loadPDF(file.toFile())) {
            String words = new PDFTextStripper().getText(paper);
            assertThat(words).contains("Paediatric patients too", "It is not in the intended use.", "4,000.00", "Ana Martín",
                    "Design and development manager", "2026-A7-0001 R1");
            assertThat(open.workspace().signatures().of(change)).hasSize(2).allSatisfy(signature ->
                    assertThat(words).contains(signature.version()));
        }
    }

    @Test
    void oneIsFoundByItsWordsAndWithdrawnWithAReason(FxRobot robot) throws Exception {
        EntityRef change = EntityRef.serviceChange(open.workspace().newId());
        perform(new Command.Create(change, List.of(
                Change.set(ServiceChangeFields.DEAL, Value.of(deal)),
                Change.set(ServiceChangeFields.QUOTATION, Value.of(quotation)),
                text(ServiceChangeFields.WHAT, "Paediatric patients too")), List.of()));
        OpenWorkspace.waitFor(() -> !open.workspace().search().search("paediatric", 5, () -> true).isEmpty());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("paediatric");
        OpenWorkspace.waitFor(() -> robot.lookup("Paediatric patients too").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#withdraw"));

        robot.clickOn("#mend");
        OpenWorkspace.awaitSheet(robot, "#field-asked-by");
        robot.clickOn(".modal-sheet #field-asked-by").write("Marta Ruiz").clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> listed().askedBy().equals("Marta Ruiz"));

        robot.clickOn("#withdraw");
        OpenWorkspace.awaitSheet(robot, "#act");
        robot.clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> robot.lookup("Say why.").tryQuery().isPresent());
        robot.clickOn(".modal-sheet #field-reason").write("Asked for twice").clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#deal-changes"));

        assertThat(open.workspace().serviceChanges().of(deal)).isEmpty();
    }

    private static void choose(FxRobot robot, String field, String code) throws TimeoutException {
        robot.interact(() -> {
            ComboBox<Pick> box = box(robot, field);
            box.setValue(box.getItems().stream().filter(pick -> pick.value().equals(Value.of(code))).findFirst().orElseThrow());
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Pick> box(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(ComboBox.class);
    }

    private ListedChange listed() {
        return open.workspace().serviceChanges().of(deal).getFirst();
    }

    private EntityRef entity() {
        return listed().entity();
    }

    private List<TaskLine> requests() {
        return open.workspace().tasks().doneOn(entity());
    }

    private String signed(Meaning meaning) {
        return open.workspace().signatures().of(entity()).stream()
                .filter(signature -> signature.meaning().filter(meaning::equals).isPresent())
                .map(Signature::name)
                .findFirst()
                .orElse("");
    }

    private Command send(UUID of) {
        Imprint imprint = new Imprint(LocalDate.now(), "Dermatology", "Ana Martín", 12, HASH, Imprint.Issued.NONE);
        String version = SignedVersion.of(open.workspace().record(EntityRef.quotation(of)).orElseThrow(), Meaning.SENT);
        return new Command.SendQuotation(of, version, open.workspace().newId(), HASH, imprint);
    }

    private void perform(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }

    private void perform(UUID person, Command command) {
        Workspace workspace = open.workspace();
        assertThat(workspace.performEach(List.of(new Workspace.Wish(workspace.actor(person), command))))
                .allMatch(decision -> decision instanceof Decision.Accepted);
    }

    private static Member role(Role role) {
        return Member.of(Relation.ROLES, Value.of(role.code()));
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
