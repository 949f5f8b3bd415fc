package stageline.tools;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The computer that a command runs on.
final class ThisComputer {

    private ThisComputer() {}

    /// What it calls itself.
    ///
    /// @param unnamed where it has no name
    static String name(String unnamed) {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return unnamed;
        }
    }
}
