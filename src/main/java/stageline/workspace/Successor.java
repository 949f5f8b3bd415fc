package stageline.workspace;

import java.util.UUID;
import stageline.ledger.Uuid7;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;

/// The device that an installation is to become, since another one has written as the device that it is. Its key is durable.
public final class Successor {

    private final DeviceKey key;

    private Successor(DeviceKey key) {
        this.key = key;
    }

    /// The one that was drawn before, or a new one.
    static Successor of(LedgerFolder files, WorkspaceKeys keys, Environment environment) {
        if (files.list().contains(SettingAside.SUCCESSOR)) {
            return new Successor(DeviceKey.openIn(files, SettingAside.SUCCESSOR, keys));
        }
        UUID device = new Uuid7(environment.clock(), environment.random()).next();
        return new Successor(DeviceKey.createIn(files, SettingAside.SUCCESSOR, device, keys, environment.random()));
    }

    /// Proves that it has its key.
    ///
    /// @param label how its person calls it
    public Proven<Entrance.Enrolling> enrolling(UUID workspace, String label) {
        return Proven.by(new Entrance.Enrolling(workspace, new NewDevice(key.device(), key.publicKey(), label)), key::sign);
    }
}
