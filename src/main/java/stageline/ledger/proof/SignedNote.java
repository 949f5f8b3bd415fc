package stageline.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;

/// A text with signatures below it, as in the C2SP specification `signed-note`: the text, which ends with a line end; an empty line; lines
/// of an em dash, a space, the signer's name, a space, and base64(4 bytes of the key's id ‖ signature).
///
/// @param text       the signed text, with its last line end
/// @param signatures the lines, also those of signers nobody here knows
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /// One signature.
    ///
    /// @param name      the signer's name
    /// @param signature id of the key and signature, in base64
    public record Line(String name, String signature) {

        private byte[] bytes() {
            return Base64.getDecoder().decode(signature);
        }
    }

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the text can't be signed: it must end with a line end and hold no other control characters
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("no text for a note");
        }
    }

    /// Signs a text.
    ///
    /// @param signer turns the text's bytes into an Ed25519 signature by the key
    public static SignedNote sign(String text, NoteKey key, UnaryOperator<byte[]> signer) {
        byte[] signature = signer.apply(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(key.id(), NoteKey.ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, line, NoteKey.ID_LENGTH, signature.length);
        return new SignedNote(text, List.of(new Line(key.name(), Base64.getEncoder().encodeToString(line))));
    }

    /// Reads a note.
    ///
    /// @throws LedgerException.Malformed if it is none
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new LedgerException.Malformed("no signed note");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(blank + 2).lines().toList()) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space <= DASH.length() || lines.size() == MOST_SIGNATURES) {
                throw new LedgerException.Malformed("no signature line: " + line);
            }
            lines.add(readLine(line.substring(DASH.length(), space), line.substring(space + 1)));
        }
        try {
            return new SignedNote(note.substring(0, blank + 1), lines);
        } catch (IllegalArgumentException noText) {
            throw new LedgerException.Malformed("no signed note");
        }
    }

    private static Line readLine(String name, String signature) {
        Line line = new Line(name, signature);
        try {
            if (line.bytes().length > NoteKey.ID_LENGTH) {
                return line;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new LedgerException.Malformed("no signature: " + signature);
        }
        throw new LedgerException.Malformed("no signature: " + signature);
    }

    /// Whether one of the signatures is this key's, and all that claim to be are.
    public boolean isSignedBy(NoteKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Line line : signatures) {
            byte[] bytes = line.bytes();
            boolean claimed = line.name().equals(key.name())
                    && Arrays.equals(bytes, 0, NoteKey.ID_LENGTH, key.id(), 0, NoteKey.ID_LENGTH);
            if (claimed) {
                byte[] signature = Arrays.copyOfRange(bytes, NoteKey.ID_LENGTH, bytes.length);
                if (signature.length != HeadSignature.LENGTH || !key.key().verifies(message, signature)) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }

    /// As text.
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line ->
                note.append(DASH).append(line.name()).append(' ').append(line.signature()).append('\n'));
        return note.toString();
    }
}
