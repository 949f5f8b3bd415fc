package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import stageline.desktop.common.Theme;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.server.TestServer;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// An administrator shuts a computer out and resets a password, and whoever that befalls reads what to do, loses nothing and comes back:
/// two people, each before a real window, and a real server.
@ExtendWith(HandsExtension.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class TeamManagementTest {

    private static final String JO = "Jo Lee";
    private static final String FIRST = "127 0 0 1";
    private static final String SECOND = "Second";
    private static final String ANOTHER_PASSWORD = "battery staple horse";
    private static final String WRITTEN = "Call on Tuesday";

    @TempDir
    private Path folder;

    private TestServer server;
    private Seat ana;
    private Seat jo;
    private UUID deal;

    @Start
    void prepare(Stage stage) {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        server = new TestServer();
        ana = new Seat(stage, folder.resolve("ana"), server.port());
        jo = new Seat(new Stage(), folder.resolve("jo"), server.port());
    }

    @AfterEach
    void end() throws InterruptedException {
        jo.leave();
        ana.leave();
        server.close();
    }

    @Test
    void aComputerThatIsShutOutKeepsItsWorkAndItsOwnerComesBackByAnInvitation() throws Exception {
        comeTogether();
        jo.network().down();
        write();
        jo.waitFor(() -> jo.pillSpoken().contains("1 change waits to be sent"));

        ana.sit();
        ana.click(JO);
        ana.click("#person-revoke");
        ana.waitFor(() -> ana.says("#modal", "Revoke Laptop?"));
        ana.draw("team-revoke");
        ana.click("#act");
        awaitRevoked();

        jo.network().up();
        jo.sit();
        goToServer();
        jo.click("#syncNow");
        awaitShutOut();
        jo.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        jo.waitFor(() -> jo.input("#field-next").getText().equals(WRITTEN));

        ana.sit();
        String invitation = Welcome.invite(ana, JO);
        jo.sit();
        Welcome.joinAnew(jo, invitation, ANOTHER_PASSWORD, SECOND);
        awaitBoard();
        jo.leave();
        whatWasWrittenIsThere();
    }

    @Test
    void aComputerIsShutOutByTheKeyboardAlone() throws Exception {
        comeTogether();
        ana.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        ana.press(KeyCode.CONTROL, KeyCode.COMMA);
        ana.tabTo("#page-people");
        ana.press(KeyCode.SPACE);
        ana.tabTo("#people");
        ana.press(KeyCode.HOME);
        ana.press(KeyCode.DOWN);
        ana.tabTo("#person-revoke");
        ana.press(KeyCode.SPACE);
        ana.tabTo("#act");
        ana.press(KeyCode.SPACE);
        awaitRevoked();
        assertThat(ana.lookup("#people").query().isFocused()).isTrue();
        goToServer();
        awaitShutOut();
    }

    @Test
    void whosePasswordIsResetChoosesAnotherAndGoesOnWhereTheyWere() throws Exception {
        comeTogether();
        ana.sit();
        ana.click(JO);
        ana.click("#person-reset");
        ana.waitFor(() -> ana.says("#modal", "Reset the password of Jo Lee?"));
        ana.click("#act");
        String line = Welcome.handed(ana);
        ana.waitFor(() -> ana.says("#person", "Password reset"));

        jo.sit();
        jo.waitFor(() -> jo.pill().equals("Needs you: sign in again"));
        write();
        goToServer();
        signIn(Seat.PASSWORD);
        jo.waitFor(() -> jo.text("#problem").startsWith("This is not the password at the server."));
        jo.draw("team-reset");
        jo.press(KeyCode.ESCAPE);

        choose(line.substring(0, 60));
        jo.waitFor(() -> jo.text("#problem").startsWith("The end of the invitation is missing."));
        jo.press(KeyCode.ESCAPE);

        choose(line);
        jo.waitFor(() -> jo.text("#standing").startsWith("In step") && jo.pill().equals("In step"));
        ana.sit();
        ana.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        ana.open("Roll-out");
        ana.waitFor(() -> ana.input("#field-next").getText().equals(WRITTEN));
        jo.leave();
        whatWasWrittenIsThere();
    }

    /// Ana brings her workspace to the server, and Jo joins.
    private void comeTogether() throws Exception {
        Workspace workspace = SharedPipeline.found(folder.resolve("ana/Team"));
        deal = SharedPipeline.deal(workspace, "Roll-out", SharedPipeline.colleague(workspace, JO));
        ana.enter(workspace);
        ana.sit();
        ana.waitFor(() -> ana.stands("Roll-out", "prospected"));
        Welcome.publish(ana, server);
        Welcome.join(jo, Welcome.invite(ana, JO));
        awaitBoard();
        ana.waitFor(() -> ana.shows("#person-revoke"));
    }

    private void awaitBoard() throws Exception {
        jo.waitFor(() -> jo.stands("Roll-out", "prospected") && jo.pill().equals("In step"));
    }

    private void write() throws Exception {
        jo.open("Roll-out");
        jo.fill("#field-next", WRITTEN);
    }

    private void goToServer() throws Exception {
        jo.press(KeyCode.CONTROL, KeyCode.COMMA);
        jo.sit();
        jo.click("#page-server");
    }

    private void signIn(String password) throws Exception {
        jo.click("#signIn");
        jo.awaitShown("#modal #password");
        jo.write(password);
        jo.press(KeyCode.ENTER);
    }

    /// Another password, by a line that Ana handed over.
    private void choose(String line) throws Exception {
        jo.click("#signIn");
        jo.awaitShown("#modal #password");
        jo.write(ANOTHER_PASSWORD);
        jo.paste("#modal #line", line);
        jo.draw("team-renew");
        jo.press(KeyCode.ENTER);
    }

    private void awaitRevoked() throws Exception {
        ana.waitFor(() -> ana.says("#toasts", "The device of Jo Lee is revoked."));
        ana.waitFor(() -> ana.says("#person", "revoked") && !ana.shows("#person-revoke"));
        ana.draw("team-revoked");
    }

    private void awaitShutOut() throws Exception {
        jo.waitFor(() -> jo.text("#standing").equals(
                "An administrator shut this computer out. Ask for a new invitation; what you wrote stays here."));
        jo.waitFor(() -> jo.pill().equals("Needs you: computer shut out"));
        jo.draw("team-shut-out");
    }

    /// In the copy of the workspace that Jo had first.
    private void whatWasWrittenIsThere() {
        try (Workspace workspace = jo.again(FIRST)) {
            assertThat(workspace.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
            assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
            EntityRef written = EntityRef.deal(deal);
            assertThat(workspace.states(List.of(written)).get(written).text(DealFields.NEXT_STEP)).contains(WRITTEN);
        }
    }
}
