package stageline.ledger.proof;

import java.util.Base64;
import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;

/// The form that proofs have as text: lines that say what is proven, hashes in base64, an empty line, and the signed checkpoint.
///
/// @param head       the lines before the hashes
/// @param hashes     the proof
/// @param checkpoint the signed checkpoint
record ProofText(List<String> head, List<Hash> hashes, String checkpoint) {

    /// More than the way through any tree has.
    private static final int MOST_HASHES = 128;

    /// As text.
    String format() {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append(line).append('\n'));
        hashes.forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /// Reads a proof.
    ///
    /// @param headLines how many lines there are before the hashes
    /// @throws LedgerException.Malformed if it is none
    static ProofText parse(String text, int headLines) {
        int blank = text.indexOf("\n\n");
        List<String> lines = blank < 0 ? List.of() : text.substring(0, blank).lines().toList();
        if (lines.size() < headLines || lines.size() > headLines + MOST_HASHES) {
            throw new LedgerException.Malformed("no proof");
        }
        List<Hash> hashes = lines.subList(headLines, lines.size()).stream().map(ProofText::hash).toList();
        return new ProofText(lines.subList(0, headLines), hashes, text.substring(blank + 2));
    }

    private static Hash hash(String line) {
        byte[] bytes = base64(line);
        if (bytes.length != Hash.LENGTH) {
            throw new LedgerException.Malformed("no hash: " + line);
        }
        return Hash.of(bytes);
    }

    /// Bytes in base64.
    ///
    /// @throws LedgerException.Malformed if the text is none, or not in the one spelling that the bytes have
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException none) {
            throw new LedgerException.Malformed("no base64: " + text);
        }
        throw new LedgerException.Malformed("no base64: " + text);
    }

    /// The number behind a word and a space.
    ///
    /// @throws LedgerException.Malformed if the line is not that
    static long number(String line, String word) {
        String digits = after(line, word);
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new LedgerException.Malformed("no number: " + line);
        }
        return Long.parseLong(digits);
    }

    /// What stands behind a word and a space.
    ///
    /// @throws LedgerException.Malformed if the line is not that
    static String after(String line, String word) {
        if (!line.startsWith(word + " ")) {
            throw new LedgerException.Malformed("no " + word + ": " + line);
        }
        return line.substring(word.length() + 1);
    }
}
