package stageline.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;

class WorkspaceKeysTest {

    /// Weak, so that the tests are quick; the same code path.
    private static final PasswordHardness WEAK = new PasswordHardness(8, 1, 1);

    private final FaultyFolder folder = new FaultyFolder();
    private final SecureRandom random = new SecureRandom();

    private WorkspaceKeys create(String password) {
        return WorkspaceKeys.create(folder, Samples.WORKSPACE, password.toCharArray(), WEAK, random);
    }

    private WorkspaceKeys open(String password) {
        return WorkspaceKeys.open(folder, password.toCharArray());
    }

    @Test
    void theRightPasswordOpensTheSameKeys() {
        WorkspaceKeys created = create("corréct hörse");

        WorkspaceKeys opened = open("corréct hörse");

        assertThat(opened.workspace()).isEqualTo(Samples.WORKSPACE);
        assertThat(opened.journal()).isEqualTo(created.journal());
        assertThat(opened.database()).isEqualTo(created.database()).hasSize(64);
        assertThat(opened.searchIndex()).isEqualTo(created.searchIndex());
        assertThat(opened.deviceKeys()).isEqualTo(created.deviceKeys());
    }

    @Test
    void theHardnessOfRealWorkspacesOpensToo() {
        WorkspaceKeys.create(folder, Samples.WORKSPACE, new char[] {'p'}, PasswordHardness.DEFAULT, random);

        assertThat(open("p").workspace()).isEqualTo(Samples.WORKSPACE);
    }

    @Test
    void everyUseHasAKeyOfItsOwn() {
        WorkspaceKeys keys = create("p");

        assertThat(Set.of(
                        Arrays.hashCode(keys.journal().getEncoded()),
                        Arrays.hashCode(keys.deviceKeys().getEncoded()),
                        Arrays.hashCode(keys.searchIndex().getEncoded())))
                .hasSize(3);
        assertThat(keys.journal().getEncoded()).hasSize(32);
    }

    @Test
    void anotherPasswordIsRefusedAsWrong() {
        create("right");

        assertThatExceptionOfType(LedgerException.WrongPassword.class).isThrownBy(() -> open("wrong"));
        assertThatExceptionOfType(LedgerException.WrongPassword.class).isThrownBy(() -> open(""));
    }

    @Test
    void itDoesNotMatterHowAccentsWereTyped() {
        create("contrase\u00f1a");

        assertThat(open("contrasen\u0303a").workspace()).isEqualTo(Samples.WORKSPACE);
    }

    @Test
    void aDamagedKeyFileIsNotTakenForAWrongPassword() {
        create("right");
        byte[] sound = folder.content(WorkspaceKeys.FILE);
        for (int bit = 0; bit < 8 * sound.length; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
            folder.put(WorkspaceKeys.FILE, flipped);
            assertThat(catchThrowable(() -> open("right"))).isInstanceOf(LedgerException.KeyFileDamaged.class);
        }
        for (int length = 0; length < sound.length; length++) {
            folder.put(WorkspaceKeys.FILE, Arrays.copyOf(sound, length));
            assertThat(catchThrowable(() -> open("right"))).isInstanceOf(LedgerException.KeyFileDamaged.class);
        }
    }

    @Test
    void aKeyFileOfANewerFormatIsNamedAsSuch() {
        create("p");
        byte[] newer = Arrays.copyOf(folder.content(WorkspaceKeys.FILE), 200);
        newer[11] = 2;
        CRC32C checksum = new CRC32C();
        checksum.update(newer, 0, newer.length - 4);
        folder.put(WorkspaceKeys.FILE, ByteBuffer.wrap(newer).putInt(newer.length - 4, (int) checksum.getValue()).array());

        assertThatExceptionOfType(LedgerException.NewerFormat.class).isThrownBy(() -> open("p"));
    }

    @Test
    void aMissingKeyFileIsNamedAsSuch() {
        assertThatExceptionOfType(LedgerException.FileMissing.class).isThrownBy(() -> open("p"));
    }

    @Test
    void aSecondKeyFileIsNotMade() {
        create("p");

        assertThatIllegalStateException().isThrownBy(() -> create("q"));
        assertThat(open("p").workspace()).isEqualTo(Samples.WORKSPACE);
    }

    @Test
    void aNewPasswordOpensTheSameKeysAndTheOldOneNoLonger() {
        WorkspaceKeys before = create("old");
        byte[] file = folder.content(WorkspaceKeys.FILE);

        WorkspaceKeys.changePassword(folder, "old".toCharArray(), "new".toCharArray(), WEAK, random);

        assertThat(open("new").journal()).isEqualTo(before.journal());
        assertThatExceptionOfType(LedgerException.WrongPassword.class).isThrownBy(() -> open("old"));
        assertThat(folder.content(WorkspaceKeys.FILE)).hasSize(file.length).isNotEqualTo(file);
    }

    @Test
    void aChangeOfPasswordThatIsCutShortLeavesOneThatOpens() {
        for (int steps = 0; steps < 6; steps++) {
            FaultyFolder before = new FaultyFolder();
            WorkspaceKeys.create(before, Samples.WORKSPACE, "old".toCharArray(), WEAK, random);
            before.losePowerAfter(steps);
            Throwable lost = catchThrowable(() ->
                    WorkspaceKeys.changePassword(before, "old".toCharArray(), "new".toCharArray(), WEAK, random));
            FaultyFolder after = before.afterPowerLoss(random);
            boolean oldOpens = catchThrowable(() -> WorkspaceKeys.open(after, "old".toCharArray())) == null;
            boolean newOpens = catchThrowable(() -> WorkspaceKeys.open(after, "new".toCharArray())) == null;
            assertThat(oldOpens).isNotEqualTo(newOpens);
            assertThat(newOpens || lost != null).isTrue();
        }
    }

    @Test
    void hardnessOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHardness(4, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHardness(1 << 24, 1, 1));
    }

    @Test
    void aDeviceKeyOpensAgainAndSignsAlike() {
        WorkspaceKeys keys = create("p");
        DeviceKey created = DeviceKey.create(folder, Samples.DEVICE, keys, random);

        DeviceKey opened = DeviceKey.open(folder, keys);

        ChainHead head = new ChainHead(Samples.DEVICE, 7, Hash.sha256(new byte[] {1}));
        HeadSignature signature = opened.sign(head);
        assertThat(opened.device()).isEqualTo(Samples.DEVICE);
        assertThat(opened.publicKey()).isEqualTo(created.publicKey());
        assertThat(signature).isEqualTo(created.sign(head));
        assertThat(created.publicKey().verifies(signature)).isTrue();
        assertThat(created.publicKey().verifies(new HeadSignature(new ChainHead(Samples.DEVICE, 8, head.hash()), signature.signature())))
                .isFalse();
    }

    @Test
    void aDeviceKeyDoesNotOpenWithAnotherWorkspacesKeys() {
        DeviceKey.create(folder, Samples.DEVICE, create("p"), random);
        FaultyFolder elsewhere = new FaultyFolder();
        WorkspaceKeys other = WorkspaceKeys.create(elsewhere, new UUID(1, 1), "p".toCharArray(), WEAK, random);

        assertThatExceptionOfType(LedgerException.KeyFileDamaged.class).isThrownBy(() -> DeviceKey.open(folder, other));
    }

    @Test
    void anyFlippedBitInADeviceKeyFileIsNoticed() {
        WorkspaceKeys keys = create("p");
        DeviceKey.create(folder, Samples.DEVICE, keys, random);
        byte[] sound = folder.content(DeviceKey.FILE);
        for (int bit = 0; bit < 8 * sound.length; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
            folder.put(DeviceKey.FILE, flipped);
            assertThat(catchThrowable(() -> DeviceKey.open(folder, keys)))
                    .isInstanceOfAny(LedgerException.KeyFileDamaged.class, LedgerException.NewerFormat.class);
        }
    }

    /// RFC 8032 §7.1, test 2.
    @Test
    void aPublishedSignatureVerifies() {
        PublicKeyBytes key = new PublicKeyBytes(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        byte[] signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(key.verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.verifies(new byte[] {0x73}, signature)).isFalse();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
