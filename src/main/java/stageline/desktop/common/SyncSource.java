package stageline.desktop.common;

import java.util.function.Consumer;

/// Tells how things stand with the server. Thread-safe; no method blocks.
public interface SyncSource {

    /// A workspace without a server.
    SyncSource ALONE = new SyncSource() {
        @Override
        public SyncStatus status() {
            return SyncStatus.ALONE;
        }

        @Override
        public Runnable listen(Consumer<SyncStatus> listener) {
            return () -> {};
        }

        @Override
        public void syncNow() {}
    };

    /// How things stand now.
    SyncStatus status();

    /// Tells `listener` whenever that changes, on any thread; it must return at once.
    ///
    /// @return ends it
    Runnable listen(Consumer<SyncStatus> listener);

    /// Exchanges changes now, without waiting for the time to come. Does nothing where there is no server.
    void syncNow();
}
