package stageline.workspace;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What a workspace takes from the world around it; tests and the demo bring their own.
///
/// @param clock  the device's wall clock
/// @param zone   the time zone this clock is shown in, asked anew for each change
/// @param random where keys, salts and identities come from
public record Environment(InstantSource clock, Supplier<ZoneId> zone, SecureRandom random) {

    /// This computer's clock, zone and random source.
    public static Environment ofThisComputer() {
        return new Environment(InstantSource.system(), ZoneId::systemDefault, new SecureRandom());
    }
}
