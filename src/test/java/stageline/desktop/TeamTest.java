package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.PersonLine;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// The pages on the server and on people, over a real workspace and a server in memory.
@ExtendWith(HandsExtension.class)
class TeamTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    private Path folder;

    private final Preferences preferences = new Preferences(Locale.ENGLISH);
    private Stage stage;
    private Workspace workspace;
    private MemoryServer server;
    private DesktopWindow window;

    @Start
    void show(Stage shown) {
        Theme.loadFonts();
        stage = shown;
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, "correct horse".toCharArray(), TestComputer.environment());
        server = new MemoryServer(workspace);
        open();
    }

    private void open() {
        window = new DesktopWindow(stage, new WorkspaceDoor(() -> workspace), CLOCK, preferences, frame ->
                new TeamFurnishing(frame, DemoBoard.with(Role.SALES_MANAGER), workspace, server));
        window.show();
        stage.setWidth(1280);
        stage.setHeight(720);
        window.go(Destination.SETTINGS);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(window::close).get();
        workspace.close();
    }

    @Test
    void aWorkspaceIsPublishedAndLeadsToThePeople(FxRobot robot) throws Exception {
        robot.clickOn("#page-server");
        waitFor(() -> shows(robot, "#publish"));
        draw(robot, "team-alone");
        robot.clickOn("#publish");
        robot.clickOn("#invitation").write("stageline:abc");
        assertThat(text(robot, "#invitationProblem")).startsWith("The end of the invitation is missing.");
        String line = MemoryServer.invitation().format();
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().setContent(
                Map.of(DataFormat.PLAIN_TEXT, "  " + line.substring(0, 30) + "\n " + line.substring(30) + "\n"))).get();
        robot.clickOn("#invitation").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.V);
        assertThat(text(robot, "#leads")).isEqualTo("Leads to crm.example.org, port 8443.");
        type(robot, "#label", "Laptop");
        robot.clickOn("#password").write("password12").clickOn("#again").write("password12").push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#passwordProblem").startsWith("The server refuses this password"));
        draw(robot, "team-publish");
        type(robot, "#password", MemoryServer.PASSWORD);
        type(robot, "#again", MemoryServer.PASSWORD);
        server.reachable(false);
        robot.push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#outcome").startsWith("The server can’t be reached."));
        server.reachable(true);
        robot.clickOn("#act");
        waitFor(() -> text(robot, "#published").contains("in step with it"));
        draw(robot, "team-published");
        robot.clickOn("#people.accent");
        waitFor(() -> shows(robot, "#words"));
        robot.clickOn("#page-server");
        waitFor(() -> text(robot, "#address").equals("crm.example.org, port 8443"));
        assertThat(text(robot, "#standing")).startsWith("In step since");
        assertThat(robot.lookup("#fingerprint").queryAs(TextInputControl.class).getText()).matches("([0-9A-F]{4} ?){16}");
        draw(robot, "team-server");
    }

    @Test
    void anEndedSessionIsBegunAgain(FxRobot robot) throws Exception {
        server.share();
        robot.clickOn("#page-server");
        server.endSession();
        waitFor(() -> shows(robot, "#signIn"));
        assertThat(robot.lookup(".toast").tryQuery()).isPresent();
        assertThat(robot.lookup("#syncNow").queryButton().isDisabled()).isTrue();
        robot.clickOn("#signIn").write("wrong").push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#problem").startsWith("This is not the password at the server."));
        draw(robot, "team-sign-in");
        robot.write(MemoryServer.PASSWORD).push(KeyCode.ENTER);
        waitFor(() -> !shows(robot, "#signIn"));
        assertThat(robot.lookup("#syncNow").queryButton().isDisabled()).isFalse();
    }

    @Test
    void thePasswordIsChangedAndTheServerLeft(FxRobot robot) throws Exception {
        server.share();
        robot.clickOn("#page-server");
        waitFor(() -> shows(robot, "#leave"));
        robot.clickOn("#changeServerPassword");
        robot.clickOn("#current").write(MemoryServer.PASSWORD).clickOn("#next").write("short").clickOn("#again").write("short");
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#problem")).isEqualTo("Use at least 10 characters.");
        type(robot, "#next", "quite another one");
        type(robot, "#again", "quite another one");
        robot.push(KeyCode.ENTER);
        waitFor(() -> robot.lookup("The password at the server is changed.").tryQuery().isPresent());
        server.reachable(false);
        robot.clickOn("#leave");
        draw(robot, "team-leave");
        robot.clickOn("#act");
        waitFor(() -> shows(robot, "#publish"));
        assertThat(robot.lookup(".toast.warning").tryQuery()).isPresent();
    }

    @Test
    void aPersonIsAddedAndInvitedByKeyboardAlone(FxRobot robot) throws Exception {
        server.share();
        robot.clickOn("#page-people");
        waitFor(() -> !people(robot).getItems().isEmpty());
        tabTo(robot, "#add");
        robot.push(KeyCode.SPACE);
        waitFor(() -> shows(robot, "#name"));
        robot.write("Jörg Lee").push(KeyCode.TAB).write("joerg@example.org");
        tabTo(robot, "#role-JD-019");
        robot.push(KeyCode.SPACE);
        draw(robot, "team-person");
        tabTo(robot, "#act");
        robot.push(KeyCode.ENTER);
        waitFor(() -> people(robot).getItems().size() == 2);

        assertThat(line("Jörg Lee").roles()).containsExactly("JD-019");
        tabTo(robot, "#people");
        robot.push(KeyCode.HOME).push(KeyCode.DOWN);
        tabTo(robot, "#person-invite");
        robot.push(KeyCode.SPACE);
        waitFor(() -> shows(robot, "#copy"));
        draw(robot, "team-invited");
        String invitation = robot.lookup("#invitation").queryAs(TextInputControl.class).getText();
        tabTo(robot, "#copy");
        robot.push(KeyCode.SPACE);

        assertThat(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get()).isEqualTo(invitation);
        assertThat(server.invitations()).containsExactly(invitation);
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> shows(robot, "#person-withdraw"));
        draw(robot, "team-people");
        robot.clickOn("#person-withdraw");
        waitFor(() -> !shows(robot, "#person-withdraw") && shows(robot, "#person-invite"));
    }

    @Test
    void whoIsDeactivatedIsAskedForAndTheLastAdministratorStays(FxRobot robot) throws Exception {
        add("Bea Soto", Role.GENERAL_MANAGER);
        robot.clickOn("#page-people");
        waitFor(() -> people(robot).getItems().size() == 2);
        assertThat(shows(robot, "#toServer")).isTrue();
        draw(robot, "team-people-alone");
        robot.clickOn("Bea Soto").clickOn("#person-deactivate");
        assertThat(robot.lookup("Deactivate Bea Soto?").tryQuery()).isPresent();
        robot.clickOn("#act");
        waitFor(() -> shows(robot, "#person-activate"));
        assertThat(line("Bea Soto").active()).isFalse();

        robot.clickOn("Ana Martín").clickOn("#person-edit");
        robot.interact(() -> robot.lookup("#role-JD-002").queryAs(CheckBox.class).fire());
        robot.clickOn("#act");
        waitFor(() -> text(robot, "#problem").startsWith("Somebody must be left who administers"));
    }

    @Test
    void whoDoesNotAdministerReadsWhyNothingCanBeChanged(FxRobot robot) throws Exception {
        add("Bea Soto", Role.GENERAL_MANAGER);
        Command command = new Command.Edit(EntityRef.person(workspace.identity().person()), List.of(), List.of(role(Role.ACCOUNT_MANAGER)),
                List.of(role(Role.SALES_MANAGER)), Optional.empty());
        assertThat(workspace.perform(command).done()).isTrue();
        robot.clickOn("#page-people");
        waitFor(() -> shows(robot, "#notPermitted"));

        assertThat(text(robot, "#notPermitted")).contains("General manager, Sales manager and Technology manager");
        assertThat(robot.lookup("#add").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#person-edit").queryButton().isDisabled()).isTrue();
        draw(robot, "team-not-permitted");
    }

    @Test
    void twoHundredPeopleAndLongNamesScrollAndAreFound(FxRobot robot) throws Exception {
        server.share();
        for (int i = 0; i < 200; i++) {
            add((i % 3 == 0 ? "María de los Ángeles Fernández-Villaverde y Rodríguez de la Borbolla " : "Person ") + i,
                    Role.ACCOUNT_MANAGER, Role.BUSINESS_DEVELOPMENT);
        }
        robot.clickOn("#page-people");
        waitFor(() -> people(robot).getItems().size() == 201);
        tabTo(robot, "#people");
        robot.push(KeyCode.END);
        waitFor(() -> robot.lookup("#person-invite").tryQuery().isPresent());
        robot.push(KeyCode.HOME).push(KeyCode.DOWN);
        draw(robot, "team-many");
        Node table = people(robot);
        for (Node button : robot.lookup("#person").lookup(".button").queryAll()) {
            assertThat(button.localToScene(button.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(stage.getScene().getWidth());
            assertThat(((Button) button).getWidth()).isGreaterThanOrEqualTo(Math.floor(((Button) button).prefWidth(-1)));
        }
        assertThat(table.getBoundsInParent().getWidth()).isGreaterThan(500);
        robot.clickOn("#words").write("person 197");
        waitFor(() -> people(robot).getItems().size() == 1);
    }

    @Test
    void everyPageIsReadableInSpanish(FxRobot robot) throws Exception {
        server.share();
        robot.interact(() -> preferences.languageProperty().set(Locale.of("es")));
        robot.interact(() -> window.go(Destination.SETTINGS));
        robot.clickOn("#page-server");
        waitFor(() -> text(robot, "#standing").startsWith("Al día desde"));
        draw(robot, "team-server-es");
        robot.clickOn("#page-people");
        waitFor(() -> !people(robot).getItems().isEmpty());
        draw(robot, "team-people-es");
        for (Labeled label : robot.lookup("#person").lookup(".button").<Labeled>queryAll()) {
            assertThat(label.getWidth()).isGreaterThanOrEqualTo(Math.floor(label.prefWidth(-1)));
        }
    }

    private UUID add(String name, Role... roles) {
        UUID id = workspace.newId();
        List<Member> members = Arrays.stream(roles).map(TeamTest::role).toList();
        Command command = new Command.Create(EntityRef.person(id), List.of(
                Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))), members);
        assertThat(workspace.perform(command).done()).isTrue();
        return id;
    }

    private static Member role(Role role) {
        return Member.of(Relation.ROLES, Value.of(role.code()));
    }

    private PersonLine line(String name) {
        return workspace.records().people().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> people(FxRobot robot) {
        return robot.lookup("#people").queryAs(TableView.class);
    }

    /// Presses Tab until a node has the focus.
    private void tabTo(FxRobot robot, String part) throws Exception {
        for (int presses = 0; presses < 60; presses++) {
            boolean there = WaitForAsyncUtils.asyncFx(() -> {
                Node owner = stage.getScene().getFocusOwner();
                return owner != null && ("#" + owner.getId()).equals(part);
            }).get();
            if (there) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("the keyboard does not lead to " + part);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    private static String text(FxRobot robot, String part) {
        return robot.lookup(part).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static boolean shows(FxRobot robot, String part) {
        return OpenWorkspace.shows(robot, part);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }

    /// Draws the window in light and dark, in the usual, a large and a finer size, where `-Dstageline.pictures=true` asks for it.
    private void draw(FxRobot robot, String name) throws Exception {
        if (!Boolean.getBoolean("stageline.pictures")) {
            return;
        }
        for (Theme theme : Theme.values()) {
            robot.interact(() -> preferences.themeProperty().set(theme));
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1280, 720)).get(), file);
            write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1920, 1080)).get(), file + "-1920x1080");
        }
        robot.interact(() -> preferences.themeProperty().set(Theme.LIGHT));
        write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1.25)).get(), name + "-at-125");
    }

    private static void write(WritableImage image, String name) throws IOException {
        Picture.write(image, PICTURES.resolve(name + ".png"));
    }
}
