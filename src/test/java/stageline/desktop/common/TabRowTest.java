package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.desktop.HandsExtension;

/// The tabs of a pane stay in one row, however narrow it is.
@ExtendWith(HandsExtension.class)
class TabRowTest {

    private TabRow row;
    private VBox pane;

    @Start
    void show(Stage stage) {
        Theme.loadFonts();
        row = new TabRow();
        row.getStyleClass().add("pane-tabs");
        Map<ToggleButton, Node> sides = new LinkedHashMap<>();
        for (String name : List.of("Deal", "Contract", "People 3", "Tasks 2", "Files 4", "Activity 12", "History")) {
            ToggleButton tab = new ToggleButton(name);
            tab.getStyleClass().add("pane-tab");
            row.getTabs().add(tab);
            sides.put(tab, new Label("Side of " + name));
        }
        StackPane place = new StackPane();
        AlwaysOne.tabs(place, sides, row.getTabs().getFirst());
        pane = new VBox(row, place);
        pane.setMaxWidth(600);
        Scene scene = new Scene(new StackPane(pane), 700, 300);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void allAreSeenWhereThereIsRoom(FxRobot robot) {
        assertThat(seen()).containsExactly("Deal", "Contract", "People 3", "Tasks 2", "Files 4", "Activity 12", "History");
        assertThat(more(robot).isVisible()).isFalse();

        narrow(robot, 400);
        assertThat(seen()).hasSize(7);
        assertThat(row.getTabs().getLast().getBoundsInParent().getMaxX()).isLessThanOrEqualTo(400);
    }

    @Test
    void whatThereIsNoRoomForIsChosenFromTheMenu(FxRobot robot) {
        double high = row.getHeight();
        narrow(robot, 300);
        assertThat(seen()).containsExactly("Deal", "Contract", "People 3", "Tasks 2");
        assertThat(more(robot).getText()).isEqualTo("+3");
        assertThat(row.getHeight()).isEqualTo(high);

        robot.clickOn(more(robot));
        robot.interact(() -> more(robot).getItems().getLast().fire());
        assertThat(robot.lookup("Side of History").tryQuery()).isPresent();
        assertThat(seen()).startsWith("Deal", "Contract").endsWith("History");
        assertThat(row.getTabs().getLast().isFocused()).isTrue();
        assertThat(row.getTabs().stream().filter(Node::isVisible).mapToDouble(tab -> tab.getBoundsInParent().getMaxX()).max().orElseThrow())
                .isLessThan(more(robot).getBoundsInParent().getMinX() + 1);
    }

    @Test
    void theArrowKeysGoThroughAllOfThem(FxRobot robot) {
        narrow(robot, 300);
        robot.clickOn("Tasks 2").push(KeyCode.RIGHT);
        assertThat(robot.lookup("Side of Files 4").tryQuery()).isPresent();
        assertThat(row.getTabs().get(4).isVisible()).isTrue();
        assertThat(row.getTabs().get(4).isFocused()).isTrue();
    }

    @Test
    void whatDoesNotMatterTakesNoRoom(FxRobot robot) {
        robot.interact(() -> {
            row.getTabs().get(1).setManaged(false);
            row.layout();
        });
        assertThat(seen()).hasSize(6).doesNotContain("Contract");
        narrow(robot, 300);
        robot.clickOn(more(robot));
        assertThat(more(robot).getItems()).extracting(item -> item.getText()).doesNotContain("Contract");
    }

    private void narrow(FxRobot robot, double width) {
        robot.interact(() -> {
            pane.setMaxWidth(width);
            row.getScene().getRoot().layout();
        });
    }

    private List<String> seen() {
        return row.getTabs().stream().filter(Node::isVisible).map(ToggleButton::getText).toList();
    }

    private static MenuButton more(FxRobot robot) {
        return robot.lookup(".pane-tab-more").queryAs(MenuButton.class);
    }
}
