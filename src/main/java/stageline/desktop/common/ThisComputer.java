package stageline.desktop.common;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.sync.account.NewDevice;

/// What this computer is called.
public final class ThisComputer {

    private ThisComputer() {}

    /// The name that its owner gave it, fit for the label of a device; empty where it has none. May wait for the network: not on the FX
    /// thread.
    ///
    /// @param variable reads an environment variable; empty where it is not set
    public static Optional<String> name(Function<String, Optional<String>> variable) {
        return Stream.of(variable.apply("COMPUTERNAME"), hostName())
                .flatMap(Optional::stream)
                .map(name -> name.replaceAll("\\p{Cntrl}", " ").replaceAll("\\.local$", "").strip())
                .filter(name -> !name.isEmpty() && !name.equals("localhost"))
                .map(name -> name.substring(0, Math.min(name.length(), NewDevice.LONGEST_LABEL)))
                .findFirst();
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }
}
