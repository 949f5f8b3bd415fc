package stageline.desktop.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Background work whose result arrives on the FX thread.
///
/// Work runs on virtual threads and is never interrupted: an interrupt would close the embedded database. A request that names a
/// [Place] makes older requests for the same place void; their results are dropped, and those that have not begun never do. A failure
/// that nobody handles is shown, never swallowed.
public final class Tasks implements AutoCloseable {

    private final Executor background;
    private final Executor ordered;
    private final Executor foreground;
    private final Consumer<Throwable> unexpected;
    private Runnable end = () -> {};
    private volatile boolean closed;

    /// Work over given executors; tests pass direct ones.
    ///
    /// @param background runs questions, in any order
    /// @param ordered    runs changes one after the other, in the order in which they were started
    /// @param foreground runs whatever touches the screen
    /// @param unexpected is told of failures that nobody handles, in the foreground
    public Tasks(Executor background, Executor ordered, Executor foreground, Consumer<Throwable> unexpected) {
        this.background = background;
        this.ordered = ordered;
        this.foreground = foreground;
        this.unexpected = unexpected;
    }

    /// Work on virtual threads, with results on the FX thread.
    ///
    /// @param unexpected is told of failures that nobody handles, on the FX thread
    public static Tasks onVirtualThreads(Consumer<Throwable> unexpected) {
        ExecutorService many = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("changes").factory());
        Tasks tasks = new Tasks(many, one, Platform::runLater, unexpected);
        tasks.end = () -> {
            many.shutdown();
            one.shutdown();
        };
        return tasks;
    }

    /// A request for something that takes time; nothing happens before [Request#start()].
    public <T> Request<T> ask(Callable<T> work) {
        return new Request<>(wanted -> work.call());
    }

    /// The same for something that takes long: the work is told whether its result is still wanted, and may end early where it is not.
    public <T> Request<T> askWhileWanted(LongWork<T> work) {
        return new Request<>(work);
    }

    /// Work that ends early once nobody wants its result.
    @FunctionalInterface
    public interface LongWork<T> {

        /// @param wanted whether the result is still wanted; may be asked often, on any thread
        T call(BooleanSupplier wanted) throws Exception;
    }

    /// Runs `action` on the FX thread after what is going on there now.
    public void later(Runnable action) {
        foreground.execute(() -> guarded(action));
    }

    /// Shows a failure that nobody handles. On the FX thread.
    public void report(Throwable failure) {
        unexpected.accept(failure);
    }

    /// From now on nothing is started and no result arrives any more. Work that has begun runs to its end.
    @Override
    public void close() {
        closed = true;
        end.run();
    }

    private void guarded(Runnable action) {
        if (closed) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException failure) {
            unexpected.accept(failure);
        }
    }

    /// Where a result is shown. Only the newest request for a place counts. Belongs to the FX thread.
    public static final class Place {
        private final AtomicLong newest = new AtomicLong();
        private boolean taken;
        private Optional<Runnable> waiting = Optional.empty();

        /// Makes what was asked for this place void.
        public void cancel() {
            newest.incrementAndGet();
            free();
        }

        /// Asks for this place once what was asked before has arrived; of several that wait only the last does.
        ///
        /// For what is read again because something changed: asked at once, changes that come faster than they are read would make one
        /// another void for as long as they come, and nothing would be shown.
        ///
        /// @param asking starts a request for this place
        public void whenFree(Runnable asking) {
            if (taken) {
                waiting = Optional.of(asking);
            } else {
                asking.run();
            }
        }

        private long take() {
            taken = true;
            return newest.incrementAndGet();
        }

        private Optional<Runnable> free() {
            Optional<Runnable> next = waiting;
            taken = false;
            waiting = Optional.empty();
            return next;
        }
    }

    /// One request, put together before it starts.
    public final class Request<T> {
        private final LongWork<T> work;
        private Executor executor = background;
        private Place place = new Place();
        private Consumer<? super T> then = result -> {};
        private Consumer<? super Exception> otherwise = failure -> unexpected.accept(failure);

        private Request(LongWork<T> work) {
            this.work = work;
        }

        /// Where the result belongs; a newer request for it makes this one void.
        public Request<T> at(Place where) {
            place = where;
            return this;
        }

        /// Runs after every request that was started in order before it: for changes, which must not overtake one another.
        public Request<T> inOrder() {
            executor = ordered;
            return this;
        }

        /// What to do with the result, on the FX thread.
        public Request<T> then(Consumer<? super T> consumer) {
            then = consumer;
            return this;
        }

        /// What to do with a failure, on the FX thread, instead of showing the error window.
        public Request<T> otherwise(Consumer<? super Exception> consumer) {
            otherwise = consumer;
            return this;
        }

        /// Starts the work.
        public void start() {
            if (closed) {
                return;
            }
            long number = place.take();
            BooleanSupplier wanted = () -> !closed && place.newest.get() == number;
            executor.execute(() -> {
                if (wanted.getAsBoolean()) {
                    work(number, wanted);
                }
            });
        }

        private void work(long number, BooleanSupplier wanted) {
            try {
                T result = work.call(wanted);
                deliver(number, () -> then.accept(result));
            } catch (Exception failure) {
                deliver(number, () -> otherwise.accept(failure));
            } catch (Error failure) {
                foreground.execute(() -> unexpected.accept(failure));
                throw failure;
            }
        }

        private void deliver(long number, Runnable action) {
            foreground.execute(() -> {
                if (place.newest.get() == number) {
                    Optional<Runnable> next = place.free();
                    guarded(action);
                    next.ifPresent(asking -> guarded(() -> place.whenFree(asking)));
                }
            });
        }
    }
}
