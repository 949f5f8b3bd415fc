package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.text;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.ledger.Connection;
import stageline.sales.Office;
import stageline.sales.admission.Objection;
import stageline.sales.command.Command;
import stageline.sales.command.Command.Edit;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.workspace.Elsewhere;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// What somebody does in the inbox, with the mouse and with the keys.
@ExtendWith(HandsExtension.class)
class InboxWindowTest {

    private static final EntityRef COMPANY = EntityRef.company(Office.SANITAS);

    @TempDir
    private Path folder;

    private OpenWorkspace window;
    private Workspace workspace;
    private Elsewhere ben;

    @Start
    void show(javafx.stage.Stage stage) {
        window = new OpenWorkspace(stage, folder);
        workspace = window.workspace();
        done(Office.company(Office.SANITAS, "Sanitas Hospitales"));
        done(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        ben = new Elsewhere(workspace, "Ben Soto");
        ben.deliver();
        window.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    private OperationId done(Command command) {
        return ((Outcome.Done) workspace.perform(command)).operation().orElseThrow();
    }

    private Optional<String> website() {
        return workspace.record(COMPANY).flatMap(company -> company.text(CompanyFields.WEBSITE));
    }

    private int open() {
        return workspace.inboxCounts().matters();
    }

    private OperationId writes(Field field, String value) {
        return done(Edit.fields(COMPANY, List.of(Change.set(field, Value.of(value)))));
    }

    private void overlap(Field field, String mine, String theirs) {
        OperationId ours = writes(field, mine);
        assertThat(ours).isNotNull();
        ben.at(Instant.now().plusSeconds(1)).edit(COMPANY, Change.set(field, Value.of(theirs)));
    }

    private UUID supersededDeal(Stage winner) {
        UUID deal = deal();
        ben.deliver();
        done(new Command.MoveDeal(
                deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false));
        ben.at(Instant.now().plusSeconds(1)).move(deal, Stage.PROSPECTED, winner);
        return deal;
    }

    private UUID deal() {
        UUID deal = workspace.newId();
        List<Change> fields = Stream.concat(
                        Office.prospected().stream().filter(change -> !change.field().equals(DealFields.OWNER)),
                        Stream.of(Change.set(DealFields.OWNER, Value.of(workspace.identity().person()))))
                .toList();
        done(new Command.StartDeal(deal, fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        return deal;
    }

    private void goToInbox(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        waitFor(() -> shows(robot, ".inbox-detail .button"));
    }

    @Test
    void oneKeepsOnesOwnValueWithTheMouse(FxRobot robot) throws Exception {
        overlap(CompanyFields.WEBSITE, "ours.example", "theirs.example");
        ben.deliver();
        robot.clickOn("#go-inbox");
        waitFor(() -> shows(robot, "#keep-mine"));
        robot.clickOn("#keep-mine");
        waitFor(() -> open() == 0);
        assertThat(website()).contains("ours.example");
        waitFor(() -> robot.lookup("Nothing waits for you").tryQuery().isPresent());

        robot.push(KeyCode.CONTROL, KeyCode.Z);

        waitFor(() -> open() == 1 && shows(robot, "#keep-mine"));
        assertThat(website()).contains("theirs.example");
    }

    @Test
    void oneSettlesOneMatterAfterTheOtherWithTheKeysAlone(FxRobot robot) throws Exception {
        overlap(CompanyFields.WEBSITE, "ours.example", "theirs.example");
        overlap(CompanyFields.CITY, "Madrid", "Barcelona");
        ben.deliver();
        goToInbox(robot);
        robot.push(KeyCode.T);
        waitFor(() -> open() == 1);
        waitFor(() -> list(robot).getItems().size() == 1 && list(robot).isFocused()
                && list(robot).getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.M);
        waitFor(() -> open() == 0);
        assertThat(Stream.of(CompanyFields.WEBSITE, CompanyFields.CITY)
                        .flatMap(field -> workspace.record(COMPANY).flatMap(company -> company.text(field)).stream()))
                .satisfiesAnyOf(
                        kept -> assertThat(kept).isEqualTo(List.of("ours.example", "Barcelona")),
                        kept -> assertThat(kept).isEqualTo(List.of("theirs.example", "Madrid")));
    }

    @Test
    void oneWritesAThirdValue(FxRobot robot) throws Exception {
        overlap(CompanyFields.WEBSITE, "ours.example", "theirs.example");
        ben.deliver();
        goToInbox(robot);
        robot.push(KeyCode.W);
        waitFor(() -> shows(robot, "#field-website"));
        robot.clickOn("#field-website").push(KeyCode.CONTROL, KeyCode.A).write("third.example").push(KeyCode.ENTER);
        waitFor(() -> open() == 0);
        assertThat(website()).contains("third.example");
    }

    @Test
    void aMoveThatLostIsExplainedAndAccepted(FxRobot robot) throws Exception {
        UUID deal = supersededDeal(Stage.LOST);
        ben.deliver();
        goToInbox(robot);
        assertThat(robot.lookup(".inbox-detail").query().lookupAll(".label").toString()).contains("Ben Soto", "Lost");
        assertThat(shows(robot, "#try-again")).isFalse();
        robot.clickOn("#all-right");
        waitFor(() -> open() == 0);
        assertThat(workspace.record(EntityRef.deal(deal)).orElseThrow().openSuperseded()).isEmpty();
    }

    @Test
    void aMoveThatALaterOneWonOverIsTriedAgainAndSaysWhyWhereItLeadsBack(FxRobot robot) throws Exception {
        UUID deal = supersededDeal(Stage.DISCOVERED);
        ben.deliver();
        goToInbox(robot);
        robot.push(KeyCode.R);
        waitFor(() -> shows(robot, "#reason"));
        robot.clickOn("#reason").write("Nobody spoke of a budget yet");
        robot.clickOn("#act");
        waitFor(() -> open() == 0);
        assertThat(workspace.record(EntityRef.deal(deal)).orElseThrow().stage()).isEqualTo(Stage.QUALIFIED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> open() == 1);
        assertThat(workspace.record(EntityRef.deal(deal)).orElseThrow().stage()).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void whatTheServerDidNotAcceptIsTriedAgainOrLetGo(FxRobot robot) throws Exception {
        OperationId edit = writes(CompanyFields.WEBSITE, "ours.example");
        ben.keepOut(edit, Objection.ROLE_NOT_HELD.number()).deliver();
        goToInbox(robot);
        assertThat(robot.lookup(".inbox-objection").queryLabeled().getText()).contains("role");
        robot.push(KeyCode.R);
        waitFor(() -> open() == 0);
        assertThat(website()).contains("ours.example");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> open() == 1 && shows(robot, "#let-go"));
        robot.clickOn("#let-go");
        waitFor(() -> open() == 0);
        assertThat(website()).isEmpty();
    }

    @Test
    void theRailCountsWhatIsOpenAndThePillLeadsThere(FxRobot robot) throws Exception {
        done(new Command.Create(EntityRef.task(workspace.newId()), List.of(
                Change.set(TaskFields.WHAT, Value.of("Call back")), Change.set(TaskFields.DUE, Value.of(LocalDate.EPOCH))), List.of()));
        waitFor(() -> text(robot, ".way-count").equals("1"));
        assertThat(robot.lookup("#sync").queryAs(Button.class).getText()).isEqualTo("On this computer");
        supersededDeal(Stage.LOST);
        ben.deliver();
        waitFor(() -> text(robot, ".way-count").equals("2"));
        waitFor(() -> robot.lookup("#sync").queryAs(Button.class).getText().equals("Needs you (1)"));
        robot.clickOn("#sync");
        waitFor(() -> shows(robot, "#all-right"));
    }

    @Test
    void aRecordsMarkLeadsToWhatIsOpenOnIt(FxRobot robot) throws Exception {
        overlap(CompanyFields.WEBSITE, "ours.example", "theirs.example");
        ben.deliver();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> robot.lookup("Sanitas Hospitales").tryQuery().isPresent());
        robot.doubleClickOn("Sanitas Hospitales");
        waitFor(() -> shows(robot, "#matters"));
        robot.clickOn("#matters");
        waitFor(() -> shows(robot, "#keep-mine"));
    }

    @Test
    void aCardsMarkLeadsToWhatIsOpenOnIt(FxRobot robot) throws Exception {
        EntityRef deal = EntityRef.deal(deal());
        OperationId ours = done(Edit.fields(deal, List.of(Change.set(DealFields.NEXT_STEP, Value.of("Call")))));
        assertThat(ours).isNotNull();
        ben.at(Instant.now().plusSeconds(1)).edit(deal, Change.set(DealFields.NEXT_STEP, Value.of("Visit"))).deliver();
        waitFor(() -> shows(robot, "#column-prospected .mark-danger"));
        window.draw(robot, "card-marked");
        robot.clickOn("#column-prospected .mark-danger");
        waitFor(() -> shows(robot, "#keep-mine"));
    }

    @Test
    void itIsDrawn(FxRobot robot) throws Exception {
        supersededDeal(Stage.LOST);
        overlap(CompanyFields.WEBSITE, "www.sanitas.example", "sanitashospitales.example");
        overlap(CompanyFields.CITY, "Madrid", "Barcelona");
        OperationId edit = writes(CompanyFields.NEXT_STEP, "Ask for the contact of the dermatology lead");
        ben.keepOut(edit, Objection.ROLE_NOT_HELD.number()).deliver();
        workspace.sharing().describe(Connection.ONLINE, OptionalInt.of(-420_000));
        goToInbox(robot);
        window.draw(robot, "inbox");
        for (int line = 1; line < list(robot).getItems().size(); line++) {
            robot.push(KeyCode.DOWN);
            window.draw(robot, "inbox-" + line);
        }
        assertThat(list(robot).getItems()).hasSize(5);
        robot.interact(() -> window.speak(Locale.of("es")));
        goToInbox(robot);
        window.draw(robot, "inbox-es");
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".inbox .list-view").queryListView();
    }
}
