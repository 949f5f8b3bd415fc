package stageline.workspace;

import java.time.Duration;

/// What became of something that somebody puts their name to.
public sealed interface Signed {

    /// The password was theirs.
    ///
    /// @param outcome what became of the command
    record Heard(Outcome outcome) implements Signed {}

    /// The password was another; nothing was done.
    ///
    /// @param left how often one can try before [Locked]
    record WrongPassword(int left) implements Signed {}

    /// Too many wrong passwords were given; this one was not looked at.
    ///
    /// @param pause how long until the next is
    record Locked(Duration pause) implements Signed {}
}
