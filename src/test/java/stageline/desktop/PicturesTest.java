package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;
import stageline.sales.people.Role;
import stageline.store.board.Lanes;

/// Draws the board as people see it, into `target/pictures`.
@ExtendWith(HandsExtension.class)
class PicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");

    private BoardWindow board;

    @Start
    void show(Stage stage) {
        board = new BoardWindow(stage, DemoBoard.with(Role.SALES_MANAGER));
        board.show(1280, 720);
    }

    @Stop
    void close() {
        board.close();
    }

    @Test
    void theBoardIsDrawnInEverySizeAndTheme(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        draw(robot, "board-light-1280x720", 1280, 720, 1);
        robot.interact(() -> board.preferences().themeProperty().set(Theme.DARK));
        draw(robot, "board-dark-1280x720", 1280, 720, 1);
        draw(robot, "board-dark-1920x1080", 1920, 1080, 1);
        robot.interact(() -> board.preferences().themeProperty().set(Theme.LIGHT));
        draw(robot, "board-light-1920x1080", 1920, 1080, 1);
        draw(robot, "board-light-1280x720-at-125", 1024, 576, 1.25);
        robot.interact(() -> board.preferences().compactProperty().set(true));
        draw(robot, "board-compact", 1920, 1080, 1);
        robot.interact(() -> board.preferences().compactProperty().set(false));
        robot.interact(() -> board.preferences().languageProperty().set(Texts.SPANISH));
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        draw(robot, "board-spanish", 1440, 900, 1);
    }

    @Test
    void theFilterBarKeepsToOneRowInEveryLanguageAndNothingOfItIsLost(FxRobot robot) throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            robot.interact(() -> board.preferences().languageProperty().set(language));
            BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
            for (int width : List.of(1440, 1280, 1024)) {
                draw(robot, "filter-" + language.getLanguage() + "-" + width, width, 600, 1);
                HBox row = robot.lookup(".filter-chips").queryAs(HBox.class);
                assertThat(row.getChildren()).filteredOn(Node::isManaged).allSatisfy(chip -> {
                    assertThat(chip.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(row.getWidth() + 1);
                    assertThat(((Region) chip).getWidth()).isGreaterThanOrEqualTo(Math.floor(chip.prefWidth(-1)));
                });
            }
        }
        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        robot.clickOn(more);
        List<String> folded = more.getItems().stream().map(MenuItem::getText).toList();
        assertThat(folded).contains("Producto", "Importe");
        assertThat(folded).doesNotContainAnyElementsOf(robot.lookup(".filter-chips > .chip").<Labeled>queryAll().stream()
                .filter(Node::isManaged).map(Labeled::getText).toList());
        draw(robot, "filter-more", 1024, 600, 1);
    }

    @Test
    void cardsInTheAirAndWhatDropsAskForAreDrawn(FxRobot robot) throws Exception {
        BoardWindow.waitFor(() -> BoardWindow.shown(robot, "qualified", "Rheinwald"));
        size(1440, 900);
        robot.interact(() -> board.preferences().themeProperty().set(Theme.DARK));
        Node card = BoardWindow.card(robot, "Rheinwald");
        BoardWindow.lift(robot, card, "discovered");
        BoardWindow.waitFor(() -> robot.lookup("#drop-sentence").query().isVisible());
        draw(robot, "drag-dark", 1440, 900, 1);
        robot.interact(() -> board.preferences().themeProperty().set(Theme.LIGHT));
        robot.moveTo(BoardWindow.over(robot, "lead"));
        BoardWindow.waitFor(() -> robot.lookup("#drop-reason").query().isVisible());
        draw(robot, "drag-refused", 1440, 900, 1);
        robot.push(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        BoardWindow.lift(robot, BoardWindow.card(robot, "Monteluz"), "discovered");
        robot.release(MouseButton.PRIMARY);
        BoardWindow.waitFor(() -> robot.lookup("#act").tryQuery().isPresent());
        draw(robot, "gate", 1440, 900, 1);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        BoardWindow.waitFor(() -> robot.lookup("#act").tryQuery().isPresent());
        draw(robot, "new-deal", 1440, 900, 1);
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#lanes").clickOn("owner");
        BoardWindow.waitFor(() -> robot.lookup(".lane-head").queryAll().size() == 3 && BoardWindow.shown(robot, "qualified", "Rheinwald"));
        draw(robot, "lanes", 1440, 900, 1);
        assertThat(Lanes.values()).contains(Lanes.OWNER);
    }

    private void draw(FxRobot robot, String name, double width, double height, double scale) throws Exception {
        boolean large = height > 1_000;
        if (!large) {
            size(width, height);
        }
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> large
                ? Picture.of(board.stage().getScene(), width, height)
                : Picture.of(board.stage().getScene(), scale)).get();
        Path file = FOLDER.resolve(name + ".png");
        Picture.write(image, file);

        assertThat((int) image.getWidth()).isEqualTo((int) Math.ceil(width * scale));
        assertThat(file).isNotEmptyFile();
    }

    private void size(double width, double height) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            board.stage().setWidth(width);
            board.stage().setHeight(height);
        }).get();
        BoardWindow.waitFor(() -> board.stage().getScene().getWidth() == width && board.stage().getScene().getHeight() == height);
        Hands.settle();
    }
}
