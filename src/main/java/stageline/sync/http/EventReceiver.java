package stageline.sync.http;

/// Told what a stream of events brings. Its methods are called one after the other, on one virtual thread that nobody interrupts; while one
/// of them works, the stream waits.
public interface EventReceiver {

    /// An event has come.
    void received(ServerEvent event);

    /// The stream has ended; nothing comes after this. Called exactly once.
    void ended(ListeningEnd end);
}
