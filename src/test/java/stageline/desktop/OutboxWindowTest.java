package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.sales.Office;
import stageline.sales.admission.Objection;
import stageline.sales.command.Command;
import stageline.sales.command.Command.Edit;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.workspace.Elsewhere;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// What somebody sees of their own changes on their way to a server.
@ExtendWith(HandsExtension.class)
class OutboxWindowTest {

    private static final Instant SINCE = Instant.now();

    @TempDir
    private Path folder;

    private final ToldSync server = new ToldSync();
    private OpenWorkspace window;
    private Workspace workspace;

    @Start
    void show(javafx.stage.Stage stage) {
        window = new OpenWorkspace(stage, folder);
        workspace = window.workspace();
        assertThat(workspace.perform(Office.company(Office.SANITAS, "Sanitas Hospitales")).done()).isTrue();
        OperationId accepted = write(CompanyFields.CITY, "Madrid");
        assertThat(accepted).isNotNull();
        OperationId refused = write(CompanyFields.WEBSITE, "sanitas.example");
        new Elsewhere(workspace, "Ben Soto").keepOut(refused, Objection.NOT_PERMITTED.number()).deliver();
        OperationId waits = write(CompanyFields.NEXT_STEP, "Call on Monday");
        assertThat(waits).isNotNull();
        server.tell(new SyncStatus(new Link.Offline(SINCE, Optional.of(SINCE.plusSeconds(60))), 0, 0));
        window.show(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    private OperationId write(Field field, String value) {
        Command edit = Edit.fields(EntityRef.company(Office.SANITAS), List.of(Change.set(field, Value.of(value))));
        return ((Outcome.Done) workspace.perform(edit)).operation().orElseThrow();
    }

    private static String pill(FxRobot robot) {
        return robot.lookup("#sync").queryAs(Button.class).getText();
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(".inbox-detail").queryParent().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    @Test
    void whatWaitsAndWhatTheServerSaidIsListed(FxRobot robot) throws Exception {
        waitFor(() -> pill(robot).startsWith("Offline since"));
        robot.clickOn("#sync");
        waitFor(() -> shows(robot, ".inbox-detail") && says(robot, "Next step: Call on Monday"));
        assertThat(says(robot, "It waits on this computer")).isTrue();
        window.draw(robot, "outbox");
        robot.push(KeyCode.DOWN);
        waitFor(() -> says(robot, "None of your roles permitted it"));
        robot.push(KeyCode.DOWN);
        waitFor(() -> says(robot, "The server has it"));
        robot.clickOn("#exchange");
        assertThat(server.exchanges()).isEqualTo(1);
        ListView<?> list = robot.lookup(".inbox .list-view").queryListView();
        assertThat(list.isFocused()).isTrue();
    }

    @Test
    void whatNeedsSomebodyIsSaidAboveTheInbox(FxRobot robot) throws Exception {
        server.tell(new SyncStatus(new Link.Halted(SyncStatus.Need.DEVICE_REVOKED), 0, 0));
        waitFor(() -> pill(robot).equals("Needs you: computer shut out"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        waitFor(() -> shows(robot, "#halted"));
        window.draw(robot, "inbox-halted");
        server.tell(new SyncStatus(new Link.InStep(SINCE), 0, 0));
        waitFor(() -> !shows(robot, "#halted") && pill(robot).equals("Needs you (1)"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        waitFor(() -> says(robot, "Next step: Call on Monday"));
        robot.clickOn("#sync");
        waitFor(() -> shows(robot, "#let-go"));
    }
}
