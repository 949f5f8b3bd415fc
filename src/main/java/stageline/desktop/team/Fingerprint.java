package stageline.desktop.team;

import java.util.HexFormat;
import java.util.Locale;
import stageline.sync.http.KeyFingerprint;

/// A key's fingerprint as people read it to one another: in hexadecimal digits, which sound alike in every language, four at a time.
final class Fingerprint {

    private static final int DIGITS = 4;

    private Fingerprint() {}

    static String spaced(KeyFingerprint key) {
        String digits = HexFormat.of().formatHex(key.hash().bytes()).toUpperCase(Locale.ROOT);
        StringBuilder spaced = new StringBuilder();
        for (int at = 0; at < digits.length(); at += DIGITS) {
            spaced.append(at == 0 ? "" : " ").append(digits, at, at + DIGITS);
        }
        return spaced.toString();
    }
}
