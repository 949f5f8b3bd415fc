package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void aBodyOfExactlyTheLimitIsInflated() throws IOException {
        assertThat(Gzip.inflate(Gzip.compress(new byte[10_000]), 10_000)).isEqualTo(new byte[10_000]);
        assertThatThrownBy(() -> Gzip.inflate(Gzip.compress(new byte[10_001]), 10_000)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void aBodyThatIsCutOffIsRefused() {
        byte[] whole = Gzip.compress(new byte[10_000]);

        assertThatThrownBy(() -> Gzip.inflate(Arrays.copyOf(whole, whole.length - 9), 10_000))
                .isInstanceOf(IOException.class).isNotInstanceOf(TooLargeException.class);
    }

    @Test
    void onlyWhoNamesItGetsIt() {
        assertThat(Gzip.isAcceptedBy("br, GZIP;q=0.5")).isTrue();
        assertThat(Gzip.isAcceptedBy("gzip")).isTrue();
        assertThat(Gzip.isAcceptedBy("gzip; q=0.0, br")).isFalse();
        assertThat(Gzip.isAcceptedBy("br")).isFalse();
        assertThat(Gzip.isAcceptedBy("")).isFalse();
    }
}
