package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.awaitSheet;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.store.task.TaskLine;
import stageline.workspace.Elsewhere;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// What somebody does with tasks: writes them on a record, does them in the inbox, and goes on to the next.
@ExtendWith(HandsExtension.class)
class TasksTest {

    @TempDir
    private Path folder;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private OpenWorkspace window;
    private Workspace workspace;
    private EntityRef deal;

    @Start
    void show(javafx.stage.Stage stage) {
        window = new OpenWorkspace(stage, folder);
        workspace = window.workspace();
        perform(Office.company(Office.SANITAS, "Sanitas Hospitales"));
        perform(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        deal = EntityRef.deal(workspace.newId());
        List<Change> fields = new ArrayList<>(Office.prospected());
        fields.removeIf(change -> change.field().equals(DealFields.OWNER));
        fields.add(Change.set(DealFields.OWNER, Value.of(workspace.identity().person())));
        perform(new Command.StartDeal(deal.id(), fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        window.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void whatIsWrittenOnADealIsDoneInTheInboxAndLeadsToWhatIsNext(FxRobot robot) throws Exception {
        openDeal(robot);
        robot.clickOn("#deal-tab-tasks");
        waitFor(() -> shows(robot, "#task-new"));
        window.draw(robot, "tasks-none");
        robot.clickOn("#task-new");
        awaitSheet(robot, "#field-what");
        robot.write("Call").clickOn("#task-today").push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> mine().size() == 1 && badge(robot).equals("1"));
        TaskLine task = mine().getFirst();
        assertThat(task.due()).contains(today);
        assertThat(task.deal().orElseThrow().entity()).isEqualTo(deal);
        waitFor(() -> shows(robot, ".task-row") && tab(robot, "#deal-tab-tasks").equals("Tasks 1"));

        goToInbox(robot);
        robot.push(KeyCode.D);
        waitFor(() -> mine().isEmpty() && badge(robot).isEmpty() && robot.lookup("And next?").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> mine().size() == 1 && badge(robot).equals("1") && list(robot).getItems().size() == 1);

        robot.clickOn(".inbox .task-check");
        waitFor(() -> mine().isEmpty() && robot.lookup("And next?").tryQuery().isPresent());
        robot.clickOn("And next?");
        awaitSheet(robot, "#field-what");
        robot.write("Plan").push(KeyCode.ENTER);
        waitFor(() -> mine().size() == 1);
        assertThat(mine().getFirst().what()).isEqualTo("Plan");
        assertThat(mine().getFirst().deal().orElseThrow().entity()).isEqualTo(deal);
        assertThat(badge(robot)).as("what is due on no day does not shout").isEmpty();
    }

    @Test
    void whatCameOfATaskIsSaidInOneLineWithTheKeysAlone(FxRobot robot) throws Exception {
        make("Ask for the budget", Change.set(TaskFields.DUE, Value.of(today.minusDays(3))), onDeal());
        make("Send the plan", Change.set(TaskFields.DUE, Value.of(today)), onDeal());
        make("Visit them", Change.set(TaskFields.DUE, Value.of(today.plusDays(9))), onDeal());
        make("Of a colleague", Change.set(TaskFields.PERSON, Value.of(colleague())), onDeal());
        goToInbox(robot);
        waitFor(() -> list(robot).getItems().size() == 3);
        assertThat(badge(robot)).isEqualTo("2");
        assertThat(robot.lookup("3 days overdue").tryQuery()).isPresent();
        window.draw(robot, "tasks-inbox");
        robot.push(KeyCode.ENTER).write("20,000").push(KeyCode.ENTER);
        waitFor(() -> mine().size() == 2);
        RecordState asked = workspace.record(workspace.tasks().done(deal, 5).getFirst().entity()).orElseThrow();
        assertThat(asked.text(TaskFields.OUTCOME)).contains("20,000");

        waitFor(() -> list(robot).isFocused() && list(robot).getSelectionModel().getSelectedIndex() == 0
                && list(robot).getItems().size() == 2);
        robot.push(KeyCode.N);
        waitFor(() -> shows(robot, "#field-what") && mine().size() == 1);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> list(robot).isFocused());
        robot.push(KeyCode.O);
        waitFor(() -> robot.lookup("#deal-tab-people").queryLabeled().getText().equals("People 1"));
        robot.clickOn("#deal-tab-tasks");
        waitFor(() -> tab(robot, "#deal-tab-tasks").equals("Tasks 2") && robot.lookup("Of a colleague").tryQuery().isPresent());
        window.draw(robot, "tasks-deal");
    }

    @Test
    void aRecordsTaskIsDoneChangedAndRemovedInItsPane(FxRobot robot) throws Exception {
        make("Ask for the budget", Change.set(TaskFields.COMPANY, Value.of(Office.SANITAS)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> robot.lookup("Sanitas Hospitales").tryQuery().isPresent());
        robot.clickOn("Sanitas Hospitales").push(KeyCode.ENTER);
        waitFor(() -> shows(robot, "#record-tab-tasks"));
        robot.clickOn("#record-tab-tasks");
        waitFor(() -> robot.lookup("Ask for the budget").tryQuery().isPresent());

        robot.clickOn("Ask for the budget");
        awaitSheet(robot, "#field-what");
        window.draw(robot, "tasks-form");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Who signs");
        ComboBox<?> whose = robot.lookup(".modal-sheet #field-person").queryAs(ComboBox.class);
        robot.interact(() -> whose.getSelectionModel().selectLast());
        robot.clickOn("#act");
        waitFor(() -> mine().stream().anyMatch(task -> task.what().equals("Who signs") && task.role().isPresent()));
        assertThat(mine().getFirst().person()).isEmpty();

        waitFor(() -> robot.lookup("Who signs").tryQuery().isPresent());
        robot.clickOn(".task-rows .task-check");
        waitFor(() -> robot.lookup("#task-outcome").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("Marta").push(KeyCode.ENTER);
        waitFor(() -> mine().isEmpty() && robot.lookup("Marta").tryQuery().isPresent());
        waitFor(() -> robot.lookup("#task-new").query().isFocused());
        window.draw(robot, "tasks-company");

        robot.clickOn("Who signs");
        awaitSheet(robot, "#remove");
        robot.clickOn("#remove").write("Twice").push(KeyCode.ENTER);
        waitFor(() -> workspace.tasks().done(EntityRef.company(Office.SANITAS), 5).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> workspace.tasks().done(EntityRef.company(Office.SANITAS), 5).size() == 1);
    }

    @Test
    void aTaskIsBegunFromAnywhereAndSaysWhatItIsAbout(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").tryQuery().isPresent());
        robot.rightClickOn(robot.lookup("#column-prospected").lookup(".board-card").<Node>query()).clickOn("New task…");
        waitFor(() -> robot.lookup("About ES Sanitas Hospitales Proof of Concept").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shows(robot, ".modal-sheet"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        awaitSheet(robot, "#field-what");
        robot.push(KeyCode.ENTER);
        waitFor(() -> robot.lookup("Say what is to be done.").tryQuery().isPresent());
        robot.write("Visit").clickOn("#field-about").write("Sani");
        waitFor(() -> robot.lookup(".context-menu").lookup("Sanitas Hospitales").tryQuery().isPresent());
        robot.clickOn(robot.lookup(".context-menu").lookup("Sanitas Hospitales").<Node>query()).clickOn("#act");
        waitFor(() -> mine().size() == 1);
        assertThat(mine().getFirst().company().orElseThrow().name()).isEqualTo("Sanitas Hospitales");

        robot.push(KeyCode.CONTROL, KeyCode.K).write("Visit");
        waitFor(() -> robot.lookup("#found").lookup("Visit").tryQuery().isPresent());
        robot.clickOn(robot.lookup("#found").lookup("Visit").<Node>query());
        waitFor(() -> shows(robot, "#record-tab-tasks"));
    }

    private void goToInbox(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        waitFor(() -> shows(robot, ".inbox-detail #task-outcome"));
    }

    private void openDeal(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").tryQuery().isPresent());
        robot.doubleClickOn(robot.lookup("#column-prospected").lookup(".board-card").<Node>query());
        waitFor(() -> robot.lookup("#deal-tab-people").queryLabeled().getText().equals("People 1"));
    }

    private void make(String what, Change... more) {
        List<Change> fields = new ArrayList<>(List.of(Change.set(TaskFields.WHAT, Value.of(what))));
        fields.addAll(List.of(more));
        perform(new Command.Create(EntityRef.task(workspace.newId()), fields, List.of()));
    }

    private Change onDeal() {
        return Change.set(TaskFields.DEAL, Value.of(deal.id()));
    }

    private UUID colleague() {
        Elsewhere ben = new Elsewhere(workspace, "Ben Soto");
        ben.at(Instant.now()).deliver();
        return ben.person();
    }

    private List<TaskLine> mine() {
        return workspace.tasks().open(workspace.identity().person());
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private static String badge(FxRobot robot) {
        return robot.lookup("#go-inbox").lookup(".way-count").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static String tab(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(ToggleButton.class).map(each -> each.getText()).orElse("");
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#list").queryListView();
    }
}
