package stageline.server.http;

/// Where the events of a stream come from.
@FunctionalInterface
public interface EventSource {

    /// Begins to send what happens, from any thread, until the stream has ended. Called once, on the handler's thread.
    ///
    /// @return what is to be done when the stream has ended, for whatever reason; run once, on a thread that nobody interrupts
    Runnable begin(EventStream stream);
}
