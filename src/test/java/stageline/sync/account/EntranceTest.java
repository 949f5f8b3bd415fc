package stageline.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.keys.SigningKey;

class EntranceTest {

    private static final SigningKey KEY = SigningKey.draw(new SecureRandom());
    private static final UUID ID = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final NewDevice DEVICE = new NewDevice(ID, KEY.publicKey(), "Ana's laptop");
    private static final OneTimeToken TOKEN = new OneTimeToken(new byte[16]);
    private static final Secret PASSWORD = new Secret("corréct hörse");

    @Test
    void aDeviceProvesThatItHasItsKey() {
        Proven<Entrance.Joining> proven = Proven.by(new Entrance.Joining(TOKEN, PASSWORD, DEVICE), KEY::sign);

        assertThat(proven.holds()).isTrue();
        for (Entrance.Joining other : List.of(
                new Entrance.Joining(TOKEN, new Secret("another"), DEVICE),
                new Entrance.Joining(TOKEN, PASSWORD, new NewDevice(ID, KEY.publicKey(), "Ana's laptop!")),
                new Entrance.Joining(TOKEN, PASSWORD, new NewDevice(new UUID(1, 1), KEY.publicKey(), "Ana's laptop")),
                new Entrance.Joining(new OneTimeToken(HexFormat.of().parseHex("01".repeat(16))), PASSWORD, DEVICE))) {
            assertThat(new Proven<>(other, proven.signature()).holds()).isFalse();
        }
    }

    @Test
    void anEnrolmentIsForOneWorkspace() {
        Proven<Entrance.Enrolling> proven = Proven.by(new Entrance.Enrolling(ID, DEVICE), KEY::sign);

        assertThat(proven.holds()).isTrue();
        assertThat(new Proven<>(new Entrance.Enrolling(new UUID(1, 1), DEVICE), proven.signature()).holds()).isFalse();
    }

    @Test
    void kindsOfEntrancesCannotBeTakenForEachOther() {
        Entrance.Founding founding = new Entrance.Founding(TOKEN, ID, ID, PASSWORD, 7, DEVICE);
        Entrance.SigningIn signingIn = new Entrance.SigningIn(ID, ID, PASSWORD, DEVICE);

        assertThat(List.of(founding, signingIn, new Entrance.Joining(TOKEN, PASSWORD, DEVICE), new Entrance.Enrolling(ID, DEVICE)))
                .extracting(Entrance::statement)
                .doesNotHaveDuplicates();
    }

    @Test
    void theStatementIsAsItIsDescribed() {
        Entrance.Enrolling enrolling = new Entrance.Enrolling(new UUID(7, 9), new NewDevice(ID, new PublicKeyBytes(new byte[32]), "é"));

        assertThat(HexFormat.of().formatHex(enrolling.statement()))
                .isEqualTo("73746167656c696e6520656e726f6c2076310a"
                        + "00000000000000070000000000000009"
                        + "0197a000000070008000000000000002" + "00".repeat(32) + "00000002c3a9");
    }

    @Test
    void whoBringsAWorkspaceSignsHowLongItsHistoryIs() {
        Proven<Entrance.Founding> proven = Proven.by(new Entrance.Founding(TOKEN, ID, ID, PASSWORD, 7, DEVICE), KEY::sign);

        assertThat(proven.holds()).isTrue();
        assertThat(new Proven<>(new Entrance.Founding(TOKEN, ID, ID, PASSWORD, 8, DEVICE), proven.signature()).holds()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Entrance.Founding(TOKEN, ID, ID, PASSWORD, 0, DEVICE));
    }

    @Test
    void nothingSecretIsShown() {
        assertThat(Proven.by(new Entrance.Founding(TOKEN, ID, ID, PASSWORD, 7, DEVICE), KEY::sign).toString())
                .doesNotContain("hörse")
                .doesNotContain("[0");
    }

    @Test
    void aLabelIsOneLineOfText() {
        for (String label : new String[] {"", "  ", "two\nlines", "x".repeat(101)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new NewDevice(ID, KEY.publicKey(), label));
        }
    }
}
