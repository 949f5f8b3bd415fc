package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
import stageline.sales.people.Role;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.ActivityLine;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// The quality manager, who reads all else, reports an incident, mends what was reported and handles it, by real gestures.
@ExtendWith(HandsExtension.class)
class IncidentsTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private EntityRef company;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder, Set.of(Role.SALES_MANAGER));
        company = EntityRef.company(workspace().newId());
        perform(new Command.Create(company, List.of(
                Change.set(CompanyFields.NAME, Value.of("Sanitas Hospitales")),
                Change.set(CompanyFields.COUNTRY, Value.of("ES"))), List.of()));
        UUID berta = workspace().newId();
        perform(new Command.Create(EntityRef.person(berta), List.of(Change.set(PersonFields.NAME, Value.of("Berta Gil"))),
                List.of(role(Role.SALES_MANAGER))));
        perform(new Command.Edit(EntityRef.person(workspace().identity().person()), List.of(),
                List.of(role(Role.QUALITY_MANAGER)), List.of(role(Role.SALES_MANAGER)), Optional.empty()));
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void anIncidentIsReportedMendedAndHandledByTheQualityManager(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#records-table"));
        OpenWorkspace.waitFor(() -> robot.lookup("Sanitas Hospitales").tryQuery().isPresent());
        robot.doubleClickOn("Sanitas Hospitales");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-pane #more"));
        OpenWorkspace.openAt(robot, robot.lookup("#record-pane #more").queryAs(MenuButton.class), 0);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet #field-harm"));
        robot.clickOn(".modal-sheet #field-text").write("Two images were swapped").push(KeyCode.TAB).push(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> tasks().size() == 1 && !OpenWorkspace.shows(robot, ".modal-sheet"));

        // The task in the inbox leads to the incident on its company's timeline.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        OpenWorkspace.waitFor(() -> robot.lookup("Handle the non-conformity under GP-006").tryQuery().isPresent());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#inbox-open"));
        robot.push(KeyCode.O);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#incident-mend"));
        OpenWorkspace.waitFor(() -> handling(robot).equals("Open under GP-006 · Anybody: Quality manager & PRRC"));

        robot.clickOn("#incident-mend");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet #field-batch"));
        open.draw(robot, "incident-mend");
        robot.interact(() -> robot.lookup(".modal-sheet #field-batch").queryAs(TextField.class).setText("2.4.1"));
        robot.clickOn(".modal-sheet #field-text").push(KeyCode.CONTROL, KeyCode.A).write("Three images were swapped");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> incident().text().equals("Three images were swapped"));
        assertThat(workspace().record(EntityRef.activity(incident().id())).orElseThrow().text(ActivityFields.BATCH)).contains("2.4.1");
        assertThat(tasks()).extracting(TaskLine::details).containsExactly("Three images were swapped");
        OpenWorkspace.waitFor(() -> robot.lookup("Three images were swapped").tryQuery().isPresent());

        // The task is done in its row, which shows the incident too.
        robot.clickOn("#record-tab-tasks");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#task-incident"));
        open.draw(robot, "incident-task");
        robot.clickOn(".task-check");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#task-outcome"));
        robot.clickOn("#task-outcome").write("R-006-014").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> tasks().isEmpty());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#task-incident"));
        robot.clickOn("#task-incident");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#incident-handling")
                && handling(robot).startsWith("Handled by Ana Martín under GP-006 · done today"));
        open.draw(robot, "incident-handled");
        assertThat(report(robot)).contains(
                "Three images were swapped", "2.4.1", "What was reported was changed last on", "Handled by Ana Martín under GP-006",
                "R-006-014");

        // What was mended is undone by the ordinary means, after what was done since.
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> tasks().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> incident().text().equals("Two images were swapped"));
        assertThat(tasks()).extracting(TaskLine::details).containsExactly("Two images were swapped");
    }

    private String report(FxRobot robot) throws Exception {
        MenuButton report = robot.lookup(".line-report").queryAs(MenuButton.class);
        OpenWorkspace.chooseWithin(robot, report, 0);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet #path"));
        Path file = folder.resolve("incident.pdf");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String handling(FxRobot robot) {
        return robot.lookup("#incident-handling").tryQueryAs(Hyperlink.class).map(Hyperlink::getText).orElse("");
    }

    private ActivityLine incident() {
        return workspace().records().activities(company, 0, 1).getFirst();
    }

    private List<TaskLine> tasks() {
        return workspace().tasks().open(company);
    }

    private Workspace workspace() {
        return open.workspace();
    }

    private void perform(Command command) {
        assertThat(workspace().perform(command).done()).as(command.toString()).isTrue();
    }

    private static Member role(Role role) {
        return Member.of(Relation.ROLES, Value.of(role.code()));
    }
}
