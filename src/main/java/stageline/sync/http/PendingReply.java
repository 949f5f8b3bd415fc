package stageline.sync.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A request on its way. Thread-safe.
public final class PendingReply {

    private final CompletableFuture<Reply> outcome;
    private final AtomicReference<@Nullable ReplyBody> body = new AtomicReference<>();

    /// @param outcome completes within the request's deadline
    PendingReply(CompletableFuture<Reply> outcome) {
        this.outcome = outcome;
        outcome.whenComplete((_, failure) -> {
            if (failure != null) {
                stop();
            }
        });
    }

    /// Waits for the reply, until the request's deadline at most. An interrupt of the waiting thread is left pending: [#cancel()] ends the
    /// waiting.
    ///
    /// @throws ConnectionException if there is none
    public Reply await() {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw ConnectionException.of(failed);
        }
    }

    /// Gives the request up, from any thread, without blocking or interrupting anyone; whoever waits gets [ConnectionException.Cancelled].
    /// Its connection is closed when the reply begins to come, or at the request's deadline. Does nothing once the reply is there.
    public void cancel() {
        outcome.completeExceptionally(new ConnectionException.Cancelled());
    }

    /// The same request; whoever waits for it here gets the reply after `receiver` did.
    PendingReply showing(Consumer<Reply> receiver) {
        PendingReply shown = new PendingReply(outcome.thenApply(reply -> {
            receiver.accept(reply);
            return reply;
        }));
        shown.outcome.whenComplete((_, failure) -> {
            if (failure != null) {
                cancel();
            }
        });
        return shown;
    }

    void complete(Reply reply) {
        outcome.complete(reply);
    }

    void fail(Throwable failure) {
        outcome.completeExceptionally(ConnectionException.of(failure));
    }

    /// The reply's body begins to come.
    void reads(ReplyBody coming) {
        body.set(coming);
        if (outcome.isDone()) {
            stop();
        }
    }

    private void stop() {
        @Nullable ReplyBody coming = body.get();
        if (coming != null) {
            coming.stop();
        }
    }
}
