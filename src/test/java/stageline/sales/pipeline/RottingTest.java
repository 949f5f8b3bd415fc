package stageline.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RottingTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void usualIsWhatFourOfFiveDealsStayed() {
        Rotting rotting = Rotting.of(Map.of(Stage.QUALIFIED, days(10)));
        assertThat(rotting.usual().get(Stage.QUALIFIED)).isEqualTo(new Rotting.Usual(Duration.ofDays(8), 10));
        assertThat(rotting.rotting(Stage.QUALIFIED, SINCE, SINCE.plus(Duration.ofDays(8)))).isFalse();
        assertThat(rotting.rotting(Stage.QUALIFIED, SINCE, SINCE.plus(Duration.ofDays(8)).plusMillis(1))).isTrue();
    }

    @Test
    void tooFewStaysSayNothingAndTheUsualIsAssumed() {
        Rotting rotting = Rotting.of(Map.of(Stage.QUALIFIED, days(9)));
        assertThat(rotting.usual().get(Stage.QUALIFIED).known()).isFalse();
        assertThat(rotting.usual().get(Stage.QUALIFIED).stay()).isEqualTo(Duration.ofDays(21));
    }

    @Test
    void staysWithoutLengthSayNothing() {
        List<Duration> stays = Stream.concat(days(9).stream(), Stream.of(Duration.ZERO, Duration.ofDays(-1))).toList();
        assertThat(Rotting.of(Map.of(Stage.QUALIFIED, stays)).usual().get(Stage.QUALIFIED).samples()).isEqualTo(9);
    }

    @Test
    void wonAndLostDealsDoNotRot() {
        Rotting rotting = Rotting.of(Map.of(Stage.LOST, days(20), Stage.PAYMENT_DONE, days(20)));
        Instant late = SINCE.plus(Duration.ofDays(10_000));
        assertThat(Stream.of(Stage.values()).filter(stage -> rotting.rotting(stage, SINCE, late))).allMatch(Stage::open).hasSize(6);
    }

    private static List<Duration> days(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(Duration::ofDays).toList();
    }
}
