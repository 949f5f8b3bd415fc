package stageline.sync.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A stream of events that is being listened to. All that happens to it waits in one queue for the virtual thread that reads it.
/// Thread-safe.
public final class Listening implements AutoCloseable {

    private final ConnectionLimits limits;
    private final EventReceiver receiver;
    private final EventLines lines;
    private final LinkedBlockingDeque<Happening> happenings = new LinkedBlockingDeque<>();

    private Listening(ConnectionLimits limits, EventReceiver receiver) {
        this.limits = limits;
        this.receiver = receiver;
        this.lines = new EventLines(limits.largestEvent());
    }

    private sealed interface Happening {

        record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] bytes, Flow.Subscription source) implements Happening {}

        record End(ListeningEnd end) implements Happening {}
    }

    static Listening begin(HttpClient client, HttpRequest request, ConnectionLimits limits, EventReceiver receiver) {
        Listening listening = new Listening(limits, receiver);
        Incoming incoming = listening.new Incoming();
        client.sendAsync(request, info -> {
            if (info.statusCode() != 200) {
                listening.happens(new ListeningEnd.Refused(info.statusCode()));
                incoming.stop();
            }
            return incoming;
        }).whenComplete((_, failure) -> {
            if (failure != null) {
                listening.happens(new ListeningEnd.Failed(ConnectionException.of(failure)));
            }
        });
        Thread.ofVirtual().name("listening to " + request.uri().getPath()).start(() -> {
            ListeningEnd end = listening.read();
            incoming.stop();
            receiver.ended(end);
        });
        return listening;
    }

    /// Ends the listening, from any thread, without blocking or interrupting anyone. Events that wait are not handed on.
    @Override
    public void close() {
        happenings.addFirst(new Happening.End(new ListeningEnd.ByListener()));
    }

    private void happens(ListeningEnd end) {
        happenings.add(new Happening.End(end));
    }

    private ListeningEnd read() {
        try {
            while (true) {
                switch (happenings.poll(limits.silence().toNanos(), TimeUnit.NANOSECONDS)) {
                    case Happening.Bytes(byte[] bytes, Flow.Subscription source) -> {
                        lines.take(bytes, receiver::received);
                        source.request(1);
                    }
                    case Happening.End(ListeningEnd end) -> {
                        return end;
                    }
                    case null -> {
                        return new ListeningEnd.Failed(new ConnectionException.TimedOut(null));
                    }
                }
            }
        } catch (TooLargeException | InterruptedException | RuntimeException failure) {
            // Also what the receiver throws: it learns that nothing more comes.
            return new ListeningEnd.Failed(ConnectionException.of(failure));
        }
    }

    /// Queues what the client reads; asks for more only when that is worked off.
    private final class Incoming implements BodySubscriber<Incoming> {

        private volatile Flow.@Nullable Subscription source;
        private volatile boolean stopped;

        @Override
        public CompletionStage<Incoming> getBody() {
            return CompletableFuture.completedStage(this);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            if (stopped) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            Flow.@Nullable Subscription from = source;
            byte[] bytes = new byte[pieces.stream().mapToInt(ByteBuffer::remaining).sum()];
            int start = 0;
            for (ByteBuffer piece : pieces) {
                int length = piece.remaining();
                piece.get(bytes, start, length);
                start += length;
            }
            if (from != null) {
                happenings.add(new Happening.Bytes(bytes, from));
            }
        }

        @Override
        public void onError(Throwable failure) {
            happens(new ListeningEnd.Failed(ConnectionException.of(failure)));
        }

        @Override
        public void onComplete() {
            happens(new ListeningEnd.ByServer());
        }

        void stop() {
            stopped = true;
            Flow.@Nullable Subscription from = source;
            if (from != null) {
                from.cancel();
            }
        }
    }
}
