package stageline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;
import stageline.ledger.Payload;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.WorkspaceLock;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.store.Arrived;
import stageline.store.Chains;
import stageline.store.Projector;
import stageline.store.Store;
import stageline.store.StoreException;
import stageline.store.StoreFailure;
import stageline.workspace.OpenReport.Rebuilt;
import stageline.workspace.OpenReport.SetAside;

/// Opens a workspace's files in their order: lock, keys, database, journal; and folds what the database does not have yet.
final class Opening {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());
    private static final long LEAST_ROOM = 1 << 20;

    private final WorkspaceFolder folder;
    private final Environment environment;

    Opening(WorkspaceFolder folder, Environment environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /// What is open once it has been opened; whoever has it closes it.
    ///
    /// @param head the end of this device's chain
    record Opened(
            WorkspaceLock lock,
            WorkspaceKeys keys,
            DeviceKey device,
            MembershipFile membership,
            JournalAccess access,
            Journal journal,
            Store store,
            Projector projector,
            ChainHead head,
            OpenReport report)
            implements AutoCloseable {

        /// Spares the next opening the reading of what this one knows. It does without where the database fails.
        void rememberWhereToStart() {
            JournalMark latest = journal.latest();
            try {
                if (latest.position() <= projector.applied() && !latest.equals(new Chains(store).mark())) {
                    projector.remember(latest);
                }
            } catch (StoreFailure failed) {
                LOG.log(System.Logger.Level.WARNING, "the next start reads more of the journal", failed);
            }
        }

        @Override
        public void close() {
            try (lock;
                    journal;
                    store) {
                // Closed in the opposite order: the lock is given back last.
            }
        }
    }

    Opened open(char[] password) {
        WorkspaceLock lock = WorkspaceLock.acquire(folder.path());
        Journal journal = null;
        Store store = null;
        try {
            // The password's key is slow on purpose; a second processor has something to do meanwhile.
            CompletableFuture<Void> ready = CompletableFuture.runAsync(Store::makeReady, Thread::startVirtualThread);
            WorkspaceKeys keys = WorkspaceKeys.open(folder.files(environment), password);
            SettingAside settingAside = new SettingAside(folder, environment, keys);
            Optional<SetAside> setAside = settingAside.run();
            DeviceKey device = DeviceKey.open(folder.files(environment), keys);
            MembershipFile membership = new MembershipFile(folder.files(environment), keys, environment.random());
            ready.join();
            Database database = database(keys);
            store = database.store();
            long applied = store.applied();
            Chains chains = new Chains(store);
            JournalMark mark = chains.mark();
            JournalAccess access = new JournalAccess(folder.journal(environment), keys.workspace(), keys.journal());
            // What the database has applied was durable: a journal that ends before has lost something, and is not a torn one.
            journal = Journal.open(access, mark, applied, JournalOptions.DEFAULT, environment.random());
            if (journal.durable().position() == 0 && membership.current().isEmpty()) {
                throw new WorkspaceException(WorkspaceException.Reason.NOT_FOUNDED, "the journal is empty");
            }
            Projector projector = new Projector(store);
            CatchUp.run(journal, mark, store, projector);
            ChainHead head = head(journal, chains, device);
            if (setAside.isPresent()) {
                settingAside.done();
            }
            long position = journal.durable().position();
            boolean expected = setAside.isPresent() || position == Founder.ENTRIES || position == 0;
            OpenReport report = new OpenReport(
                    journal.report().closedCleanly(),
                    journal.report().tornTail(),
                    position - applied,
                    expected ? Optional.empty() : database.rebuilt(),
                    setAside);
            return new Opened(lock, keys, device, membership, access, journal, store, projector, head, report);
        } catch (RuntimeException failure) {
            release(failure, store, journal, lock);
            throw failure;
        }
    }

    private record Database(Store store, Optional<Rebuilt> rebuilt) {}

    private Database database(WorkspaceKeys keys) {
        byte[] key = HexFormat.of().parseHex(new String(keys.database()));
        boolean missing = !Files.exists(folder.databaseFile());
        try {
            Store store = Store.open(folder.database(), key);
            return new Database(store, missing ? Optional.of(Rebuilt.MISSING) : Optional.empty());
        } catch (StoreException refused) {
            return switch (refused.reason()) {
                case NEWER -> throw new WorkspaceException(WorkspaceException.Reason.NEWER, "written by a newer version", refused);
                case IN_USE -> throw new WorkspaceException(WorkspaceException.Reason.IN_USE, "open in another program", refused);
                case UNREADABLE -> anew(key);
            };
        }
    }

    private Database anew(byte[] key) {
        requireRoom();
        setAside();
        try {
            return new Database(Store.open(folder.database(), key), Optional.of(Rebuilt.UNREADABLE));
        } catch (StoreException again) {
            throw new WorkspaceException(WorkspaceException.Reason.IN_USE, "the database can't be made anew", again);
        }
    }

    /// On a full disk the database can't be read either; nothing is wrong with it then.
    private void requireRoom() {
        try {
            if (Files.getFileStore(folder.path()).getUsableSpace() < LEAST_ROOM) {
                throw new LedgerException.DiskFull(folder.path().toString(), new IOException("no room for the database"));
            }
        } catch (IOException failure) {
            throw FileFailures.of(folder.path(), failure);
        }
    }

    /// Keeps a database file that can't be used, in case somebody wants to look at it.
    private void setAside() {
        Path file = folder.databaseFile();
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(WorkspaceFolder.DATABASE + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }

    static Arrived arrived(long position, EncodedEntry entry, EntryFacts facts) {
        byte[] body = entry.payload().map(Payload::body).orElse(new byte[0]);
        return new Arrived(
                position,
                facts.fact(entry),
                entry.entry().occurrence().eventVersion(),
                body,
                entry.entry().clock().packed(),
                OptionalLong.empty(),
                Receipt.ACCEPTED);
    }

    private static ChainHead head(Journal journal, Chains chains, DeviceKey device) {
        ChainHead[] head = {ChainHead.start(device.device())};
        chains.lastPosition(device.device()).ifPresent(position -> {
            JournalMark before = journal.latest().position() < position ? journal.latest() : JournalMark.START;
            journal.replay(before, position, (JournaledTransaction transaction) -> {
                head[0] = ChainHead.after(transaction.entries().getLast().entry());
                return transaction.place().firstPosition() + transaction.place().count() <= position;
            });
        });
        return head[0];
    }

    private static void release(
            RuntimeException failure, @Nullable Store store, @Nullable Journal journal, WorkspaceLock lock) {
        for (AutoCloseable open : new AutoCloseable[] {store, journal, lock}) {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (Exception alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
        }
    }
}
