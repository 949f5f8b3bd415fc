package stageline.server.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/// Lets handlers work, so many at a time, each on a virtual thread of its own: the HTTP library interrupts its threads when it is stopped,
/// and an interrupt closes an embedded database under all its users. Thread-safe.
final class Work {

    private static final System.Logger LOG = System.getLogger(Work.class.getName());
    private static final int INCIDENT_BYTES = 6;

    private final Semaphore places;
    private final SecureRandom random;

    Work(int atOnce, SecureRandom random) {
        this.places = new Semaphore(atOnce, true);
        this.random = random;
    }

    /// What a handler's work leads to.
    sealed interface Done {

        /// A body to send.
        record Answered(Answer.Content content) implements Done {}

        /// A stream that has begun.
        ///
        /// @param channel where its events wait
        /// @param ending  what is to be done when it has ended
        record Listening(EventChannel channel, Runnable ending) implements Done {}
    }

    /// Has a request handled; waits for a place and for the handler. What the handler throws becomes an answer and a line in the log.
    ///
    /// @throws InterruptedException if the port closes by force; the handler goes on alone
    Done handle(Route route, Request request) throws InterruptedException {
        CompletableFuture<Done> done = new CompletableFuture<>();
        places.acquire();
        Thread.ofVirtual().name(route.method() + " " + route.path()).start(() -> {
            try {
                done.complete(begun(route.handler().handle(request)));
            } catch (Throwable failure) {
                done.complete(new Done.Answered(incident(route, failure)));
            } finally {
                places.release();
            }
        });
        try {
            return done.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a handler ended without end", impossible);
        }
    }

    /// Runs what ends a stream, where nobody interrupts it.
    void end(Route route, Runnable ending) {
        Thread.ofVirtual().name("end of " + route.path()).start(() -> {
            try {
                ending.run();
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "the end of a stream of " + route.path() + " failed", failure);
            }
        });
    }

    private static Done begun(Answer answer) {
        return switch (answer) {
            case Answer.Content content -> new Done.Answered(content);
            case Answer.Events events -> {
                EventChannel channel = new EventChannel();
                yield new Done.Listening(channel, events.source().begin(channel));
            }
        };
    }

    private Answer.Content incident(Route route, Throwable failure) {
        byte[] drawn = new byte[INCIDENT_BYTES];
        random.nextBytes(drawn);
        String incident = HexFormat.of().formatHex(drawn);
        LOG.log(System.Logger.Level.ERROR, "incident " + incident + ": " + route.method() + " " + route.path(), failure);
        return Answer.text(500, "Internal error, incident " + incident);
    }
}
