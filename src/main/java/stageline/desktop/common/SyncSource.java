package stageline.desktop.common;

import java.util.function.Consumer;

/// The way to the server: tells how things stand. Thread-safe; but for [#begin()] and [#end()] no method blocks.
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

        @Override
        public void begin() {}

        @Override
        public void end() {}
    };

    /// How things stand now.
    SyncStatus status();

    /// Tells `listener` whenever that changes, on any thread; it must return at once.
    ///
    /// @return ends it
    Runnable listen(Consumer<SyncStatus> listener);

    /// Exchanges changes now, without waiting for the time to come. Does nothing where there is no server.
    void syncNow();

    /// Begins to exchange changes, if there is a server by now and it was not begun. May block on disk.
    void begin();

    /// Exchanges nothing more until it is begun again. Blocks until what is being done on disk is done.
    void end();
}
