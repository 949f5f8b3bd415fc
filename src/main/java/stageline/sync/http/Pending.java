package stageline.sync.http;

import java.util.function.Function;

/// An answer on its way. Thread-safe.
///
/// @param <T> what is made of the answer
public final class Pending<T> {

    private final PendingReply reply;
    private final Function<Reply, T> reader;

    Pending(PendingReply reply, Function<Reply, T> reader) {
        this.reply = reply;
        this.reader = reader;
    }

    /// Waits for the answer, until its deadline at most, and reads it. An interrupt of the waiting thread is left pending.
    ///
    /// @throws ConnectionException                if there is none
    /// @throws stageline.sync.wire.WireException if it can't be read
    public T await() {
        return reader.apply(reply.await());
    }

    /// Gives it up, from any thread, without blocking; whoever waits gets [ConnectionException.Cancelled].
    public void cancel() {
        reply.cancel();
    }
}
