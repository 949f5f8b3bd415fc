package stageline.papers.signature;

import java.time.ZonedDateTime;

/// An electronic signature as a paper shows it.
///
/// @param name    the signer's, as it was then
/// @param role    the code of the role in which they signed; may be empty
/// @param meaning the code of the meaning in which they signed; may be empty
/// @param at      when, in the signer's zone
/// @param version the SHA-256 of what was signed, in hexadecimal digits
/// @param holds   whether that is what stands on the paper
public record PrintedSignature(String name, String role, String meaning, ZonedDateTime at, String version, boolean holds) {

    private static final int SHOWN = 8;

    /// The beginning of the version in two groups, which people compare at a glance.
    public String shownVersion() {
        String shown = version.substring(0, Math.min(SHOWN, version.length()));
        return shown.length() == SHOWN ? shown.substring(0, SHOWN / 2) + '\u00A0' + shown.substring(SHOWN / 2) : shown;
    }
}
