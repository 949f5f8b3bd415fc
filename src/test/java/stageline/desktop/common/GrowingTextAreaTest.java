package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.HandsExtension;

/// Long texts are read and written without a slit to look through.
@ExtendWith(HandsExtension.class)
class GrowingTextAreaTest {

    private static final String SENTENCE = "Invoices are due thirty days after their date, without any discount, by bank transfer. ";

    private VBox form;
    private ScrollPane scroller;
    private GrowingTextArea area;
    private Label below;
    private Bounds first;

    @Start
    void show(Stage stage) {
        Theme.loadFonts();
        area = new GrowingTextArea(2);
        below = new Label("below");
        form = new VBox(8);
        scroller = new ScrollPane(form);
        scroller.setFitToWidth(true);
        Scene scene = new Scene(scroller, 400, 300);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(400);
        stage.setHeight(300);
        stage.show();
    }

    @Test
    void theHeightOfTheFirstLayoutIsTheLast(FxRobot robot) {
        robot.interact(() -> area.setText(SENTENCE.repeat(4)));
        GridPane cells = new GridPane();
        cells.add(area, 0, 0);
        GridPane.setHgrow(area, Priority.ALWAYS);
        HBox row = new HBox(new Label("Conditions"), cells);
        row.getStyleClass().add("facts");
        HBox.setHgrow(cells, Priority.ALWAYS);

        Bounds atFirst = lay(robot, row);
        WaitForAsyncUtils.waitForFxEvents(20);

        assertThat(where(below)).isEqualTo(atFirst);
        assertThat(rows()).isGreaterThan(4);
        assertThat(barShown()).isFalse();
    }

    @Test
    void aShortTextHasItsLeastHeight(FxRobot robot) {
        lay(robot, area);
        double empty = area.getHeight();
        change(robot, () -> area.setText("one\ntwo"));
        assertThat(area.getHeight()).isEqualTo(empty);

        change(robot, () -> area.setText("one\ntwo\nthree"));
        assertThat(area.getHeight()).isGreaterThan(empty + 10);
    }

    @Test
    void itGrowsAndShrinksWithWhatIsTyped(FxRobot robot) {
        lay(robot, area);
        double least = area.getHeight();
        robot.clickOn(area).write("one\ntwo\nthree\nfour\n");
        change(robot, () -> {});
        assertThat(rows()).isEqualTo(5);
        assertThat(barShown()).isFalse();

        change(robot, area::clear);
        assertThat(area.getHeight()).isEqualTo(least);
    }

    @Test
    void itGrowsWhereItIsNarrower(FxRobot robot) {
        area.setText(SENTENCE.repeat(2));
        lay(robot, area);
        int wide = rows();
        change(robot, () -> area.setMaxWidth(200));
        assertThat(rows()).isGreaterThan(wide);
        assertThat(barShown()).isFalse();
    }

    @Test
    void aVeryLongTextScrollsInIt(FxRobot robot) {
        area.setText("line\n".repeat(60));
        lay(robot, area);
        double most = area.getHeight();
        assertThat(barShown()).isTrue();

        change(robot, () -> area.setText("line\n".repeat(600)));
        assertThat(area.getHeight()).isEqualTo(most);
    }

    @Test
    void whatIsTypedAtTheLowerEdgeStaysInSightAndWhatIsAboveInItsPlace(FxRobot robot) {
        VBox above = new VBox();
        above.setMinHeight(200);
        VBox rest = new VBox();
        rest.setMinHeight(700);
        change(robot, () -> form.getChildren().setAll(above, area, rest));
        double sight = scroller.getViewportBounds().getHeight();
        robot.clickOn(area).write("\n");
        change(robot, () -> {});
        double top = where(area).getMinY();
        robot.write("\n");
        change(robot, () -> {});
        assertThat(where(area).getMinY()).isCloseTo(top, within(1.0));

        robot.write("\n\n\n\n");
        change(robot, () -> {});
        assertThat(where(area).getMaxY()).isLessThanOrEqualTo(sight + 1);
        assertThat(where(area).getMinY()).isPositive();
    }

    /// Shows something above the label, and lays it out once.
    ///
    /// @return where the label is then
    private Bounds lay(FxRobot robot, Parent content) {
        change(robot, () -> form.getChildren().setAll(content, below));
        return first;
    }

    /// Does something and lays it out in the same moment.
    private void change(FxRobot robot, Runnable does) {
        robot.interact(() -> {
            does.run();
            scroller.applyCss();
            scroller.layout();
            first = where(below);
        });
    }

    private Bounds where(Node node) {
        return scroller.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    private int rows() {
        Text seen = (Text) area.lookup(".text");
        Text line = new Text("line");
        line.setFont(seen.getFont());
        return (int) Math.round(seen.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight());
    }

    private boolean barShown() {
        return area.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast).anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.VERTICAL);
    }
}
