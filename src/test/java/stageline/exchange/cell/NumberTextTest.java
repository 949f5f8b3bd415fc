package stageline.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000.0|12000.0", "12,000.50|12000.50", "12.000,50|12000.50", "12 000,50|12000.50", "1'234'567|1234567",
                "1.234.567|1234567",
                "1,5|1.5", "0.125|0.125", "1234.567|1234.567", "-35|-35", "(35)|-35", "€ 1.200,00|1200.00", "1,200.00 EUR|1200.00", "$5|5",
                "1E3|1E3", "\u221212|-12", "12\u00A0000,5|12000.5"
            })
    void readsWhatHasOneMeaning(String text, BigDecimal number) {
        assertThat(NumberText.read(text, Optional.empty())).contains(number);
    }

    @Test
    void doesNotGuessBetweenThousandsAndDecimals() {
        assertThat(NumberText.read("1.200", Optional.empty())).isEmpty();
        assertThat(NumberText.read("1.200", Optional.of(DecimalMark.COMMA))).contains(new BigDecimal("1200"));
        assertThat(NumberText.read("1.200", Optional.of(DecimalMark.POINT))).contains(new BigDecimal("1.200"));
        assertThat(NumberText.read("12,345", Optional.of(DecimalMark.POINT))).contains(new BigDecimal("12345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1.2.3,4,5", "--", "12x", "1e999999999", "12 34", "٣"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.read(text, Optional.of(DecimalMark.POINT))).isEmpty();
    }

    @Test
    void oneTellingCellSettlesItsColumn() {
        var evidence = new Evidence<>(DecimalMark.class);
        NumberText.note("1.200", evidence);
        assertThat(evidence.open()).contains("1.200");
        NumberText.note("7,5", evidence);
        assertThat(evidence.way()).contains(DecimalMark.COMMA);
        assertThat(evidence.open()).isEmpty();
    }
}
