package stageline.sync.http;

/// How a stream of events ended.
public sealed interface ListeningEnd {

    /// The server ended it in good order.
    record ByServer() implements ListeningEnd {}

    /// Whoever listened closed it.
    record ByListener() implements ListeningEnd {}

    /// The server answered with something else.
    ///
    /// @param status HTTP's number
    record Refused(int status) implements ListeningEnd {}

    /// It broke, or was silent for too long, or never began.
    ///
    /// @param reason what happened
    record Failed(ConnectionException reason) implements ListeningEnd {}
}
