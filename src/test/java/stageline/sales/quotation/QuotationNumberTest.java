package stageline.sales.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Numbers that no two devices give.
class QuotationNumberTest {

    @Test
    void aNumberSaysTheYearTheDeviceAndHowManyItGave() {
        QuotationNumber number = new QuotationNumber(2026, "A7", 31);

        assertThat(number.text()).isEqualTo("2026-A7-0031");
        assertThat(QuotationNumber.parse("2026-A7-0031")).contains(number);
        assertThat(QuotationNumber.parse("2026-A7-12345")).contains(new QuotationNumber(2026, "A7", 12_345));
    }

    @Test
    void whatSomebodyElseNumberedIsNoneOfOurs() {
        assertThat(QuotationNumber.parse("Q-31")).isEmpty();
        assertThat(QuotationNumber.parse("2026-A7-31")).isEmpty();
        assertThat(QuotationNumber.parse("")).isEmpty();
    }

    @Test
    void aTagIsAsShortAsItCanBe() {
        UUID device = new UUID(1, 0b00001_00000_11111L);
        UUID alike = new UUID(2, 0b00010_00000_11111L);

        assertThat(QuotationNumber.tag(device, List.of())).isEqualTo("Z0");
        assertThat(QuotationNumber.tag(device, List.of(device, alike))).isEqualTo("Z01");
    }

    /// Devices are enrolled one after the other; each gives its first number at any time later, when it knows at least those that were
    /// enrolled before it. Their codes are made to be alike.
    @Property(tries = 500)
    void noTwoDevicesGiveTheSameTag(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int devices) {
        Random random = new Random(seed);
        List<UUID> enrolled = new ArrayList<>();
        for (int place = 0; place < devices; place++) {
            enrolled.add(new UUID(random.nextLong(), random.nextLong() & 0x3FF | (long) random.nextInt(4) << 10 | (long) place << 12));
        }
        Set<String> tags = new HashSet<>();
        for (int place = 0; place < devices; place++) {
            List<UUID> known = enrolled.subList(0, place + random.nextInt(devices - place));
            assertThat(tags.add(QuotationNumber.tag(enrolled.get(place), known))).isTrue();
        }
    }
}
