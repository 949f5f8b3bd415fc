package stageline.server.account;

import java.util.List;
import java.util.UUID;
import stageline.server.store.ServerStore;
import stageline.sync.account.DeviceAccount;
import stageline.sync.account.Refusal;

/// The devices of a workspace. Thread-safe.
public final class Devices {

    private final ServerStore store;
    private final Chronicle chronicle;

    Devices(ServerStore store, Chronicle chronicle) {
        this.store = store;
        this.chronicle = chronicle;
    }

    /// Revokes a device: nothing that it writes counts any more, and its sessions are over. Everybody may revoke their own.
    ///
    /// @throws TurnedAway if there is none, or who asks may not
    public void revoke(UUID workspace, UUID device, Authority authority) {
        store.hold(workspace, holding -> {
            Members members = new Members(holding);
            Machine machine = members.device(device)
                    .filter(found -> found.owner().isPresent())
                    .orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
            boolean own = authority.person().isPresent() && authority.person().equals(machine.owner());
            Actor actor = own ? Actor.self(machine.owner().orElseThrow(), members) : authority.administering(members);
            chronicle.write(holding, actor, machine.revoking());
            return device;
        });
    }

    /// The devices of people, revoked ones included.
    ///
    /// @throws TurnedAway if there is no such workspace
    public List<DeviceAccount> list(UUID workspace) {
        return store.read(workspace, reading -> Members.of(reading).devices().stream()
                .flatMap(machine -> machine.owner().stream().map(owner ->
                        new DeviceAccount(machine.id(), owner, machine.label().orElse(""), machine.revoked())))
                .toList());
    }
}
