package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.DealClass;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;

/// One deal in its pane and at its gates, over a real workspace.
@ExtendWith(HandsExtension.class)
class DealPaneTest {

    private static final int MANY = 130;

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private EntityRef rheinwald;
    private EntityRef deal;

    @Start
    void show(javafx.stage.Stage stage) {
        open = new OpenWorkspace(stage, folder);
        rheinwald = company("Rheinwald");
        deal = deal();
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void aDecisionMakerWhoIsMissedAtTheGateIsMadeThere(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> card(robot).isPresent());
        robot.clickOn(card(robot).orElseThrow()).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        OpenWorkspace.awaitSheet(robot, "#field-first");
        open.draw(robot, "gate-contact");
        robot.clickOn(".modal-sheet #field-first").write("Marta").clickOn(".modal-sheet #field-last").write("Keller");
        robot.clickOn("#act");
        assertThat(state().stage()).as("half a contact is none").isEqualTo(Stage.PROSPECTED);
        robot.clickOn(".modal-sheet #field-email").write("marta@rheinwald.example");
        robot.clickOn(".modal-sheet #field-title").write("Head of dermatology");
        robot.clickOn("#act");

        OpenWorkspace.waitFor(() -> state().stage() == Stage.QUALIFIED);
        Member decides = state().members(Relation.PEOPLE).iterator().next();
        assertThat(decides.role()).isEqualTo(ContactRole.DECISION_MAKER.code());
        RecordState contact = workspace().record(EntityRef.contact(((Value.Ref) decides.target()).id())).orElseThrow();
        assertThat(contact.text(ContactFields.LAST_NAME)).contains("Keller");
        assertThat(contact.members(Relation.COMPANIES)).containsExactly(Member.of(Relation.COMPANIES, Value.of(rheinwald.id())));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> state().stage() == Stage.PROSPECTED);
        assertThat(workspace().record(EntityRef.contact(contact.entity().id())).filter(RecordState::exists)).isEmpty();
    }

    @Test
    void activitiesAndEntriesGoBackAsFarAsSomebodyWantsToSee(FxRobot robot) throws Exception {
        IntStream.range(0, MANY).forEach(this::call);
        IntStream.range(0, MANY).forEach(this::plan);
        openDeal(robot);
        robot.clickOn("#deal-tab-activity");
        OpenWorkspace.waitFor(() -> rows(robot, "#more-activities") == 100 && OpenWorkspace.shows(robot, "#more-activities"));
        robot.interact(() -> robot.lookup("#more-activities").queryButton().fire());
        OpenWorkspace.waitFor(() -> rows(robot, "#more-activities") == MANY);
        assertThat(OpenWorkspace.shows(robot, "#more-activities")).isFalse();

        robot.clickOn("#deal-tab-history");
        OpenWorkspace.waitFor(() -> rows(robot, "#more-history") == 100);
        Node more = robot.lookup("#more-history").query();
        robot.interact(more::requestFocus);
        open.draw(robot, "deal-history-end");
        robot.push(KeyCode.SPACE);
        OpenWorkspace.waitFor(() -> rows(robot, "#more-history") > MANY);
        assertThat(OpenWorkspace.shows(robot, "#more-history")).isFalse();
    }

    @Test
    void theReportOfAMeetingIsWrittenFromItsRowByKeyboard(FxRobot robot) throws Exception {
        call(1);
        EntityRef marta = new EntityRef(EntityType.CONTACT, workspace().newId());
        perform(new Command.Create(marta, List.of(
                Change.set(ContactFields.FIRST_NAME, Value.of("Marta")),
                Change.set(ContactFields.LAST_NAME, Value.of("Keller")),
                Change.set(ContactFields.EMAIL, Value.of("marta@rheinwald.example")),
                Change.set(ContactFields.JOB_TITLE, Value.of("Head of dermatology"))), List.of()));
        perform(new Command.Edit(deal, List.of(
                Change.set(DealFields.NEXT_STEP, Value.of("Visit the clinic")),
                Change.set(DealFields.NEXT_STEP_ON, Value.of(LocalDate.of(2026, 2, 1)))),
                List.of(new Member(Relation.PEOPLE, Value.of(marta.id()), ContactRole.CHAMPION.code())), List.of(), Optional.empty()));
        perform(new Command.Create(new EntityRef(EntityType.ACTIVITY, workspace().newId()), List.of(
                Change.set(ActivityFields.KIND, Value.of("video")),
                Change.set(ActivityFields.DIRECTION, Value.of("out")),
                Change.set(ActivityFields.AT, new Value.Moment(Instant.parse("2026-01-12T12:00:00Z"))),
                Change.set(ActivityFields.AUTHOR, Value.of(workspace().identity().person())),
                Change.set(ActivityFields.TEXT, Value.of("They want a pilot.\n\nFrom May on.")),
                Change.set(ActivityFields.DEAL, Value.of(deal.id()))),
                List.of(Member.of(Relation.CONTACTS, Value.of(marta.id())))));
        task("Send the quotation", LocalDate.of(2026, 1, 20));
        task("Long before", LocalDate.of(2026, 1, 5));
        openDeal(robot);
        robot.clickOn("#deal-tab-activity");
        OpenWorkspace.waitFor(() -> rows(robot, "#more-activities") == 2);
        assertThat(robot.lookup(".line-report").queryAll()).as("a call has no report").hasSize(1);
        MenuButton report = robot.lookup(".line-report").queryAs(MenuButton.class);
        open.draw(robot, "deal-meeting");
        OpenWorkspace.chooseWithin(robot, report, 0);
        Path file = folder.resolve("meeting.pdf");
        write(robot, file, "Meeting report Rheinwald 20260112.pdf");
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Meeting report", "DE Rheinwald Pilot", "Marta Keller", "Head of dermatology", "Champion", "For us",
                            "They want a pilot.", "From May on.", "Send the quotation", "Visit the clinic", "Ledger")
                    .doesNotContain("Long before");
        }
    }

    @Test
    void anIncidentIsReportedByKeyboardHandledByTheQualityManagerAndPrinted(FxRobot robot) throws Exception {
        openDeal(robot);
        OpenWorkspace.openAt(robot, robot.lookup("#deal-pane #more").queryAs(MenuButton.class), 0);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.awaitSheet(robot, "#field-harm");
        assertThat(OpenWorkspace.shows(robot, "#incident-unhandled")).as("nobody here is quality manager").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet .field-problem"));
        robot.clickOn(".modal-sheet #field-text").write("Two images were swapped").push(KeyCode.TAB).push(KeyCode.DOWN);
        robot.interact(() -> robot.lookup(".modal-sheet #field-batch").queryAs(TextField.class).setText("2.4.1"));
        open.draw(robot, "incident-form");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> workspace().tasks().open(deal).size() == 1);
        assertThat(workspace().tasks().open(deal).getFirst().what()).isEqualTo("Handle the non-conformity under GP-006");
        assertThat(workspace().tasks().open(deal).getFirst().role()).contains("JD-004");

        robot.clickOn("#deal-tab-activity");
        OpenWorkspace.waitFor(() -> robot.lookup("Somebody came to harm").tryQuery().isPresent());
        open.draw(robot, "incident-row");
        MenuButton report = robot.lookup(".line-report").queryAs(MenuButton.class);
        OpenWorkspace.chooseWithin(robot, report, 0);
        Path file = folder.resolve("incident.pdf");
        String today = LocalDate.now().format(DateTimeFormatter.BASIC_ISO_DATE);
        write(robot, file, "R-006-001 Rheinwald " + today + ".pdf");
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(
                    "Non-conformity report", "Somebody came to harm", "DE Rheinwald Pilot", "Two images were swapped", "2.4.1",
                    "T-006-001");
        }

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> workspace().tasks().open(deal).isEmpty() && rows(robot, "#more-activities") == 0);
    }

    @Test
    void theAuditReportOfADealIsWrittenFromItsPaneAndSaysWhichDeal(FxRobot robot) throws Exception {
        perform(Command.Edit.fields(deal, List.of(
                new Change(DealFields.BRIEF, Value.of("Pilot"), Value.of("Pilot: A/B & C")))));
        call(1);
        openDeal(robot);
        robot.clickOn("#deal-pane #trail");
        OpenWorkspace.waitFor(() -> robot.lookup("#export").tryQuery().isPresent()
                && robot.lookup("Only DE Rheinwald Pilot: A/B & C ×").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().getLast().fire());
        Path file = folder.resolve("trail.pdf");
        write(robot, file, "Audit trail of DE Rheinwald Pilot A B & C, " + LocalDate.now() + ".pdf");
        OpenWorkspace.waitFor(() -> Files.isRegularFile(file));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Audit trail: DE Rheinwald Pilot: A/B & C");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Audit trail", "DE Rheinwald Pilot: A/B & C", "Congress").doesNotContain("Call 1");
        }
    }

    private static void write(FxRobot robot, Path file, String proposed) throws Exception {
        OpenWorkspace.awaitSheet(robot, "#path");
        TextField path = robot.lookup(".modal-sheet #path").queryAs(TextField.class);
        assertThat(path.getText()).endsWith(proposed);
        robot.interact(() -> path.setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
    }

    private void task(String what, LocalDate due) {
        perform(new Command.Create(EntityRef.task(workspace().newId()), List.of(
                Change.set(TaskFields.WHAT, Value.of(what)),
                Change.set(TaskFields.PERSON, Value.of(workspace().identity().person())),
                Change.set(TaskFields.DEAL, Value.of(deal.id())),
                Change.set(TaskFields.DUE, Value.of(due))), List.of()));
    }

    private static int rows(FxRobot robot, String more) {
        return robot.lookup(more).tryQuery()
                .map(button -> ((VBox) ((VBox) button.getParent()).getChildren().getFirst()).getChildren().size())
                .orElse(0);
    }

    private void openDeal(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> card(robot).isPresent());
        robot.doubleClickOn(card(robot).orElseThrow());
        OpenWorkspace.waitFor(() -> robot.lookup("#field-amount").tryQueryAs(TextField.class).isPresent());
    }

    private static Optional<Node> card(FxRobot robot) {
        return robot.lookup("#column-prospected").lookup(".board-card").<Node>tryQuery();
    }

    private Workspace workspace() {
        return open.workspace();
    }

    private RecordState state() {
        return workspace().record(deal).orElseThrow();
    }

    private EntityRef company(String name) {
        EntityRef company = EntityRef.company(workspace().newId());
        perform(new Command.Create(company, List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("DE"))), List.of()));
        return company;
    }

    /// A deal that has all its class asks for before it is qualified, but nobody who decides.
    private EntityRef deal() {
        UUID id = workspace().newId();
        DealClass dealClass = workspace().content().classes().getFirst();
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(DealFields.COUNTRY, Value.of("DE")),
                Change.set(DealFields.COMPANY, Value.of(rheinwald.id())),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of(dealClass.code())),
                Change.set(DealFields.OWNER, Value.of(workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(Money.of(new BigDecimal(85_000), Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 1, 15))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress"))));
        dealClass.qualification().forEach(question -> fields.add(Change.set(Field.qualification(question.code()), Value.of("Yes"))));
        perform(new Command.StartDeal(id, fields, List.of(), Optional.empty()));
        return EntityRef.deal(id);
    }

    private void call(int number) {
        perform(new Command.Create(new EntityRef(EntityType.ACTIVITY, workspace().newId()), List.of(
                Change.set(ActivityFields.KIND, Value.of("call")),
                Change.set(ActivityFields.DIRECTION, Value.of("out")),
                Change.set(ActivityFields.AT, new Value.Moment(Instant.parse("2026-01-10T10:00:00Z").plusSeconds(60L * number))),
                Change.set(ActivityFields.TEXT, Value.of("Call " + number)),
                Change.set(ActivityFields.DEAL, Value.of(deal.id()))), List.of()));
    }

    private void plan(int number) {
        perform(Command.Edit.fields(deal, List.of(new Change(
                DealFields.NEXT_STEP, state().value(DealFields.NEXT_STEP).orElse(null), Value.of("Step " + number)))));
    }

    private void perform(Command command) {
        assertThat(workspace().perform(command).done()).as(command.toString()).isTrue();
    }
}
