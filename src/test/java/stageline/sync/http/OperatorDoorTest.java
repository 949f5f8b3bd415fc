package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stageline.ledger.Hash;
import stageline.sync.account.Secret;

class OperatorDoorTest {

    private static final KeyFingerprint KEY = KeyFingerprint.of(Hash.sha256(new byte[] {7}));
    private static final Secret TOKEN = new Secret("pX4yG1rJ0m3l2Qv8sT6uW9zA5bC7dE0f");

    @Test
    void whatIsWrittenIsRead() {
        for (String host : List.of("127.0.0.1", "[0:0:0:0:0:0:0:1]", "sales.example.com")) {
            OperatorDoor door = new OperatorDoor(new ServerAddress(host, 8443, KEY), TOKEN);

            assertThat(OperatorDoor.parse(door.format() + "\n")).contains(door);
        }
    }

    @Test
    void anythingElseIsNoDoor() {
        String key = KEY.text();
        for (String line : List.of(
                "",
                "127.0.0.1 8443 " + key,
                "127.0.0.1 8443 " + key + " short",
                "127.0.0.1 0 " + key + " " + TOKEN.text(),
                "127.0.0.1 70000 " + key + " " + TOKEN.text(),
                "127.0.0.1 8443 " + key.substring(1) + " " + TOKEN.text(),
                "a/b 8443 " + key + " " + TOKEN.text(),
                "127.0.0.1 8443 " + key + " " + TOKEN.text() + " more")) {
            assertThat(OperatorDoor.parse(line)).as(line).isEmpty();
        }
    }

    @Test
    void theTokenIsNotSaidInALog() {
        assertThat(new OperatorDoor(new ServerAddress("127.0.0.1", 8443, KEY), TOKEN).toString()).doesNotContain(TOKEN.text());
    }
}
