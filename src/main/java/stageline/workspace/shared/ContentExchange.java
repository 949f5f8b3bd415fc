package stageline.workspace.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.content.Content;
import stageline.ledger.content.ContentStore;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.Value;
import stageline.store.StoreFailure;
import stageline.store.attachment.AttachmentQueries.Wanted;
import stageline.sync.ContentParts;
import stageline.sync.account.Refusal;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.Pending;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.ContentJson;
import stageline.sync.wire.WireException;
import stageline.workspace.ContentSource;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.WorkspaceException;

/// Exchanges the contents of files with the server, beside the ledger and without holding it up: brings there what is here and missing
/// there, and fetches what is small; everything else is fetched when somebody wants it. Whoever has a content brings it, so that a server
/// which lost it gets it again.
///
/// It begins when it is first [poked][#poke()]. Thread-safe.
final class ContentExchange implements ContentSource, AutoCloseable {

    /// What is no larger is fetched before anybody asks.
    static final long SMALL = 1 << 20;

    private static final System.Logger LOG = System.getLogger(ContentExchange.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_TRIES = 6;

    private final Workspace workspace;
    private final ContentStore contents;
    private final Supplier<ServerLink> link;
    private final Runnable counted;
    private final BlockingQueue<Boolean> pokes = new LinkedBlockingQueue<>(1);
    private final CountDownLatch over = new CountDownLatch(1);
    /// What the server said it has since this began.
    private final Set<Hash> there = ConcurrentHashMap.newKeySet();
    private final Set<Pending<?>> asked = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread worker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private volatile int toSend;
    private int failures;
    private long rounds;
    private boolean underWay;

    /// @param link    the way to the server as it is at that moment
    /// @param counted told whenever [#toSend()] is another number; must return at once
    ContentExchange(Workspace workspace, Supplier<ServerLink> link, Runnable counted) {
        this.counted = counted;
        this.workspace = workspace;
        this.contents = workspace.contents();
        this.link = link;
        this.worker = Thread.ofVirtual().name("contents").start(this::work);
    }

    /// The workspace is in step with the server, or files have come or gone: there may be something to exchange. Returns at once.
    void poke() {
        boolean _ = pokes.offer(true);
    }

    /// Waits until what is here now was exchanged as far as that can be done now.
    ///
    /// @param progress where it is cancelled, this returns
    void await(Progress progress) {
        lock.lock();
        try {
            long wanted = rounds + (underWay ? 2 : 1);
            poke();
            while (rounds < wanted && !closed() && !progress.cancelled()) {
                boolean _ = ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while contents were exchanged", nobodyDoes);
        } finally {
            lock.unlock();
        }
    }

    /// How many contents are here and not known to be on the server.
    int toSend() {
        return toSend;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Why the server did not do it, or not now.
    private static final class NotDone extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean unknown;

        NotDone(String message, boolean unknown, @Nullable Throwable cause) {
            super(message, cause);
            this.unknown = unknown;
        }
    }

    private void work() {
        try {
            Boolean _ = pokes.take();
            while (!closed()) {
                begin();
                boolean done = exchange();
                end();
                failures = done ? 0 : failures + 1;
                Boolean _ = done ? pokes.take() : pokes.poll(pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the thread of contents was interrupted", nobodyDoes);
        } catch (WorkspaceException | StoreFailure stopped) {
            LOG.log(System.Logger.Level.WARNING, "contents are exchanged again once the workspace is opened anew", stopped);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "contents are not exchanged any more", failure);
        } finally {
            over.countDown();
        }
    }

    private void begin() {
        lock.lock();
        try {
            underWay = true;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            underWay = false;
            rounds++;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean closed() {
        return over.getCount() == 0;
    }

    /// @return whether there is nothing left to do; if not, it is tried again by itself
    private boolean exchange() {
        try {
            if (workspace.sharing().extent().waiting() > 0) {
                // What names them goes first.
                return false;
            }
            Map<Hash, Wanted> wanted = wanted();
            learn(wanted.keySet());
            List<Hash> going = wanted.keySet().stream().filter(hash -> contents.has(hash) && !there.contains(hash)).toList();
            say(going.size());
            for (int sent = 0; sent < going.size(); sent++) {
                send(going.get(sent));
                say(going.size() - sent - 1);
            }
            return fetchSmall(wanted);
        } catch (InterruptedIOException closed) {
            return true;
        } catch (IOException | LedgerException later) {
            LOG.log(System.Logger.Level.DEBUG, "contents are exchanged later", later);
            return false;
        }
    }

    /// @return whether all of them are here: who brings one may not have been done with it, and the server does not say when
    private boolean fetchSmall(Map<Hash, Wanted> wanted) throws IOException {
        boolean all = true;
        for (Map.Entry<Hash, Wanted> each : wanted.entrySet()) {
            Hash content = each.getKey();
            if (each.getValue().size().orElse(0L) <= SMALL && !contents.has(content)) {
                if (there.contains(content)) {
                    boolean _ = fetch(content, SMALL, untilOver());
                } else {
                    all = false;
                }
            }
        }
        return all;
    }

    private void say(int left) {
        if (toSend != left) {
            toSend = left;
            counted.run();
        }
    }

    private Map<Hash, Wanted> wanted() {
        Map<Hash, Wanted> wanted = new HashMap<>();
        for (Wanted each : workspace.attachments().wanted()) {
            if (AttachmentFields.fits(AttachmentFields.CONTENT, Value.of(each.content()))) {
                wanted.put(Hash.fromHex(each.content()), each);
            }
        }
        return wanted;
    }

    private void learn(Set<Hash> wanted) throws IOException {
        List<Hash> unknown = new ArrayList<>(wanted);
        unknown.removeAll(there);
        for (int from = 0; from < unknown.size(); from += ContentJson.MOST_ASKED) {
            List<Hash> some = unknown.subList(from, Math.min(unknown.size(), from + ContentJson.MOST_ASKED));
            Set<Hash> missing = answered(link.get().missing(some));
            some.stream().filter(hash -> !missing.contains(hash)).forEach(there::add);
        }
    }

    private void send(Hash content) throws IOException {
        long size = contents.size(content);
        int part = held(content).filter(held -> held.size() == size).map(ContentParts.Held::parts).orElse(0);
        try (InputStream in = contents.open(content, Math.min(size, (long) part * ContentParts.LENGTH))) {
            for (; part < ContentParts.count(size); part++) {
                byte[] bytes = in.readNBytes(ContentParts.length(size, part));
                ContentParts.Held _ = answered(link.get().send(content, size, part, bytes));
            }
        }
        there.add(content);
    }

    /// How much of a content the server has; empty where that is nothing.
    private Optional<ContentParts.Held> held(Hash content) throws IOException {
        try {
            return Optional.of(answered(link.get().held(content)));
        } catch (NotDone refused) {
            if (refused.unknown) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public Fetched fetch(Hash content, Progress progress) {
        Progress both = untilOver(progress);
        try {
            if (contents.has(content)) {
                return Fetched.HERE;
            }
            return fetch(content, ContentParts.LARGEST, both) ? Fetched.HERE : Fetched.NOT_THERE;
        } catch (InterruptedIOException givenUp) {
            return Fetched.GIVEN_UP;
        } catch (IOException noWay) {
            LOG.log(System.Logger.Level.DEBUG, "a content was not fetched", noWay);
            return both.cancelled() ? Fetched.GIVEN_UP : Fetched.NO_WAY;
        }
    }

    /// @param most larger ones are left where they are
    /// @return whether it is here
    private boolean fetch(Hash content, long most, Progress progress) throws IOException {
        Optional<ContentParts.Held> held = held(content).filter(there -> there.whole() && there.size() <= most);
        if (held.isEmpty()) {
            return false;
        }
        long size = held.get().size();
        try (InputStream in = new PartsStream(size, part -> patiently(content, part, progress), progress)) {
            Content kept = contents.keep(in, size);
            if (!kept.hash().equals(content)) {
                contents.delete(kept.hash());
                throw new IOException("the server has something else as " + content);
            }
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    /// A part, asked for again where the way breaks off: what came before need not come again.
    private byte[] patiently(Hash content, int part, Progress progress) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return answered(link.get().part(content, part));
            } catch (NotDone failed) {
                if (failed.unknown || tries == MOST_TRIES) {
                    throw failed;
                }
                rest(FIRST_PAUSE.dividedBy(4).multipliedBy(tries));
                if (progress.cancelled()) {
                    throw new InterruptedIOException("given up");
                }
            }
        }
    }

    private void rest(Duration pause) throws InterruptedIOException {
        try {
            if (over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedIOException("closed");
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while a content was fetched", nobodyDoes);
        }
    }

    /// Waits for an answer.
    ///
    /// @throws InterruptedIOException if this is closed meanwhile
    private <T> T answered(Pending<AccountAnswer<T>> pending) throws IOException {
        asked.add(pending);
        try {
            if (closed()) {
                throw new InterruptedIOException("closed");
            }
            return switch (pending.await()) {
                case AccountAnswer.Done<T>(T value) -> value;
                case AccountAnswer.Refused<T>(Refusal refusal) ->
                    throw new NotDone("refused: " + refusal, refusal == Refusal.UNKNOWN, null);
                case AccountAnswer.Denied<T>(var denied) -> throw new NotDone("denied: " + denied.denial(), false, null);
            };
        } catch (ConnectionException.Cancelled givenUp) {
            throw new InterruptedIOException("closed");
        } catch (ConnectionException | WireException unanswered) {
            throw new NotDone("no answer", false, unanswered);
        } finally {
            asked.remove(pending);
        }
    }

    private Progress untilOver() {
        return untilOver(Progress.UNWATCHED);
    }

    private Progress untilOver(Progress watched) {
        return new Progress() {
            @Override
            public void done(long part, long whole) {
                watched.done(part, whole);
            }

            @Override
            public boolean cancelled() {
                return closed() || watched.cancelled();
            }
        };
    }

    /// Ends it: gives up what is on its way. Closing again does nothing.
    @Override
    public void close() {
        over.countDown();
        asked.forEach(Pending::cancel);
        poke();
        try {
            worker.join();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while the exchange of contents was closed", nobodyDoes);
        }
    }
}
