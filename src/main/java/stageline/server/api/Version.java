package stageline.server.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.server.account.TurnedAway;
import stageline.sync.Denial;

/// A version of the program that asks.
///
/// @param major the first number
/// @param minor the second
record Version(int major, int minor) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.\\d{1,6})?([-+][0-9A-Za-z.+-]{0,40})?");

    /// The oldest that this server understands.
    static final Version OLDEST = new Version(0, 1);

    /// Makes sure that a program is not too old.
    ///
    /// @throws TurnedAway if it is, or says no version
    static void require(String said) {
        Matcher parts = SHAPE.matcher(said);
        if (!parts.matches()) {
            throw TurnedAway.denied(Denial.MALFORMED);
        }
        Version version = new Version(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        boolean old = version.major < OLDEST.major || (version.major == OLDEST.major && version.minor < OLDEST.minor);
        if (old) {
            throw TurnedAway.denied(Denial.TOO_OLD);
        }
    }
}
