package stageline.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.PublicKeyBytes;

/// Who signs notes: a name and an Ed25519 key, as in the C2SP specification `signed-note`. Written as a *vkey*:
/// `name+8 hexadecimal digits+base64(0x01 ‖ key)`.
///
/// @param name non-empty, without spaces, line ends and `+`
/// @param key  the public key
public record NoteKey(String name, PublicKeyBytes key) {

    private static final int ED25519 = 1;
    static final int ID_LENGTH = 4;

    /// @throws IllegalArgumentException for a name that can't stand in a signature line
    public NoteKey {
        boolean sound = !name.isEmpty() && name.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || c == '+');
        if (!sound) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
    }

    /// Reads a vkey.
    ///
    /// @throws LedgerException.Malformed if it is none, or its digits do not belong to the key
    public static NoteKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new LedgerException.Malformed("no key: " + vkey);
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + PublicKeyBytes.LENGTH || typed[0] != ED25519) {
                throw new LedgerException.Malformed("no Ed25519 key: " + vkey);
            }
            NoteKey key = new NoteKey(parts[0], new PublicKeyBytes(Arrays.copyOfRange(typed, 1, typed.length)));
            if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
                throw new LedgerException.Malformed("the digits do not belong to the key: " + vkey);
            }
            return key;
        } catch (IllegalArgumentException malformed) {
            throw new LedgerException.Malformed("no key: " + vkey);
        }
    }

    /// As a vkey.
    public String format() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
    byte[] id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(start, typed()).bytes(), ID_LENGTH);
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + PublicKeyBytes.LENGTH];
        typed[0] = ED25519;
        System.arraycopy(key.bytes(), 0, typed, 1, PublicKeyBytes.LENGTH);
        return typed;
    }
}
