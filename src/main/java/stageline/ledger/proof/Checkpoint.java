package stageline.ledger.proof;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;

/// What a tree's keeper says about it: how many leaves it has and what its root is, as in the C2SP specification `tlog-checkpoint`. Signed,
/// it is a [SignedNote].
///
/// @param origin     a name of the tree that is unique in the world; not empty
/// @param size       how many leaves
/// @param root       the root over them
/// @param extensions further lines, none of them empty
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int FIXED_LINES = 3;

    /// @throws IllegalArgumentException for a negative size, or lines that are empty or hold line ends
    public Checkpoint {
        extensions = List.copyOf(extensions);
        boolean sound = size >= 0 && isLine(origin) && extensions.stream().allMatch(Checkpoint::isLine);
        if (!sound) {
            throw new IllegalArgumentException("no checkpoint: " + origin + ", " + size + ", " + extensions);
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c < 0x20);
    }

    /// The text that is signed.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64.getEncoder().encodeToString(root.bytes())).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// Signs it.
    ///
    /// @param signer turns the text's bytes into an Ed25519 signature by the key
    public SignedNote sign(NoteKey key, UnaryOperator<byte[]> signer) {
        return SignedNote.sign(text(), key, signer);
    }

    /// Reads a checkpoint's text.
    ///
    /// @throws LedgerException.Malformed if it is none, or not in the one spelling that it has
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        try {
            if (lines.length <= FIXED_LINES || !lines[lines.length - 1].isEmpty()) {
                throw new LedgerException.Malformed("no checkpoint");
            }
            Checkpoint checkpoint = new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    Hash.of(Base64.getDecoder().decode(lines[2])),
                    List.of(lines).subList(FIXED_LINES, lines.length - 1));
            if (!checkpoint.text().equals(text)) {
                throw new LedgerException.Malformed("a checkpoint in another spelling");
            }
            return checkpoint;
        } catch (IllegalArgumentException malformed) {
            throw new LedgerException.Malformed("no checkpoint");
        }
    }

    /// Reads a signed checkpoint and insists on a signature.
    ///
    /// @throws LedgerException.Malformed if it is none, belongs to another tree, or the key did not sign it
    public static Checkpoint open(String note, String origin, NoteKey key) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = parse(signed.text());
        if (!checkpoint.origin().equals(origin) || !signed.isSignedBy(key)) {
            throw new LedgerException.Malformed("not a checkpoint of " + origin + " signed by " + key.name());
        }
        return checkpoint;
    }
}
