package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"novartis, novratis, 1", "novartis, novarti, 1", "novartis, novartiss, 1", "novartis, novartus, 1", "ca, abc, 3",
            "'', '', 0"})
    void eachSlipOfTheHandCountsOnce(String one, String other, int slips) {
        assertThat(EditDistance.within(5, one, other)).hasValue(slips);
    }

    @Property
    void theBandedDistanceIsTheFullOneUpToItsBound(
            @ForAll("texts") String one, @ForAll("texts") String other, @ForAll @IntRange(max = 4) int most) {
        int full = distance(one, other);
        assertThat(EditDistance.within(most, one, other)).isEqualTo(full <= most ? OptionalInt.of(full) : OptionalInt.empty());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(8);
    }

    /// The definition, filled in as a whole table.
    private static int distance(String one, String other) {
        int[][] known = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                known[i][j] = i == 0 || j == 0 ? i + j : least(known, one, other, i, j);
            }
        }
        return known[one.length()][other.length()];
    }

    private static int least(int[][] known, String one, String other, int i, int j) {
        int exchanged = known[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int leftOut = Math.min(known[i - 1][j], known[i][j - 1]) + 1;
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        int best = Math.min(exchanged, leftOut);
        return swapped ? Math.min(best, known[i - 2][j - 2] + 1) : best;
    }
}
