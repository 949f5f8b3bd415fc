package stageline.sales.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stageline.sales.record.Money;

/// In which parts a sum is paid, by hand and by property.
class ScheduleTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theLastTakesWhatIsLeftOver() {
        assertThat(Schedule.monthly(new Money(10_000, EUR), 3, LocalDate.of(2026, 11, 30))).containsExactly(
                new Schedule(LocalDate.of(2026, 11, 30), new Money(3_333, EUR)),
                new Schedule(LocalDate.of(2026, 12, 30), new Money(3_333, EUR)),
                new Schedule(LocalDate.of(2027, 1, 30), new Money(3_334, EUR)));
    }

    @Test
    void theDayOfTheMonthIsThatOfTheFirstAlsoBehindAShortMonth() {
        assertThat(Schedule.monthly(new Money(300, EUR), 3, LocalDate.of(2026, 1, 31))).extracting(Schedule::due)
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    @Property
    void thePartsAddUpAndNoTwoDifferByMoreThanTheRest(
            @ForAll @LongRange(min = 0, max = 900_000_000_000L) long minor, @ForAll @IntRange(min = 1, max = 60) int parts,
            @ForAll("currencies") Currency currency) {
        List<Schedule> schedule = Schedule.monthly(new Money(minor, currency), parts, LocalDate.of(2026, 3, 31));

        assertThat(schedule).hasSize(parts);
        assertThat(schedule.stream().mapToLong(part -> part.amount().minor()).sum()).isEqualTo(minor);
        long each = schedule.getFirst().amount().minor();
        assertThat(schedule.subList(0, parts - 1)).allSatisfy(part -> assertThat(part.amount().minor()).isEqualTo(each));
        assertThat(schedule.getLast().amount().minor() - each).isBetween(0L, parts - 1L);
        assertThat(schedule).extracting(Schedule::due).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "JPY", "KWD").map(Currency::getInstance);
    }
}
