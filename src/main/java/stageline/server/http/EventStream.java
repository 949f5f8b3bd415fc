package stageline.server.http;

import stageline.sync.http.ServerEvent;

/// One client that listens. Thread-safe.
public interface EventStream {

    /// Sends an event; never blocks. A client that falls more than a few dozen events behind is cut off: it asks again from where it was.
    void send(ServerEvent event);

    /// Ends the stream after what was sent before.
    void end();
}
