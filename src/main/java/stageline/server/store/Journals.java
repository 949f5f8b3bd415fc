package stageline.server.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import stageline.ledger.LedgerException;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.LedgerFile;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.PendingAppend;
import stageline.ledger.journal.Received;

/// The journals of an embedded store, one for each workspace, and the key they share. Used by one thread at a time; whoever made it closes
/// it.
final class Journals implements AutoCloseable {

    private static final String KEY = "journal.key";
    private static final int KEY_LENGTH = 32;

    private final Path folder;
    private final SecretKey key;
    private final SecureRandom random;
    private final Map<UUID, Journal> open = new HashMap<>();

    /// @param data the store's folder, which must be locked
    /// @throws LedgerException.KeyFileDamaged if the key's file is not what was written
    Journals(Path data, SecureRandom random) {
        this.folder = data.resolve("journals");
        this.random = random;
        try {
            Files.createDirectories(folder);
            this.key = key(data, Files.exists(data.resolve(KEY)), random);
        } catch (IOException failure) {
            throw FileFailures.of(data, failure);
        }
    }

    private SecretKey key(Path data, boolean known, SecureRandom source) throws IOException {
        if (!known) {
            if (!workspaces().isEmpty()) {
                throw new LedgerException.FileMissing(data.resolve(KEY).toString(), null);
            }
            byte[] drawn = new byte[KEY_LENGTH];
            source.nextBytes(drawn);
            store(data, drawn);
        }
        byte[] stored = Files.readAllBytes(data.resolve(KEY));
        if (stored.length != KEY_LENGTH) {
            throw new LedgerException.KeyFileDamaged(KEY, "has " + stored.length + " bytes instead of " + KEY_LENGTH);
        }
        return new SecretKeySpec(stored, "AES");
    }

    /// A key is there as a whole or not at all, and never for others to read.
    private static void store(Path data, byte[] key) throws IOException {
        DiskFolder disk = new DiskFolder(data);
        String making = KEY + ".tmp";
        Files.deleteIfExists(data.resolve(making));
        createForOwner(data.resolve(making));
        try (LedgerFile file = disk.openToWrite(making)) {
            file.write(key, 0, key.length, 0);
            file.force();
        }
        disk.rename(making, KEY);
        disk.force();
    }

    private static void createForOwner(Path file) throws IOException {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException left) {
            throw FileFailures.of(file, left);
        }
    }

    /// The workspaces that have a journal.
    List<UUID> workspaces() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> UUID.fromString(each.getFileName().toString())).toList();
        } catch (IOException failure) {
            throw FileFailures.of(folder, failure);
        }
    }

    /// Makes durable what holders did.
    ///
    /// @param known up to where the journal has been applied
    /// @return the place behind it
    JournalMark append(UUID workspace, JournalMark known, List<Held> held) {
        Journal journal = journal(workspace, known);
        List<PendingAppend> pending = new ArrayList<>();
        try {
            held.forEach(each -> pending.add(journal.submit(HeldCodec.encode(each))));
        } catch (RuntimeException refused) {
            // What was submitted before must not become durable later, behind what comes next.
            pending.forEach(PendingAppend::await);
            throw refused;
        }
        JournalMark mark = known;
        for (PendingAppend each : pending) {
            mark = each.await().after();
        }
        return mark;
    }

    /// Hands out what stands behind a place: records, and the place behind each. A journal that stopped goes on.
    void replay(UUID workspace, JournalMark from, BiConsumer<Received, JournalMark> consumer) {
        Journal journal = journal(workspace, from);
        journal.recover();
        journal.replay(from, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                throw new LedgerException.Malformed("a transaction that nobody received");
            }

            @Override
            public boolean accept(JournaledReceived received) {
                consumer.accept(received.page(), received.place().after());
                return true;
            }
        });
    }

    private Journal journal(UUID workspace, JournalMark known) {
        Journal present = open.get(workspace);
        if (present == null) {
            DiskFolder own = new DiskFolder(folder.resolve(workspace.toString()));
            present = Journal.open(new JournalAccess(own, workspace, key), known, JournalOptions.DEFAULT, random);
            new DiskFolder(folder).force();
            open.put(workspace, present);
        }
        return present;
    }

    @Override
    public void close() {
        open.values().forEach(Journal::close);
        open.clear();
    }
}
