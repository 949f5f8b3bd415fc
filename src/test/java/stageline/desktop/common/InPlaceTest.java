package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.desktop.HandsExtension;
import stageline.sales.record.DealFields;
import stageline.sales.record.Value;

/// A field that is edited where it stands, while others change it too.
@ExtendWith(HandsExtension.class)
class InPlaceTest {

    private final List<String> written = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private Consumer<String> refuse = why -> {};
    private InPlace place;

    @Start
    void show(Stage stage) {
        Texts texts = Texts.in(Locale.ENGLISH);
        Formats formats = new Formats(texts, Clock.systemUTC());
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, later::add, failure -> written.add(failure.toString()));
        place = new InPlace((field, before, after, refused) -> {
            written.add(words(before) + " -> " + words(after));
            refuse = refused;
        }, DealFields.NEXT_STEP, Optional.of(Value.of("Call")), new FieldInput(texts, formats, tasks, Currency.getInstance("EUR")), tasks,
                value -> FieldModel.typed(DealFields.NEXT_STEP, "Next step", "").with(value), false);
        TextField elsewhere = new TextField();
        elsewhere.setId("elsewhere");
        stage.setScene(new Scene(new VBox(place.node(), elsewhere), 400, 200));
        stage.show();
    }

    @Test
    void whatIsTypedIsWrittenOnLeaving(FxRobot robot) {
        type(robot, "Visit");
        leave(robot);

        assertThat(written).containsExactly("Call -> Visit");
        assertThat(shown(robot)).isEqualTo("Visit");
    }

    @Test
    void whatComesInWhileSomebodyLeavesDoesNotTakeWhatTheyTyped(FxRobot robot) {
        type(robot, "Visit");
        robot.clickOn("#elsewhere");
        robot.interact(() -> place.show(Optional.of(Value.of("Write"))));
        settle(robot);

        assertThat(written).containsExactly("Call -> Visit");
        assertThat(shown(robot)).isEqualTo("Visit");
    }

    @Test
    void aFieldThatWasOnlyVisitedIsNotWrittenBackOverWhatCameIn(FxRobot robot) {
        robot.clickOn("#field-next");
        robot.interact(() -> place.show(Optional.of(Value.of("Write"))));
        assertThat(shown(robot)).isEqualTo("Call");
        leave(robot);

        assertThat(written).isEmpty();
        assertThat(shown(robot)).isEqualTo("Write");
    }

    @Test
    void whatIsTypedOverSomethingUnseenSaysWhatWasSeen(FxRobot robot) {
        type(robot, "Visit");
        robot.interact(() -> place.show(Optional.of(Value.of("Write"))));
        leave(robot);

        assertThat(written).containsExactly("Call -> Visit");
    }

    @Test
    void whatIsRefusedStaysToBeMended(FxRobot robot) {
        type(robot, "Visit");
        leave(robot);
        robot.interact(() -> refuse.accept("Not now"));
        assertThat(shown(robot)).isEqualTo("Visit");

        type(robot, "Visit them");
        leave(robot);

        assertThat(written).containsExactly("Call -> Visit", "Call -> Visit them");
    }

    private void type(FxRobot robot, String words) {
        robot.clickOn("#field-next");
        robot.interact(() -> robot.lookup("#field-next").queryAs(TextField.class).setText(words));
    }

    private void leave(FxRobot robot) {
        robot.clickOn("#elsewhere");
        settle(robot);
    }

    private void settle(FxRobot robot) {
        robot.interact(() -> {
            while (!later.isEmpty()) {
                later.remove().run();
            }
        });
    }

    private static String shown(FxRobot robot) {
        return robot.lookup("#field-next").queryAs(TextField.class).getText();
    }

    private static String words(Optional<Value> value) {
        return value.map(each -> each instanceof Value.Text(String text) ? text : each.toString()).orElse("");
    }
}
