package stageline.ledger.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFile;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.record.AttachmentFields;

/// Keeps contents, each in a file of its own that is named by the SHA-256 of what is in it, encrypted at rest. The same content is kept
/// once. Contents are read and written piece by piece, never as a whole. A folder has one store at a time.
///
/// Every method may block on disk and throws a [LedgerException.OfFile] where the file system fails. Thread-safe, also for the same
/// content.
public final class ContentStore {

    /// The largest file that people may add to a record, in bytes: 50 MB.
    public static final long LIMIT = AttachmentFields.LARGEST;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = ".tmp";

    private final LedgerFolder folder;
    private final WorkspaceKeys keys;
    private final SecureRandom random;
    private final Set<Hash> kept = ConcurrentHashMap.newKeySet();
    /// What was kept since this store began: a record that is being written may name it.
    private final Set<Hash> fresh = ConcurrentHashMap.newKeySet();
    private final AtomicLong begun = new AtomicLong();

    /// Looks at what is there, and deletes what an earlier program could not finish.
    ///
    /// @param folder need not exist yet
    public ContentStore(LedgerFolder folder, WorkspaceKeys keys, SecureRandom random) {
        this.folder = folder;
        this.keys = keys;
        this.random = random;
        for (String name : folder.list()) {
            if (NAME.matcher(name).matches()) {
                kept.add(Hash.fromHex(name));
            } else if (name.endsWith(UNFINISHED)) {
                folder.delete(name);
            }
        }
    }

    /// Keeps a content. When this returns it is on disk; when it fails there is nothing of it.
    ///
    /// @param content read to its end, not closed
    /// @param limit   how many bytes it may have
    /// @return what names it
    /// @throws IOException                     as the stream does; so a reader gives up by throwing
    /// @throws LedgerException.ContentTooLarge once more bytes have come than it may have
    public Content keep(InputStream content, long limit) throws IOException {
        String unfinished = begun.incrementAndGet() + UNFINISHED;
        boolean whole = false;
        try {
            Content written = write(unfinished, content, limit);
            settle(unfinished, written.hash());
            whole = true;
            return written;
        } finally {
            if (!whole) {
                discard(unfinished);
            }
        }
    }

    /// What was here before is replaced, since it may be damaged.
    private synchronized void settle(String unfinished, Hash hash) {
        folder.rename(unfinished, hash.hex());
        folder.force();
        fresh.add(hash);
        kept.add(hash);
    }

    private Content write(String name, InputStream content, long limit) throws IOException {
        byte[] salt = new byte[ContentFile.SALT_LENGTH];
        random.nextBytes(salt);
        ContentFile layout = new ContentFile(keys, salt);
        MessageDigest digest = Hash.newSha256();
        byte[] plain = new byte[ContentFile.PIECE];
        long size = 0;
        try (LedgerFile file = folder.create(name)) {
            int piece = 0;
            for (int count = content.readNBytes(plain, 0, plain.length); count > 0; count = content.readNBytes(plain, 0, plain.length)) {
                size += count;
                if (size > limit) {
                    throw new LedgerException.ContentTooLarge(limit);
                }
                digest.update(plain, 0, count);
                byte[] sealed = layout.seal(piece, plain, count);
                file.write(sealed, 0, sealed.length, ContentFile.offset(piece));
                piece++;
            }
            Content written = new Content(Hash.of(digest.digest()), size);
            byte[] head = layout.head(written);
            file.write(head, 0, head.length, 0);
            file.force();
            return written;
        }
    }

    /// What is left of an attempt is deleted now or by the next store.
    private void discard(String unfinished) {
        try {
            folder.delete(unfinished);
        } catch (LedgerException.OfFile later) {
            // The failure that led here says what is wrong.
        }
    }

    /// Whether a content is here.
    public boolean has(Hash hash) {
        return kept.contains(hash);
    }

    /// How many bytes a content has.
    ///
    /// @throws LedgerException as [#open]
    public long size(Hash hash) {
        try (ContentStream content = stream(hash, 0)) {
            return content.available();
        }
    }

    /// Opens a content. Whoever has the stream closes it. Reading throws [LedgerException.ContentDamaged] before it would hand out a byte
    /// that was not written.
    ///
    /// @throws LedgerException.FileMissing    if it is not here
    /// @throws LedgerException.ContentDamaged if it is not what was written, or belongs to another workspace
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    public InputStream open(Hash hash) {
        return stream(hash, 0);
    }

    /// Opens a content at a byte.
    ///
    /// @throws IllegalArgumentException for a place outside of it
    /// @throws LedgerException          as [#open]
    public InputStream open(Hash hash, long from) {
        return stream(hash, from);
    }

    private ContentStream stream(Hash hash, long from) {
        String name = hash.hex();
        if (!has(hash)) {
            throw new LedgerException.FileMissing(name, null);
        }
        LedgerFile file = folder.openToRead(name);
        boolean opened = false;
        try {
            byte[] head = new byte[ContentFile.HEAD_LENGTH];
            if (file.read(head, 0, head.length, 0) < head.length) {
                throw new LedgerException.ContentDamaged(name, "is cut off");
            }
            ContentFile layout = ContentFile.of(name, head, keys);
            long size = layout.size(head, hash).orElseThrow(() -> new LedgerException.ContentDamaged(name, "is not authentic"));
            if (file.size() != ContentFile.length(size)) {
                throw new LedgerException.ContentDamaged(name, "has " + file.size() + " bytes");
            }
            if (from < 0 || from > size) {
                throw new IllegalArgumentException("byte " + from + " of " + size);
            }
            opened = true;
            return new ContentStream(name, file, layout, size, from);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /// The contents that were here when this store began and were not kept anew since, and that were written before a moment.
    ///
    /// @param moment by the clock of the file system
    public Set<Hash> before(Instant moment) {
        return kept.stream()
                .filter(hash -> !fresh.contains(hash) && folder.written(hash.hex()).isBefore(moment))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Deletes a content as [#delete(Hash)] does, unless it was kept anew since this store began.
    ///
    /// @return how many bytes that leaves free; empty where nothing was deleted
    public synchronized OptionalLong deleteUnlessFresh(Hash hash) {
        if (fresh.contains(hash) || !kept.contains(hash)) {
            return OptionalLong.empty();
        }
        long bytes;
        try (LedgerFile file = folder.openToRead(hash.hex())) {
            bytes = file.size();
        }
        delete(hash);
        return OptionalLong.of(bytes);
    }

    /// Deletes a content, durably; does nothing where it is not here. Only for one that no record names.
    public synchronized void delete(Hash hash) {
        if (kept.remove(hash)) {
            folder.delete(hash.hex());
            folder.force();
        }
    }
}
