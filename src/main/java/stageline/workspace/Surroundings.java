package stageline.workspace;

import java.util.Optional;
import java.util.OptionalInt;
import stageline.ledger.Circumstances;
import stageline.ledger.Connection;
import stageline.ledger.SeenCheckpoint;
import stageline.sales.command.Actor;
import stageline.sales.people.Role;
import stageline.store.ServerPlace;

/// What stands in entries about the server while they are written.
///
/// @param connection        whether this device is in step with it
/// @param clockOffsetMillis how far this device's clock is ahead of the server's, in milliseconds, if that was measured
/// @param checkpoint        the latest checkpoint verified, if any
record Surroundings(Connection connection, OptionalInt clockOffsetMillis, Optional<SeenCheckpoint> checkpoint) {

    /// What a workspace knows that has just been opened.
    ///
    /// @param place up to where the server's ledger was taken in, if it ever was
    static Surroundings of(Optional<ServerPlace> place) {
        return new Surroundings(Connection.UNKNOWN, OptionalInt.empty(), place.map(Surroundings::checkpoint));
    }

    private static SeenCheckpoint checkpoint(ServerPlace place) {
        return new SeenCheckpoint(place.epoch(), place.number(), place.tree().root());
    }

    /// The same after the server's ledger was taken in up to a place.
    Surroundings at(ServerPlace place) {
        return new Surroundings(connection, clockOffsetMillis, Optional.of(checkpoint(place)));
    }

    /// The same with another connection.
    Surroundings with(Connection now, OptionalInt offsetMillis) {
        return new Surroundings(now, offsetMillis, checkpoint);
    }

    /// The circumstances of what somebody writes.
    ///
    /// @param zone id of the time zone the device's clock is shown in
    Circumstances of(Actor actor, String zone) {
        String role = actor.roles().stream().sorted().findFirst().map(Role::code).orElse(Role.NONE);
        return new Circumstances(actor.person(), role, zone, clockOffsetMillis, connection, checkpoint);
    }
}
