package stageline.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-04 17:05|2024-03-04T16:05:00Z", "2002/1/16|2002-01-15T23:00:00Z", "2024-03-04|2024-03-03T23:00:00Z",
                "2024-07-04T17:05:09.5Z|2024-07-04T17:05:09.500Z", "2024-07-04T17:05:09+02:00|2024-07-04T15:05:09Z",
                "4.3.2024|2024-03-03T23:00:00Z",
                "31/12/2023 5:05 PM|2023-12-31T16:05:00Z", "12/31/2023 12:05 AM|2023-12-30T23:05:00Z", "05/05/2024|2024-05-04T22:00:00Z",
                "1709571900000|2024-03-04T17:05:00Z", "13/1/24|2024-01-12T23:00:00Z"
            })
    void readsWhatHasOneMeaning(String text, Instant moment) {
        assertThat(DateText.read(text, Optional.empty()).map(date -> date.moment(MADRID))).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3-4-2024 10:00", "1/2/24"})
    void doesNotGuessWhichNumberIsTheMonth(String text) {
        assertThat(DateText.read(text, Optional.empty())).isEmpty();
        LocalDate dayFirst = DateText.read(text, Optional.of(DateOrder.DAY_FIRST)).orElseThrow().day(MADRID);
        LocalDate monthFirst = DateText.read(text, Optional.of(DateOrder.MONTH_FIRST)).orElseThrow().day(MADRID);
        assertThat(dayFirst.getMonthValue()).isEqualTo(monthFirst.getDayOfMonth());
        assertThat(dayFirst).isNotEqualTo(monthFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13-04", "30/02/2024", "2024-03-04 25:00", "2024-03-04 1٣:05", "0:00 PM", "12",
            "2024-03-04 13:00 PM"})
    void refusesWhatIsNoDate(String text) {
        assertThat(DateText.read(text, Optional.of(DateOrder.DAY_FIRST))).isEmpty();
    }

    @Test
    void oneTellingCellSettlesItsColumn() {
        var evidence = new Evidence<>(DateOrder.class);
        DateText.note("03/04/2024", evidence);
        assertThat(evidence.open()).contains("03/04/2024");
        DateText.note("13/04/2024", evidence);
        assertThat(evidence.open()).isEmpty();
        assertThat(evidence.way()).contains(DateOrder.DAY_FIRST);
    }

    @Test
    void contradictingCellsLeaveTheQuestionOpen() {
        var evidence = new Evidence<>(DateOrder.class);
        DateText.note("13/04/2024", evidence);
        DateText.note("04/13/2024", evidence);
        assertThat(evidence.open()).isEmpty();
        DateText.note("03/04/2024", evidence);
        assertThat(evidence.open()).contains("03/04/2024");
    }
}
