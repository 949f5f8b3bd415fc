package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyFingerprintTest {

    @Test
    void aFingerprintIsTheHashOfTheKeyWithItsAlgorithm() throws Exception {
        String algorithm = "302a300506032b6570032100";
        String point = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        byte[] encoded = HexFormat.of().parseHex(algorithm + point);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));

        assertThat(KeyFingerprint.of(key).text()).isEqualTo("BuP9j9opu2CrWVV95h7bCuzbIxE0vjDnW0Vfjht5L6k");
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String none : new String[] {"", "A".repeat(42), "A".repeat(44), "A".repeat(42) + "B", "A".repeat(42) + "=", "+".repeat(43)}) {
            assertThatThrownBy(() -> new KeyFingerprint(none)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new KeyFingerprint("A".repeat(43)).text()).hasSize(43);
    }
}
