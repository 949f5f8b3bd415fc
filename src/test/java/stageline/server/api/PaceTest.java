package stageline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-11-02T12:00:00Z");
    private final Pace pace = new Pace(new ApiLimits.Rate(3, 20), () -> now);

    private boolean admits(String address) {
        return pace.take(address(address)).isEmpty();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void soManyAtOnceThenAsManyAsDripIn() {
        assertThat(admits("10.0.0.1")).isTrue();
        assertThat(admits("10.0.0.1")).isTrue();
        assertThat(admits("10.0.0.1")).isTrue();
        assertThat(pace.take(address("10.0.0.1"))).hasValue(3);

        now = now.plusSeconds(3);

        assertThat(admits("10.0.0.1")).isTrue();
        assertThat(admits("10.0.0.1")).isFalse();
    }

    @Test
    void othersAreNotHeldUp() {
        for (int i = 0; i < 10; i++) {
            admits("10.0.0.1");
        }

        assertThat(admits("10.0.0.2")).isTrue();
    }

    @Test
    void ofIpv6ANetworkCountsAsOne() {
        for (int i = 1; i <= 3; i++) {
            assertThat(admits("2001:db8:1:2::" + i)).isTrue();
        }

        assertThat(admits("2001:db8:1:2::4")).isFalse();
        assertThat(admits("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void aClockThatGoesBackDoesNoHarm() {
        assertThat(admits("10.0.0.1")).isTrue();

        now = now.minusSeconds(1_000);

        assertThat(admits("10.0.0.1")).isTrue();
    }
}
