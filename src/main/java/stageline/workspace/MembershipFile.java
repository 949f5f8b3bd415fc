package stageline.workspace;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.keys.SealedFile;
import stageline.ledger.keys.WorkspaceKeys;

/// Where it is kept to which server a workspace belongs. What is said last is durable and known at once. Thread-safe.
final class MembershipFile {

    /// Name of the file in the workspace's folder.
    static final String FILE = "server";

    private final SealedFile file;
    private final SecureRandom random;
    private volatile @Nullable Membership current;

    /// Reads it.
    ///
    /// @throws stageline.ledger.LedgerException as [SealedFile#read()]; not where there is none
    MembershipFile(LedgerFolder folder, WorkspaceKeys keys, SecureRandom random) {
        this.file = new SealedFile(folder, FILE, keys);
        this.random = random;
        this.current = file.exists() ? Membership.decode(FILE, file.read()) : null;
    }

    /// To which server the workspace belongs, if to any.
    Optional<Membership> current() {
        return Optional.ofNullable(current);
    }

    /// Remembers it.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails; then what was known before holds
    synchronized void remember(Membership membership) {
        file.write(membership.encode(), random);
        current = membership;
    }

    /// Forgets it.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails
    synchronized void forget() {
        file.delete();
        current = null;
    }
}
