package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.desktop.HandsExtension;
import stageline.sales.record.DealFields;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// What is typed into the fields of a form.
@ExtendWith(HandsExtension.class)
class FieldInputTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    private final FieldModel amount = FieldModel.typed(DealFields.AMOUNT, "Amount", "")
            .with(Optional.of(Value.of(new Money(1_450_000, SEK))));

    @Start
    void show(Stage stage) {
        Texts texts = Texts.in(Locale.ENGLISH);
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        FieldInput inputs = new FieldInput(texts, new Formats(texts, Clock.systemUTC()), tasks, Currency.getInstance("EUR"));
        stage.setScene(new Scene((Parent) inputs.of(amount), 400, 200));
        stage.show();
    }

    @Test
    void anAmountStaysInTheCurrencyThatItIsIn(FxRobot robot) {
        robot.interact(() -> robot.lookup("#field-amount").queryAs(TextField.class).setText("16,000.50"));

        assertThat(amount.valueProperty().get()).contains(Value.of(new Money(1_600_050, SEK)));
    }
}
