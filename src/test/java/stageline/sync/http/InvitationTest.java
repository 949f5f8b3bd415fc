package stageline.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.ledger.Hash;
import stageline.sync.account.OneTimeToken;
import stageline.sync.http.Invitation.Parsed;
import stageline.sync.http.Invitation.Reason;

class InvitationTest {

    private static final KeyFingerprint KEY = KeyFingerprint.of(Hash.sha256(new byte[] {1}));
    private static final Invitation INVITATION =
            new Invitation("sales.example.com", 8443, KEY, OneTimeToken.draw(new Random(1)));

    @Test
    void itIsReadAsItWasWritten() {
        assertThat(INVITATION.format()).matches("stageline:[A-Za-z0-9_-]+");
        assertThat(INVITATION.address()).isEqualTo(URI.create("https://sales.example.com:8443"));
        for (String host : new String[] {"sales.example.com", "localhost", "10.0.0.7", "[2001:db8::7]"}) {
            Invitation invitation = new Invitation(host, 65_535, KEY, INVITATION.token());

            assertThat(Invitation.parse(invitation.format())).isEqualTo(new Parsed.Read(invitation));
        }
    }

    @Test
    void whatMailProgramsDoToItDoesNoHarm() {
        String line = INVITATION.format();
        String broken = "  \r\n\t" + line.substring(0, 5) + line.substring(5, 40) + "\r\n  " + line.substring(40) + "\u00a0\n";

        assertThat(Invitation.parse(broken)).isEqualTo(new Parsed.Read(INVITATION));
    }

    @Test
    void aMissingEndIsNoticed() {
        String line = INVITATION.format();
        for (int length = "stageline:".length(); length < line.length(); length++) {
            assertThat(Invitation.parse(line.substring(0, length))).isEqualTo(new Parsed.Unreadable(Reason.CUT_SHORT));
        }
    }

    @Test
    void everyTypingErrorIsNoticed() {
        String line = INVITATION.format();
        for (int i = "stageline:".length(); i < line.length(); i++) {
            char other = line.charAt(i) == 'x' ? 'y' : 'x';

            assertThat(Invitation.parse(line.substring(0, i) + other + line.substring(i + 1))).isInstanceOf(Parsed.Unreadable.class);
        }
        assertThat(Invitation.parse(line + "AA")).isEqualTo(new Parsed.Unreadable(Reason.MISTYPED));
        assertThat(Invitation.parse(line.replaceAll("...$", "!!!"))).isEqualTo(new Parsed.Unreadable(Reason.MISTYPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "https://sales.example.com", "stagelin:AQ"})
    void somethingElseIsNoInvitation(String text) {
        assertThat(Invitation.parse(text)).isEqualTo(new Parsed.Unreadable(Reason.NOT_ONE));
    }

    @Test
    void aNewerOneSaysSo() {
        byte[] content = new byte[100];
        content[0] = 2;
        byte[] whole = Arrays.copyOf(content, 104);
        System.arraycopy(Hash.sha256(content).bytes(), 0, whole, 100, 4);
        String newer = "stageline:" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);

        assertThat(Invitation.parse(newer)).isEqualTo(new Parsed.Unreadable(Reason.NEWER));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String host : new String[] {"", "two words", "user@host", "host/path", "ñ", "x".repeat(254)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Invitation(host, 1, KEY, INVITATION.token()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Invitation("host", 0, KEY, INVITATION.token()));
    }

    @Test
    void itDoesNotShowItsToken() {
        assertThat(INVITATION.toString()).isEqualTo("Invitation[https://sales.example.com:8443]");
    }
}
