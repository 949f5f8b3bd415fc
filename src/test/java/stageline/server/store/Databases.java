package stageline.server.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// The databases that a server's store can stand in, for tests that want the same of each.
public enum Databases {
    EMBEDDED,
    SHARED;

    private static final int CONNECTIONS = 4;

    /// A new, empty place for a store.
    ///
    /// @param folder empty, or not there yet
    public Place newPlace(Path folder) {
        String url = this == SHARED ? Postgres.newDatabase() : "";
        return new Place(this, folder, url);
    }

    /// Where a store stands.
    public static final class Place implements AutoCloseable {

        private final Databases kind;
        private final Path folder;
        private final String url;
        private final List<ServerStore> open = new ArrayList<>();

        private Place(Databases kind, Path folder, String url) {
            this.kind = kind;
            this.folder = folder;
            this.url = url;
        }

        /// Opens the store, which stays open with this place unless it is closed before.
        public ServerStore open() {
            ServerStore store = kind == SHARED
                    ? ServerStore.shared(url, Postgres.USER, "", CONNECTIONS)
                    : ServerStore.embedded(folder, new SecureRandom());
            open.add(store);
            return store;
        }

        /// What another server before the same database opens; the same store where there can be no other.
        public ServerStore another(ServerStore store) {
            return kind == SHARED ? open() : store;
        }

        /// Closes a store that this place opened.
        public void close(ServerStore store) {
            open.remove(store);
            store.close();
        }

        @Override
        public void close() {
            open.forEach(ServerStore::close);
        }
    }
}
