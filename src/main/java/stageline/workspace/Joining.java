package stageline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.LedgerException;
import stageline.ledger.Uuid7;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.files.WorkspaceLock;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;

/// A workspace that is about to be joined: its device's key, which is durable before the server hears of it, in a folder beside the one
/// that the workspace will have. So whoever does not get the server's answer asks again as the same device. Used by one thread.
public final class Joining implements AutoCloseable {

    private static final String WAITING = ".joining";
    private static final String ASKED = "asked";

    private final Environment environment;
    private final Path place;
    private final Path waiting;
    private final char[] password;
    private final WorkspaceLock lock;
    private final DeviceKey device;

    private Joining(Environment environment, Path place, Path waiting, char[] password, WorkspaceLock lock, DeviceKey device) {
        this.environment = environment;
        this.place = place;
        this.waiting = waiting;
        this.password = password;
        this.lock = lock;
        this.device = device;
    }

    /// Begins, or goes on with what was begun for the same folder. Takes as long as hardening the password.
    ///
    /// @param folder   a folder that does not exist yet or is empty
    /// @param password the workspace's on this computer
    /// @throws WorkspaceException            with `OCCUPIED` if there is something in the folder
    /// @throws LedgerException.WrongPassword if a server may have heard of the device that waits there, and the password was another then
    /// @throws LedgerException.Locked        if somebody else is at it
    /// @throws LedgerException.OfFile        if the file system fails
    public static Joining begin(Path folder, char[] password, Environment environment) {
        Path place = folder.toAbsolutePath();
        Path waiting = place.resolveSibling(place.getFileName() + WAITING);
        try {
            FreshFolder.requireEmpty(place);
            Files.createDirectories(waiting);
        } catch (IOException failure) {
            throw FileFailures.of(waiting, failure);
        }
        WorkspaceLock lock = WorkspaceLock.acquire(waiting);
        try {
            DeviceKey device = device(environment.folders().apply(waiting), password, environment);
            return new Joining(environment, place, waiting, password.clone(), lock, device);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static DeviceKey device(LedgerFolder files, char[] password, Environment environment) {
        Set<String> there = files.list();
        if (there.contains(WorkspaceKeys.FILE) && there.contains(DeviceKey.FILE)) {
            try {
                return DeviceKey.open(files, WorkspaceKeys.open(files, password));
            } catch (LedgerException.WrongPassword other) {
                if (there.contains(ASKED)) {
                    throw other;
                }
            }
        }
        Uuid7 identities = new Uuid7(environment.clock(), environment.random());
        files.delete(WorkspaceKeys.FILE);
        // Which workspace it will be only the server says; until then the keys stand for none.
        WorkspaceKeys keys =
                WorkspaceKeys.create(files, identities.next(), password, environment.hardness(), environment.random());
        return DeviceKey.create(files, identities.next(), keys, environment.random());
    }

    /// The device that is to be let in.
    ///
    /// @param label how its person calls it
    public NewDevice device(String label) {
        return new NewDevice(device.device(), device.publicKey(), label);
    }

    /// Proves that this is the device which an entrance names.
    public <E extends Entrance> Proven<E> prove(E entrance) {
        return Proven.by(entrance, device::sign);
    }

    /// Notes, durably, that a server may hear of the device from now on.
    ///
    /// @return whether one may have heard of it before
    /// @throws LedgerException.OfFile if the file system fails
    public boolean asking() {
        LedgerFolder files = environment.folders().apply(waiting);
        boolean before = files.list().contains(ASKED);
        if (!before) {
            files.replace(ASKED, new byte[0]);
        }
        return before;
    }

    /// Makes the workspace, with nothing in it but what it needs to ask the server for the rest, and opens it.
    ///
    /// @param workspace  the workspace
    /// @param membership as whom it was let in
    /// @throws WorkspaceException with `OCCUPIED` if something has come into the folder meanwhile
    /// @throws LedgerException    if the file system fails; then joining can be tried again
    public Workspace finish(UUID workspace, Membership membership) {
        FreshFolder.make(place, work -> {
            WorkspaceFolder folder = new WorkspaceFolder(work);
            LedgerFolder files = folder.files(environment);
            WorkspaceKeys keys =
                    WorkspaceKeys.create(files, workspace, password, environment.hardness(), environment.random());
            device.store(files, DeviceKey.FILE, keys, environment.random());
            JournalAccess access = new JournalAccess(folder.journal(environment), workspace, keys.journal());
            Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, environment.random()).close();
            new MembershipFile(files, keys, environment.random()).remember(membership);
        });
        environment.folders().apply(Objects.requireNonNull(place.getParent())).force();
        giveUp();
        return Workspace.open(place, password, environment);
    }

    /// Forgets the device: no server knows it, or the workspace is there now.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public void giveUp() {
        close();
        try {
            FreshFolder.delete(waiting);
        } catch (IOException failure) {
            throw FileFailures.of(waiting, failure);
        }
    }

    /// Lets go of the files. Closing again does nothing.
    @Override
    public void close() {
        lock.close();
    }
}
