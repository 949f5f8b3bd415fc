package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.BoardWindow.MONTELUZ;
import static stageline.desktop.BoardWindow.ODENWALD;
import static stageline.desktop.BoardWindow.RHEINWALD;
import static stageline.desktop.BoardWindow.label;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;

/// The board under real hands: mouse, keyboard and touch in a real window, with the real rules behind it.
@ExtendWith(HandsExtension.class)
class BoardTest {

    private BoardWindow board;

    @Start
    void show(javafx.stage.Stage stage) {
        board = BoardWindow.ofTheDemo(stage);
    }

    @Stop
    void close() {
        board.close();
    }

    @BeforeEach
    void wait(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald") && BoardWindow.shown(robot, "prospected", "Monteluz"));
    }

    @Test
    void aCardIsDraggedToTheNextColumn(FxRobot robot) throws Exception {
        drag(robot, "Rheinwald", "discovered");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.DISCOVERED);
        assertThat(BoardWindow.shown(robot, "qualified", "Rheinwald")).isFalse();
        assertThat(label(robot, "#last")).isEqualTo("Moved: ES Rheinwald Pharma GPPGA calculator → Discovered");
    }

    @Test
    void whileACardIsInTheAirTheBoardSaysWhatADropWillDo(FxRobot robot) throws Exception {
        BoardWindow.lift(robot, BoardWindow.card(robot, "Rheinwald"), "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        String ready = sentence(robot);
        robot.moveTo(BoardWindow.over(robot, "lead"));
        BoardWindow.waitFor(() -> robot.lookup("#drop-reason").query().isVisible());
        String reason = label(robot, "#drop-reason");
        double faded = robot.lookup("#column-lead").query().getOpacity();
        robot.release(MouseButton.PRIMARY);

        assertThat(ready).isEqualTo("Drop on Discovered: 3 of 4 of BANT are there. Timeline can follow.");
        assertThat(reason).isEqualTo("A deal is never in Lead.");
        assertThat(faded).isLessThan(0.5);
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void whoeverPointsAtAMarkIsToldWhyItIsThere(FxRobot robot) throws Exception {
        robot.moveTo(robot.from(BoardWindow.card(robot, "Rheinwald")).lookup(".mark").<Node>query());
        BoardWindow.waitFor(() -> robot.listWindows().stream().anyMatch(Tooltip.class::isInstance));

        assertThat(robot.listWindows()).filteredOn(Tooltip.class::isInstance).extracting(window -> ((Tooltip) window).getText())
                .containsExactly("3 of budget, authority, need and timeline are known. Three are needed for Discovered.");
    }

    @Test
    void escapePutsACardBack(FxRobot robot) throws Exception {
        BoardWindow.lift(robot, BoardWindow.card(robot, "Rheinwald"), "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);

        assertThat(robot.lookup("#drop-sentence").query().isVisible()).isFalse();
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void aDropAsksOnlyForWhatIsMissingAndMovesWithIt(FxRobot robot) throws Exception {
        drag(robot, "Odenwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#field-bant-authority").tryQuery().isPresent());
        assertThat(robot.lookup("#field-bant-budget").tryQuery()).isEmpty();
        robot.clickOn("#field-bant-authority").write("Dr Keller decides").clickOn("#field-bant-need").write("Scores differ");
        robot.clickOn("#act");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Odenwald"));
        assertThat(board.source().deal(DemoBoard.deal(ODENWALD)).text(DealFields.AUTHORITY)).contains("Dr Keller decides");
        assertThat(stage(ODENWALD)).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void tabLeadsThroughAFormAndControlEnterEndsIt(FxRobot robot) throws Exception {
        drag(robot, "Odenwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#field-bant-authority").tryQuery().isPresent());
        robot.clickOn("#field-bant-authority").write("Dr Keller decides").push(KeyCode.TAB).write("Scores differ");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Odenwald"));
        assertThat(board.source().deal(DemoBoard.deal(ODENWALD)).text(DealFields.AUTHORITY)).contains("Dr Keller decides");
        assertThat(board.source().deal(DemoBoard.deal(ODENWALD)).text(DealFields.NEED)).contains("Scores differ");
    }

    @Test
    void aFormThatIsLeftLeavesTheCardWhereItWas(FxRobot robot) throws Exception {
        drag(robot, "Odenwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#field-bant-authority").tryQuery().isPresent());
        robot.clickOn("#field-bant-authority").write("Dr Keller decides").clickOn("#back");

        assertThat(stage(ODENWALD)).isEqualTo(Stage.QUALIFIED);
        assertThat(board.source().deal(DemoBoard.deal(ODENWALD)).text(DealFields.AUTHORITY)).isEmpty();
        assertThat(robot.lookup("#act").tryQuery()).isEmpty();
    }

    @Test
    void whatIsStillMissingIsSaidBesideTheField(FxRobot robot) throws Exception {
        drag(robot, "Odenwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#field-bant-authority").tryQuery().isPresent());
        robot.clickOn("#act");

        assertThat(robot.lookup(".modal-sheet .field-problem").match(Node::isVisible).<Label>queryAllAs(Label.class))
                .extracting(Labeled::getText).contains("This is still needed.");
        assertThat(stage(ODENWALD)).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void aMoveBackIsACorrectionAndAsksWhy(FxRobot robot) throws Exception {
        drag(robot, "Rheinwald", "prospected");
        BoardWindow.waitFor(() -> robot.lookup("#reason").tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn("#act");
        assertThat(label(robot, "#problem")).isEqualTo("Say why.");
        robot.clickOn("#reason").write("Wrong contact").clickOn("#act");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "prospected", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.PROSPECTED);
    }

    @Test
    void aManagerMovesPastWhatIsMissingWithAReason(FxRobot robot) throws Exception {
        drag(robot, "Odenwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#override").tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn("#override").clickOn("#reason").write("They sign this week").clickOn("#act");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Odenwald"));
        assertThat(stage(ODENWALD)).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void aLeadDroppedOnProspectedBeginsADealWithWhatIsKnown(FxRobot robot) throws Exception {
        drag(robot, "Miralba", "prospected");
        BoardWindow.waitFor(() -> robot.lookup("#field-brief").tryQuery().isPresent());

        assertThat(robot.lookup("#field-country").queryAs(TextField.class).getText()).isEqualTo("ES");
        assertThat(robot.lookup("#field-company").query().toString()).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void undoTakesAMoveBackAndRedoDoesItAgain(FxRobot robot) throws Exception {
        drag(robot, "Rheinwald", "discovered");
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));

        assertThat(stage(RHEINWALD)).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void theNoticeOffersToUndo(FxRobot robot) throws Exception {
        drag(robot, "Rheinwald", "discovered");
        BoardWindow.waitFor(() -> robot.lookup(".toast-action").tryQuery().isPresent());
        robot.clickOn(".toast-action");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void aCardIsMovedByKeysAlone(FxRobot robot) throws Exception {
        focus(robot, "Rheinwald");
        robot.push(KeyCode.SPACE);
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        robot.push(KeyCode.RIGHT);
        BoardWindow.waitFor(() -> sentence(robot).startsWith("Drop on Discovered"));
        assertThat(label(robot, "#live")).startsWith("Drop on Discovered");
        robot.push(KeyCode.ENTER);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.DISCOVERED);
        BoardWindow.waitFor(() -> focusOwner() instanceof ListView<?> list && "column-discovered".equals(list.getId()));
    }

    @Test
    void arrowsTravelBetweenCardsAndColumns(FxRobot robot) {
        focus(robot, "Rheinwald");
        robot.push(KeyCode.RIGHT).push(KeyCode.UP);

        assertThat(focusOwner().getId()).isEqualTo("column-discovered");
        assertThat(((ListView<?>) focusOwner()).getFocusModel().getFocusedIndex()).isEqualTo(1);
    }

    @Test
    void controlShiftAndAnArrowMovesAtOnce(FxRobot robot) throws Exception {
        focus(robot, "Rheinwald");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void severalCardsMoveTogetherAndWhatCouldNotIsSummedUp(FxRobot robot) throws Exception {
        focus(robot, "Rheinwald");
        robot.push(KeyCode.UP).push(KeyCode.CONTROL, KeyCode.SPACE);
        BoardWindow.lift(robot, BoardWindow.card(robot, "Rheinwald"), "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        String said = sentence(robot);
        String count = label(robot, ".ghost-count");
        robot.release(MouseButton.PRIMARY);

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(count).isEqualTo("2");
        assertThat(said).isEqualTo("Drop on Discovered: 1 of 2 can move as they are.");
        assertThat(label(robot, "#last")).isEqualTo("1 moved to Discovered, 1 could not");
        BoardWindow.waitFor(() -> robot.lookup("#selectThose").tryQuery().isPresent());
        assertThat(robot.lookup(".stuck-list .label").queryAllAs(Label.class)).extracting(Labeled::getText).contains(
                "DE Odenwald Sponsor the use in Spanish care providers", "needs Authority, Need and Timeline first");
        robot.clickOn("#selectThose");
        assertThat(stage(ODENWALD)).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void clicksWithControlAndShiftChooseSeveralCards(FxRobot robot) {
        List<String> order = robot.lookup("#column-qualified").lookup(".board-card").queryAll().stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(card -> card.localToScene(card.getBoundsInLocal()).getMinY()))
                .map(BoardWindow::text)
                .toList();
        click(robot, BoardWindow.card(robot, order.getFirst()), false, false);
        click(robot, BoardWindow.card(robot, order.get(2)), true, false);
        assertThat(chosen(robot)).containsExactlyInAnyOrder(order.get(0), order.get(2));
        click(robot, BoardWindow.card(robot, order.get(3)), false, true);
        assertThat(chosen(robot)).containsExactlyInAnyOrder(order.get(0), order.get(2), order.get(3));
        click(robot, BoardWindow.card(robot, order.get(2)), true, false);
        assertThat(chosen(robot)).containsExactlyInAnyOrder(order.get(0), order.get(3));
    }

    @Test
    void losingADealAsksForReasonAndWords(FxRobot robot) throws Exception {
        focus(robot, "Monteluz");
        robot.rightClickOn(BoardWindow.card(robot, "Monteluz"));
        robot.clickOn("Mark as lost…");
        BoardWindow.waitFor(() -> robot.lookup("#field-lost-reason").tryQuery().isPresent());
        robot.clickOn("#field-lost-reason").push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.clickOn("#field-lost-words").write("They chose another").clickOn("#act");

        BoardWindow.waitFor(() -> stage(MONTELUZ) == Stage.LOST);
        assertThat(board.source().deal(DemoBoard.deal(MONTELUZ)).text(DealFields.LOST_WORDS)).contains("They chose another");
    }

    @Test
    void aFingerThatRestsOnACardPicksItUp(FxRobot robot) throws Exception {
        Node card = BoardWindow.card(robot, "Rheinwald");
        var from = card.localToScene(card.getBoundsInLocal());
        var over = robot.lookup("#head-discovered").query();
        var to = over.localToScene(over.getBoundsInLocal());
        robot.interact(() -> touch(card, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED, from.getCenterX(), from.getCenterY()));
        BoardWindow.waitFor(() -> robot.lookup(".ghost").query().isVisible());
        robot.interact(() -> touch(card, TouchEvent.TOUCH_MOVED, TouchPoint.State.MOVED, to.getCenterX(), to.getMaxY() + 200));
        robot.interact(() -> touch(card, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED, to.getCenterX(), to.getMaxY() + 200));

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "discovered", "Rheinwald"));
        assertThat(stage(RHEINWALD)).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void aFilterShowsOnlyWhatMatchesAndCountsIt(FxRobot robot) throws Exception {
        robot.clickOn("#mine");
        BoardWindow.waitFor(() -> !BoardWindow.shown(robot, "qualified", "Odenwald"));
        assertThat(BoardWindow.shown(robot, "qualified", "Rheinwald")).isTrue();
        assertThat(label(robot, "#head-qualified .column-count")).isEqualTo("2");
        robot.clickOn("#clear");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Odenwald"));
    }

    @Test
    void wordsThatMatchNothingSaySoAndOfferTheWayOut(FxRobot robot) throws Exception {
        robot.clickOn("#words").write("xyzzy");
        BoardWindow.waitFor(() -> robot.lookup("#empty").query().isVisible());
        assertThat(label(robot, "#emptyTitle")).isEqualTo("Nothing matches");
        robot.clickOn("#emptyAct");

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
    }

    @Test
    void theBoardIsCutIntoLanes(FxRobot robot) throws Exception {
        robot.clickOn("#lanes").clickOn("owner");

        BoardWindow.waitFor(() -> robot.lookup(".lane-name").queryAllAs(Label.class).stream().map(Label::getText).toList()
                .containsAll(List.of("Ana Martín", "Jae Lee", "Sara Ruiz")));
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
    }

    @Test
    void aColumnIsOrderedByItsMenu(FxRobot robot) throws Exception {
        robot.clickOn("#menu-qualified").clickOn("Largest amount first");

        BoardWindow.waitFor(() -> first(robot, "#column-qualified").filter(text -> text.contains("Odenwald")).isPresent());
    }

    @Test
    void darkAndSpanishShowTheSameBoard(FxRobot robot) throws Exception {
        robot.interact(() -> board.preferences().themeProperty().set(Theme.DARK));
        robot.interact(() -> board.preferences().languageProperty().set(Texts.SPANISH));

        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        assertThat(label(robot, "#head-qualified .column-name")).isEqualTo("Cualificado");
        assertThat(board.source().listeners()).isEqualTo(1);
    }

    @Test
    void screenReadersHearTheWholeCard(FxRobot robot) {
        ListCell<?> cell = (ListCell<?>) BoardWindow.card(robot, "Rheinwald").getParent();

        assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
        assertThat(cell.getAccessibleText()).contains("Rheinwald", "85,000", "6 d", "Ana Martín", "BANT 3/4", "Discovery meeting");
    }

    private void drag(FxRobot robot, String words, String column) throws Exception {
        BoardWindow.lift(robot, BoardWindow.card(robot, words), column);
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        robot.release(MouseButton.PRIMARY);
    }

    private static void focus(FxRobot robot, String words) {
        robot.clickOn(BoardWindow.card(robot, words));
    }

    /// A click with keys held down, which the robot of the headless platform does not tell of.
    private static void click(FxRobot robot, Node card, boolean control, boolean shift) {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            robot.interact(() -> card.fireEvent(new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, shift, control, false, false,
                    true, false, false, true, false, true, new PickResult(card, 5, 5))));
        }
    }

    private static List<String> chosen(FxRobot robot) {
        return robot.lookup(".board-card").match(card -> card.isVisible()
                        && card.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("chosen")))
                .queryAll().stream().map(BoardWindow::text).toList();
    }

    private static void touch(Node card, EventType<TouchEvent> type, TouchPoint.State state, double x, double y) {
        var picked = new PickResult(card, x, y);
        TouchPoint point = new TouchPoint(1, state, x, y, x, y, card, picked);
        card.fireEvent(new TouchEvent(type, point, List.of(point), 1, false, false, false, false));
    }

    private Node focusOwner() {
        return board.stage().getScene().getFocusOwner();
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#drop-sentence").queryAs(TextFlow.class).getChildren().stream()
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining());
    }

    private static Optional<String> first(FxRobot robot, String column) {
        return robot.lookup(column).lookup(".board-card").queryAll().stream()
                .filter(Node::isVisible)
                .min(Comparator.comparingDouble(card -> card.localToScene(card.getBoundsInLocal()).getMinY()))
                .map(BoardWindow::text);
    }

    private Stage stage(int deal) {
        return board.source().deal(DemoBoard.deal(deal)).stage();
    }
}
