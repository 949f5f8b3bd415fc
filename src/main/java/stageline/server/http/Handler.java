package stageline.server.http;

/// Answers the requests of one route.
@FunctionalInterface
public interface Handler {

    /// Answers a request, on a virtual thread of its own that nobody interrupts. May block. What it throws is logged, and the client is
    /// told a number under which the log has it.
    Answer handle(Request request);
}
