package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
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
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;

/// What is typed into the fields of a form.
@ExtendWith(HandsExtension.class)
class FieldInputTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    private final FieldModel amount = FieldModel.typed(DealFields.AMOUNT, "Amount", "")
            .with(Optional.of(Value.of(new Money(1_450_000, SEK))));

    private Optional<Currency> currency = Optional.of(Currency.getInstance("EUR"));
    private final FieldModel price = FieldModel.typed(OfferingFields.PRICE, "Price", "")
            .priced(() -> currency)
            .with(Optional.of(Value.of(new BigDecimal("4.2"))));

    @Start
    void show(Stage stage) {
        Texts texts = Texts.in(Locale.ENGLISH);
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        FieldInput inputs = new FieldInput(texts, new Formats(texts, Clock.systemUTC()), tasks, Currency.getInstance("EUR"));
        stage.setScene(new Scene(new VBox(inputs.of(amount), inputs.of(price)), 400, 200));
        stage.show();
    }

    @Test
    void anAmountStaysInTheCurrencyThatItIsIn(FxRobot robot) {
        robot.interact(() -> robot.lookup("#field-amount").queryAs(TextField.class).setText("16,000.50"));

        assertThat(amount.valueProperty().get()).contains(Value.of(new Money(1_600_050, SEK)));
    }

    @Test
    void aPriceHasTheDecimalsOfItsCurrencyOnceItWasTyped(FxRobot robot) {
        TextField field = robot.lookup("#field-price").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("4.20");

        assertThat(left(robot, field, "1200")).isEqualTo("1,200.00");
        assertThat(price.valueProperty().get()).contains(Value.of(new BigDecimal("1200")));
        currency = Optional.of(Currency.getInstance("JPY"));
        assertThat(left(robot, field, "500")).isEqualTo("500");
        currency = Optional.of(Currency.getInstance("KWD"));
        assertThat(left(robot, field, "4.2")).isEqualTo("4.200");
        currency = Optional.empty();
        assertThat(left(robot, field, "4.20")).isEqualTo("4.2");
    }

    @Test
    void aPriceThatIsFinerThanItsCurrencyLosesNothing(FxRobot robot) {
        TextField field = robot.lookup("#field-price").queryAs(TextField.class);

        assertThat(left(robot, field, "4.255")).isEqualTo("4.255");
        assertThat(price.valueProperty().get()).contains(Value.of(new BigDecimal("4.255")));
    }

    @Test
    void whatIsNoNumberStaysAsItWasTyped(FxRobot robot) {
        assertThat(left(robot, robot.lookup("#field-price").queryAs(TextField.class), "four")).isEqualTo("four");
        assertThat(price.problemProperty().get()).isNotEmpty();
    }

    /// What stands in a field once somebody has typed in it and gone on.
    private static String left(FxRobot robot, TextField field, String typed) {
        robot.interact(field::requestFocus);
        robot.interact(() -> field.setText(typed));
        robot.interact(() -> robot.lookup("#field-amount").query().requestFocus());
        return field.getText();
    }
}
