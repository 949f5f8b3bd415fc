package stageline.workspace;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import stageline.ledger.Connection;
import stageline.ledger.keys.WorkspaceKeys;

/// To which server a workspace belongs, and as which device. Thread-safe; every method may block on disk.
public final class Belonging {

    private final WorkspaceFolder folder;
    private final Environment environment;
    private final WorkspaceKeys keys;
    private final MembershipFile file;
    private final Sharing sharing;

    Belonging(WorkspaceFolder folder, Environment environment, Opening.Opened opened, Sharing sharing) {
        this.folder = folder;
        this.environment = environment;
        this.keys = opened.keys();
        this.file = opened.membership();
        this.sharing = sharing;
    }

    /// To which server it belongs; empty for one that is on this computer alone.
    public Optional<Membership> membership() {
        return file.current();
    }

    /// Remembers, durably, to which server it belongs.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails; then what was known before holds
    public void remember(Membership membership) {
        file.remember(membership);
    }

    /// Forgets to which server it belongs. Everything stays here, and what is done from now on stays on this computer: the same history
    /// can't be brought to a server again, nor joined to the one that it left.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails
    public void leave() {
        file.forget();
        sharing.describe(Connection.UNKNOWN, OptionalInt.empty());
    }

    /// Whether it was joined and its history is still to come from the server, so that there may be nothing to show yet.
    public boolean awaitsItsHistory() {
        return membership().filter(member -> !member.complete()).isPresent();
    }

    /// The device that this installation is to become, where another one has written as the device that it is.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails
    public Successor successor() {
        return Successor.of(folder.files(environment), keys, environment);
    }

    /// Has the end of a device's chain set aside when this workspace is opened the next time, since the server has something else there.
    /// What this installation has written of it, until it is closed, is issued again then.
    ///
    /// @param device     the device
    /// @param first      the number of the first of its entries that is another
    /// @param membership as which enrolled [#successor()] this installation goes on, where the device is its own
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails; then nothing is set aside
    public void setAsideNextTime(UUID device, long first, Optional<Membership> membership) {
        new SettingAside(folder, environment, keys).order(new Aside(device, first, membership, Optional.empty()));
    }
}
