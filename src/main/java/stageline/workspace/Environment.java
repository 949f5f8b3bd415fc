package stageline.workspace;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.keys.PasswordHardness;

/// What a workspace takes from the world around it; tests and the demo bring their own.
///
/// @param clock    the device's wall clock
/// @param zone     the time zone this clock is shown in, asked anew for each change
/// @param random   where keys, salts and identities come from
/// @param folders  how the files of keys and journal are reached
/// @param hardness how much work a guess of a new password costs
public record Environment(
        InstantSource clock,
        Supplier<ZoneId> zone,
        SecureRandom random,
        Function<Path, LedgerFolder> folders,
        PasswordHardness hardness) {

    /// With folders on disk and passwords as hard as they should be.
    public Environment(InstantSource clock, Supplier<ZoneId> zone, SecureRandom random) {
        this(clock, zone, random, DiskFolder::new, PasswordHardness.DEFAULT);
    }

    /// The same with passwords of another hardness.
    public Environment hardening(PasswordHardness other) {
        return new Environment(clock, zone, random, folders, other);
    }

    /// The same with files that are reached otherwise.
    public Environment reaching(Function<Path, LedgerFolder> other) {
        return new Environment(clock, zone, random, other, hardness);
    }

    /// This computer's clock, zone, random source and disk.
    public static Environment ofThisComputer() {
        return new Environment(InstantSource.system(), ZoneId::systemDefault, new SecureRandom());
    }
}
