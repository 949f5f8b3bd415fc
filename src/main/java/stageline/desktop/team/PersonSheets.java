package stageline.desktop.team;

import java.util.Optional;
import stageline.store.record.DeviceLine;
import stageline.store.record.Teammate;

/// What is opened and asked over the page of people.
interface PersonSheets {

    /// The sheet of a person; empty for somebody new.
    void person(Optional<Teammate> there);

    /// Makes an invitation and shows it.
    void invite(Teammate mate);

    /// Asks, and makes an invitation to choose another password.
    void reset(Teammate mate);

    /// Asks, and deactivates a person.
    void deactivate(Teammate mate);

    /// Asks, and revokes a device.
    void revoke(Teammate mate, DeviceLine device);
}
