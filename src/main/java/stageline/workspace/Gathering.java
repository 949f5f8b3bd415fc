package stageline.workspace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import stageline.ledger.Hash;
import stageline.ledger.content.ContentStore;
import stageline.store.Store;
import stageline.store.attachment.NamedContents;

/// Deletes the contents that nobody names: those of a paper whose sending was refused after it was laid out, and of a file whose adding
/// was.
///
/// Only what no entry of the ledger names at all is deleted, whether that entry counts or not, and only what was here before the program
/// began and for a day: something that is kept now may be about to be named. Each deletion stands for itself, so that it does not matter
/// when the program ends; the next one goes on.
final class Gathering {

    static final Duration YOUNG = Duration.ofDays(1);

    private final WorkspaceFolder folder;
    private final ContentStore contents;
    private final Store store;
    private final Writer writer;
    private final InstantSource clock;

    Gathering(WorkspaceFolder folder, ContentStore contents, Store store, Writer writer, InstantSource clock) {
        this.folder = folder;
        this.contents = contents;
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /// Deletes them. Reads the whole ledger where something may be to delete; changes wait only while that is done.
    Gathered gather() {
        if (folder.keepsAside()) {
            // A ledger that was set aside is kept to be looked at, with what it names.
            return Gathered.NOTHING;
        }
        NamedContents named = new NamedContents(store);
        Set<Hash> unnamed = new HashSet<>(contents.before(clock.instant().minus(YOUNG)));
        unnamed.removeAll(named.amongFiles(unnamed));
        if (unnamed.isEmpty()) {
            return Gathered.NOTHING;
        }
        long reached = store.applied();
        unnamed.removeAll(named.among(unnamed, 0));
        return unnamed.isEmpty() ? Gathered.NOTHING : writer.between(() -> {
            unnamed.removeAll(named.among(unnamed, reached));
            return delete(unnamed);
        });
    }

    private Gathered delete(Set<Hash> unnamed) {
        int deleted = 0;
        long bytes = 0;
        for (Hash content : unnamed) {
            OptionalLong freed = contents.deleteUnlessFresh(content);
            if (freed.isPresent()) {
                deleted++;
                bytes += freed.getAsLong();
            }
        }
        return new Gathered(deleted, bytes);
    }
}
