package stageline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.matcher.control.LabeledMatchers.hasText;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.textfield.TextFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.HandsExtension;

/// The toolkit runs in tests as it does for users: as named modules, with what the libraries may reach into and no more.
@ExtendWith(HandsExtension.class)
class ToolkitTest {

    private final AtomicInteger clicks = new AtomicInteger();

    @Start
    void show(Stage stage) {
        var button = new Button("Add");
        button.setId("add");
        button.setOnAction(_ -> clicks.incrementAndGet());
        var field = new TextField();
        field.setId("stage");
        TextFields.bindAutoCompletion(field, List.of("Prospected", "Proposal"));
        stage.setScene(new Scene(new VBox(button, field), 300, 200));
        stage.show();
    }

    @Test
    void theToolkitIsANamedModule() {
        assertThat(Node.class.getModule().getName()).isEqualTo("javafx.graphics");
    }

    @Test
    void aRobotClicksInARealWindow(FxRobot robot) {
        robot.clickOn("#add").doubleClickOn("#add");

        assertThat(clicks).hasValue(3);
    }

    @Test
    void whatIsTypedIsCompleted(FxRobot robot) throws Exception {
        robot.clickOn("#stage").write("Prosp");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup(hasText("Prospected")).tryQuery().isPresent());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(robot.lookup("#stage").queryAs(TextField.class).getText()).isEqualTo("Prospected");
    }
}
