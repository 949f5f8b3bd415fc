package stageline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.SealedFile;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.workspace.Aside.Swap;
import stageline.workspace.OpenReport.SetAside;

/// Carries out, before a workspace is opened, what was ordered while it was open: makes a journal anew without the end of a device's chain
/// and puts it in the place of the old one, which is kept with its database. Whatever happens in between, the next opening goes on: until
/// the new journal is whole everything is as it was, and each step after that can be done again.
final class SettingAside {

    /// Where the key of the device waits that this installation is to become.
    static final String SUCCESSOR = "device.key.next";

    private static final String FRESH = "journal.new";

    private final WorkspaceFolder folder;
    private final Environment environment;
    private final WorkspaceKeys keys;
    private final LedgerFolder files;
    private final SealedFile order;

    SettingAside(WorkspaceFolder folder, Environment environment, WorkspaceKeys keys) {
        this.folder = folder;
        this.environment = environment;
        this.keys = keys;
        this.files = folder.files(environment);
        this.order = new SealedFile(files, Aside.FILE, keys);
    }

    /// Orders it for the next opening.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails; then nothing is ordered
    void order(Aside aside) {
        order.write(aside.encode(), environment.random());
    }

    /// Does what was ordered, and nothing where it was done before. Nobody may have the workspace's files open.
    ///
    /// @return what was done; empty where nothing was ordered
    /// @throws stageline.ledger.LedgerException if the file system fails, or the journal can't be read
    Optional<SetAside> run() {
        if (!order.exists()) {
            return Optional.empty();
        }
        Aside aside = Aside.decode(order.read());
        Swap swap = aside.swap().orElseGet(() -> ready(aside));
        try {
            put(swap, aside.membership());
        } catch (IOException failure) {
            throw FileFailures.of(folder.path(), failure);
        }
        return Optional.of(new SetAside(swap.changes(), WorkspaceFolder.SET_ASIDE + swap.number()));
    }

    /// Takes note that the workspace was opened after what [#run] did: the order is carried out.
    ///
    /// @throws stageline.ledger.LedgerException.OfFile if the file system fails
    void done() {
        order.delete();
    }

    private Swap ready(Aside aside) {
        try {
            if (Files.exists(fresh())) {
                FreshFolder.delete(fresh());
            }
        } catch (IOException failure) {
            throw FileFailures.of(fresh(), failure);
        }
        Optional<UUID> successor =
                aside.membership().map(_ -> DeviceKey.openIn(files, SUCCESSOR, keys).device());
        Swap ready;
        try (Journal old = journal(folder.journal(environment));
                Journal anew = journal(environment.folders().apply(fresh()))) {
            int changes = new JournalAnew(old, anew, aside.device(), aside.first()).write(successor, environment.random());
            ready = new Swap(free(), changes);
        }
        files.force();
        order(aside.swapping(ready));
        return ready;
    }

    private Path fresh() {
        return folder.path().resolve(FRESH);
    }

    private Journal journal(LedgerFolder place) {
        JournalAccess access = new JournalAccess(place, keys.workspace(), keys.journal());
        return Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, environment.random());
    }

    private int free() {
        int number = 1;
        while (Files.exists(folder.path().resolve(WorkspaceFolder.SET_ASIDE + number))) {
            number++;
        }
        return number;
    }

    /// Each step is passed over where it was done before.
    private void put(Swap swap, Optional<Membership> membership) throws IOException {
        Path kept = folder.path().resolve(WorkspaceFolder.SET_ASIDE + swap.number());
        Path journal = folder.path().resolve(WorkspaceFolder.JOURNAL);
        LedgerFolder keptFiles = environment.folders().apply(kept);
        Files.createDirectories(kept);
        move(journal, kept.resolve(WorkspaceFolder.JOURNAL));
        move(fresh(), journal);
        move(folder.databaseFile(), kept.resolve(WorkspaceFolder.DATABASE_FILE));
        Files.deleteIfExists(folder.search());
        Files.deleteIfExists(folder.verified());
        if (membership.isPresent()) {
            if (!keptFiles.list().contains(DeviceKey.FILE)) {
                keptFiles.replace(DeviceKey.FILE, files.read(DeviceKey.FILE));
            }
            if (files.list().contains(SUCCESSOR)) {
                files.rename(SUCCESSOR, DeviceKey.FILE);
            }
            new MembershipFile(files, keys, environment.random()).remember(membership.get());
        }
        keptFiles.force();
        files.force();
    }

    private void move(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            files.force();
        }
    }
}
