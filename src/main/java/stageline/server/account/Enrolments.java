package stageline.server.account;

import java.util.List;
import java.util.UUID;
import stageline.server.store.Holding;
import stageline.sync.Denial;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;
import stageline.sync.account.Refusal;

/// Enrols devices of people who were let in.
final class Enrolments {

    private final Chronicle chronicle;

    Enrolments(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /// Makes sure that the device has the key that it names.
    ///
    /// @throws TurnedAway unless it has
    static void requireProof(Proven<?> proven) {
        if (!proven.holds()) {
            throw TurnedAway.refused(Refusal.NOT_PROVEN);
        }
    }

    /// Enrols a device as a person's, unless it is already. The device that brings its workspace says so itself.
    ///
    /// @throws TurnedAway if the person may not work here, or the device has another key or owner, or was revoked
    void enrol(Holding holding, Members members, UUID person, NewDevice device) {
        if (Sessions.history(holding, device.id()) > 0) {
            return;
        }
        if (members.person(person).filter(Colleague::active).isEmpty()) {
            throw TurnedAway.denied(Denial.DEACTIVATED);
        }
        members.device(device.id()).ifPresentOrElse(
                known -> requireSame(known, person, device),
                () -> chronicle.write(holding, Actor.self(person, members), List.of(Members.enrolling(device, person))));
    }

    private static void requireSame(Machine known, UUID person, NewDevice device) {
        boolean same = known.key().filter(device.key()::equals).isPresent() && known.owner().filter(person::equals).isPresent();
        if (!same) {
            throw TurnedAway.refused(Refusal.NOT_PROVEN);
        }
        if (known.revoked()) {
            throw TurnedAway.denied(Denial.DEVICE_REVOKED);
        }
    }
}
