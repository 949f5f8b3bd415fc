package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.SigningKey;

class CheckpointTest {

    /// Key and note of the documentation of Go's `golang.org/x/mod/sumdb/note`.
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private SigningKey secret;
    private NoteKey key;
    private final Checkpoint checkpoint =
            new Checkpoint("stageline.example/0197a000", 42, Hash.sha256(new byte[] {1}), List.of("epoch 3"));

    @BeforeEach
    void drawKey() {
        secret = SigningKey.draw(new SecureRandom());
        key = new NoteKey("stageline.example", secret.publicKey());
    }

    private String signed() {
        return checkpoint.sign(key, secret::sign).format();
    }

    @Test
    void aPublishedNoteVerifies() {
        NoteKey published = NoteKey.parse(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED_NOTE);

        assertThat(published.format()).isEqualTo(PUBLISHED_KEY);
        assertThat(note.isSignedBy(published)).isTrue();
        assertThat(note.isSignedBy(key)).isFalse();
        assertThat(note.format()).isEqualTo(PUBLISHED_NOTE);
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("answer", "Answer")).isSignedBy(published)).isFalse();
    }

    @Test
    void aCheckpointIsThreeLinesAndItsExtensions() {
        assertThat(checkpoint.text()).isEqualTo("""
                stageline.example/0197a000
                42
                S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=
                epoch 3
                """);
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void aSignedCheckpointOpensWithItsKeyAlone() {
        NoteKey other = NoteKey.parse(PUBLISHED_KEY);

        assertThat(Checkpoint.open(signed(), checkpoint.origin(), key)).isEqualTo(checkpoint);
        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> Checkpoint.open(signed(), checkpoint.origin(), other));
        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> Checkpoint.open(signed(), "elsewhere", key));
    }

    @Test
    void signaturesOfOthersAreCarriedAlong() {
        SignedNote note = SignedNote.parse(signed() + "— witness.example AAAAAAAAAAAA\n");

        assertThat(note.signatures()).hasSize(2);
        assertThat(note.isSignedBy(key)).isTrue();
    }

    @Test
    void anAlteredCheckpointDoesNotOpen() {
        String altered = signed().replace("\n42\n", "\n43\n");

        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> Checkpoint.open(altered, checkpoint.origin(), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "origin\n5\n",
        "origin\n05\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n-5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n+5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        "origin\n5\nAAAA\n",
        "\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n"
    })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "text\n", "text\n\n", "text\n\nno dash\n", "text\n\n— name\n", "text\n\n— name !!\n", "text\n\n— name AAAA\n"
    })
    void whatIsNoSignedNoteIsRefused(String text) {
        assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void aKeyWhoseDigitsAreWrongIsRefused() {
        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> NoteKey.parse(PUBLISHED_KEY.replace("c74f", "c74e")));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteKey("two words", key.key()));
    }
}
