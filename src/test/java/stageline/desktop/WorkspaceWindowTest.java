package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.store.history.HistoryLine;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// The screens over a real workspace.
@ExtendWith(HandsExtension.class)
class WorkspaceWindowTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private Program program;
    private Workspace workspace;
    private EntityRef deal;

    @Start
    void show(Stage stage) {
        stage.setWidth(1280);
        stage.setHeight(800);
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        Environment environment = TestComputer.environment();
        Founding founding = new Founding("Team", "Ana", Set.of(Role.SALES_MANAGER), EURO);
        workspace = Workspace.create(folder.resolve("Team"), founding, "correct horse".toCharArray(), environment);
        deal = EntityRef.deal(startDeal());
        Places places = new Places(folder.resolve("settings"), folder);
        Entrance entrance = new Entrance(environment, places, new Recents(places.recents()), 5);
        program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
        program.enter(workspace);
    }

    @AfterEach
    void close() throws InterruptedException {
        Closing.of(program);
    }

    @Test
    void aFactIsEditedInPlaceAndUndone(FxRobot robot) throws Exception {
        openDeal(robot);
        Node amount = robot.lookup("#field-amount").query();
        robot.doubleClickOn(amount).push(KeyCode.CONTROL, KeyCode.A).write("125,000").push(KeyCode.TAB);
        waitFor(() -> amount().equals(Optional.of(Money.of(new BigDecimal(125_000), EURO))));
        robot.clickOn("#search").push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> amount().equals(Optional.of(Money.of(new BigDecimal(85_000), EURO))));
        waitFor(() -> robot.lookup("#field-amount").queryAs(TextField.class).getText().equals("85,000"));
    }

    @Test
    void evidenceIsWrittenWhereItIsMissed(FxRobot robot) throws Exception {
        openDeal(robot);
        robot.clickOn("#deal-tab-history").clickOn("#deal-tab-people").clickOn("#deal-tab-deal");
        robot.clickOn("#field-next").write("Send the plan").push(KeyCode.TAB);

        waitFor(() -> workspace.record(deal).flatMap(state -> state.text(DealFields.NEXT_STEP)).equals(Optional.of("Send the plan")));
    }

    @Test
    void aDealIsGivenToAnotherCompany(FxRobot robot) throws Exception {
        UUID other = company("Odenwald Kliniken");
        openDeal(robot);
        robot.clickOn("#field-company").push(KeyCode.CONTROL, KeyCode.A).write("Odenw");
        waitFor(() -> robot.lookup(".menu-item").lookup("Odenwald Kliniken").tryQuery().isPresent());
        robot.clickOn(robot.lookup(".menu-item").lookup("Odenwald Kliniken").<Node>query()).push(KeyCode.TAB);

        waitFor(() -> workspace.record(deal).flatMap(state -> state.value(DealFields.COMPANY)).equals(Optional.of(Value.of(other))));
    }

    @Test
    void whatIsOpenIsSaidWhereTheBoardIsLookedAt(FxRobot robot) throws Exception {
        waitFor(() -> totals(robot).startsWith("1 open deal"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(totals(robot)).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(totals(robot)).startsWith("1 open deal");
    }

    @Test
    void theAuditTrailShowsOnlyWhatTheFilterAsksFor(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#head-qualified").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitFor(() -> lines(robot).size() >= 5);
        robot.clickOn("#kind").clickOn("Moved");
        waitFor(() -> lines(robot).size() == 1);

        assertThat(lines(robot).getFirst().fact().entity()).isEqualTo(deal);
    }

    @Test
    void whatWasImportedSaysWhenItHappenedAndWhenItWasImported(FxRobot robot) throws Exception {
        Instant then = Instant.parse("2024-03-01T09:00:00Z");
        assertThat(workspace.perform(new Command.TakeOver(
                EntityRef.deal(workspace.newId()),
                List.of(Change.set(DealFields.COUNTRY, Value.of("DE")), Change.set(DealFields.BRIEF, Value.of("Imported"))),
                List.of(),
                List.of(new Command.ImportedMove(stageline.sales.pipeline.Stage.PROSPECTED, Optional.of(then))),
                Optional.of(then))).done()).isTrue();
        waitFor(() -> robot.lookup("#head-qualified").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        waitFor(() -> robot.lookup(".table-cell.audit-marks").lookup("imported").tryQuery().isPresent());
        robot.clickOn(robot.lookup(".table-cell.audit-marks").lookup("imported").<Node>query());

        waitFor(() -> robot.lookup(".audit-entry").lookup(".label").<Label>queryAll().stream()
                .anyMatch(label -> label.getText().startsWith("Imported. Happened 1 Mar 2024")));
    }

    @Test
    void theLedgerIsVerifiedFromTheAuditTrail(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#head-qualified").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        robot.clickOn("#verify");
        waitFor(() -> robot.lookup("#found").match(node -> node instanceof Label label
                && label.getText().startsWith("Verified")).tryQuery().isPresent());
    }

    @Test
    void theBoardOfAPastMomentIsFoldedFromTheLedger(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.T).clickOn("#pastTyped").write("2020-01-01 08:00").push(KeyCode.ENTER);
        waitFor(() -> robot.lookup("#pastMoment").queryAs(Label.class).getText().startsWith("Board as of 1 Jan 2020"));
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").match(Node::isVisible).tryQuery().isEmpty());
        waitFor(() -> robot.lookup("No deals at that moment").tryQuery().isPresent());
        robot.clickOn("#pastBack");

        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").match(Node::isVisible).tryQuery().isPresent());
    }

    private void openDeal(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").tryQuery().isPresent());
        robot.doubleClickOn(robot.lookup("#column-prospected").lookup(".board-card").<Node>query());
        waitFor(() -> robot.lookup("#field-amount").tryQuery().isPresent());
    }

    private static String totals(FxRobot robot) {
        return robot.lookup("#totals").queryAs(Label.class).getText();
    }

    private Optional<Money> amount() {
        return workspace.record(deal).flatMap(state -> state.money(DealFields.AMOUNT));
    }

    @SuppressWarnings("unchecked")
    private static List<HistoryLine> lines(FxRobot robot) {
        return robot.lookup("#audit-table").tryQueryAs(TableView.class).map(table -> ((TableView<HistoryLine>) table).getItems())
                .map(List::copyOf).orElse(List.of());
    }

    private UUID startDeal() {
        UUID company = company("Rheinwald");
        UUID id = workspace.newId();
        assertThat(workspace.perform(new Command.StartDeal(id, List.of(
                Change.set(DealFields.COUNTRY, Value.of("DE")),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of(workspace.content().classes().getFirst().code())),
                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(Money.of(new BigDecimal(85_000), EURO))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 1, 15))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress"))), List.of(), Optional.empty())).done()).isTrue();
        return id;
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        Hands.settle();
    }

    private UUID company(String name) {
        UUID id = workspace.newId();
        assertThat(workspace.perform(new Command.Create(EntityRef.company(id), List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("DE")),
                Change.set(CompanyFields.WEBSITE, Value.of("https://example.com"))), List.of())).done()).isTrue();
        return id;
    }
}
