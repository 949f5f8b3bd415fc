package stageline.workspace;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LedgerFolder;

/// What a workspace takes from the world around it; tests and the demo bring their own.
///
/// @param clock   the device's wall clock
/// @param zone    the time zone this clock is shown in, asked anew for each change
/// @param random  where keys, salts and identities come from
/// @param folders how the files of keys and journal are reached
public record Environment(
        InstantSource clock, Supplier<ZoneId> zone, SecureRandom random, Function<Path, LedgerFolder> folders) {

    /// With folders on disk.
    public Environment(InstantSource clock, Supplier<ZoneId> zone, SecureRandom random) {
        this(clock, zone, random, DiskFolder::new);
    }

    /// This computer's clock, zone, random source and disk.
    public static Environment ofThisComputer() {
        return new Environment(InstantSource.system(), ZoneId::systemDefault, new SecureRandom());
    }
}
