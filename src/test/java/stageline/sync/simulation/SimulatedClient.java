package stageline.sync.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryDraft;
import stageline.ledger.EntryWriter;
import stageline.ledger.HeadSignature;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.LedgerException;
import stageline.ledger.Occurrence;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.body.Reissue;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.VerificationResult;
import stageline.ledger.proof.Witness;
import stageline.sales.command.Draft;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.server.core.Caller;
import stageline.sync.Answer;
import stageline.sync.Denial;
import stageline.sync.Request;
import stageline.sync.core.Condition;
import stageline.sync.core.Effect;
import stageline.sync.core.Event;
import stageline.sync.core.Gathering;
import stageline.sync.core.Halt;
import stageline.sync.core.SyncCore;

/// A workspace on a computer: its journal, what was read from it, the core of its sync, and its way to the servers. It does what the core
/// says, each thing a little later than it was said, so that it can die in between.
final class SimulatedClient {

    private static final EntryFacts FACTS = new EntryFacts();
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(16 << 10);
    private static final long SLOWEST_STEP = 30;
    private static final long ANSWER_WITHIN = 20_000;

    private final Simulation world;
    private final String name;
    private final UUID person;
    private final Random random;
    private UUID device;
    private FaultyFolder disk;
    private @Nullable Journal journal;
    private long skew;
    private int life;
    private boolean running;
    private Condition condition = new Condition.InStep();
    private Shelf shelf;
    private HybridClock clock = new HybridClock(HybridTime.ZERO);
    private @Nullable SyncCore core;
    private int waiting;
    private @Nullable UUID becoming;
    private final Set<EntryId> seen = new HashSet<>();

    SimulatedClient(Simulation world, String name, UUID person, UUID device, FaultyFolder disk, long seed) {
        this.world = world;
        this.name = name;
        this.person = person;
        this.device = device;
        this.disk = disk;
        this.random = new Random(seed);
        this.shelf = new Shelf(device, world.seals());
    }

    String name() {
        return name;
    }

    UUID person() {
        return person;
    }

    UUID device() {
        return device;
    }

    boolean running() {
        return running;
    }

    Shelf shelf() {
        return shelf;
    }

    Condition condition() {
        return condition;
    }

    /// Whether it has what the server has, and the server what it has.
    boolean inStep(long size) {
        return running
                && !(condition instanceof Condition.Halted)
                && shelf.standing().cursor().number() == size
                && shelf.numbered(device) == shelf.written();
    }

    /// Its wall clock is off by so much from now on.
    void setClock(long millis) {
        skew = millis;
    }

    /// No byte more has room on its disk.
    void fillDisk() {
        disk.limitCapacity(disk.used());
    }

    void clearDisk() {
        disk.limitCapacity(Long.MAX_VALUE);
    }

    /// It loses power within its next few steps on the disk.
    void loseSoon() {
        disk.losePowerAfter(random.nextInt(6));
    }

    /// What a backup of its disk holds.
    FaultyFolder copyOfDisk() {
        return disk.afterKill();
    }

    /// Reads the journal and begins.
    void start() {
        if (running) {
            return;
        }
        running = true;
        life++;
        try {
            read();
        } catch (LedgerException noRoom) {
            stop(disk.afterKill());
            world.restartLater(this);
            return;
        } catch (FaultyFolder.PowerLoss lost) {
            stop(disk.afterPowerLoss(random));
            world.restartLater(this);
            return;
        }
        core = new SyncCore(shelf.standing(), world.seals(), random);
        handle(new Event.Resumed());
    }

    private void read() {
        Journal opened = open(disk);
        Shelf found = new Shelf(device, world.seals());
        opened.replay(1, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                transaction.entries().forEach(found::add);
                return true;
            }

            @Override
            public boolean accept(JournaledReceived received) {
                found.add(received.page());
                return true;
            }

            @Override
            public void accept(HeadSignature signature) {
                found.add(signature);
            }
        });
        journal = opened;
        shelf = found;
        long latest = 0;
        for (Fact fact : shelf.facts().all()) {
            latest = Math.max(latest, fact.stamp().clock());
        }
        for (EncodedEntry entry : shelf.chain(device, 1)) {
            latest = Math.max(latest, entry.entry().clock().packed());
        }
        clock = new HybridClock(new HybridTime(latest));
        Set<EntryId> now = new HashSet<>();
        shelf.entries().forEach(entry -> now.add(entry.entry().id()));
        Simulation.require(now.containsAll(seen), "%s forgot entries", name);
        seen.addAll(now);
    }

    private Journal open(FaultyFolder folder) {
        return Journal.open(new JournalAccess(folder, Story.WORKSPACE, KEY), JournalMark.START, SMALL_SEGMENTS, random);
    }

    /// Everything that it has ever stored is sound, and the server's trees come out.
    void verifyJournal() {
        Journal open = Objects.requireNonNull(journal);
        Verification verification = new Verification(new JournalAccess(disk, Story.WORKSPACE, KEY), Witness.none());
        VerificationResult result = verification.run(open.durable(), 1, (done, total) -> {});
        Simulation.require(result.sound(), "%s: %s", name, result.flaw());
    }

    /// Stores something.
    ///
    /// @return whether it is durable; not on a full disk, nor where the power was lost
    private boolean store(Consumer<Journal> write) {
        Journal open = Objects.requireNonNull(journal);
        try {
            if (open.failure().isPresent()) {
                open.recover();
            }
            write.accept(open);
            return true;
        } catch (LedgerException noRoom) {
            return false;
        } catch (FaultyFolder.PowerLoss lost) {
            stop(disk.afterPowerLoss(random));
            world.restartLater(this);
            return false;
        }
    }

    /// The process is killed.
    void die() {
        stop(disk.afterKill());
    }

    private void stop(FaultyFolder left) {
        disk = left;
        running = false;
        life++;
        core = null;
        journal = null;
        becoming = null;
    }

    /// Writes what a person did, as one operation.
    ///
    /// @return whether it happened
    boolean write(List<Draft> drafts) {
        return writeEntries(drafts.stream().map(FACTS::draft).toList());
    }

    /// Writes what only a newer program understands.
    boolean writeUnknown(UUID entity) {
        Occurrence occurrence = Occurrence.of("deal", entity, "foreseen", 1);
        return writeEntries(List.of(new EntryDraft(occurrence, Optional.empty(), new byte[] {1, 2, 3})));
    }

    private boolean writeEntries(List<EntryDraft> drafts) {
        Instant now = Instant.ofEpochMilli(Math.max(0, world.time().now() + skew));
        EntryWriter writer = new EntryWriter(Story.WORKSPACE, clock, InstantSource.fixed(now), random);
        Transaction transaction = writer.write(shelf.head(), Story.onBehalfOf(person), drafts);
        if (!store(open -> open.append(transaction.entries()))) {
            return false;
        }
        transaction.entries().forEach(this::note);
        world.acknowledged(this, transaction);
        handle(new Event.Changed());
        return true;
    }

    private void note(EncodedEntry entry) {
        shelf.add(entry);
        seen.add(entry.entry().id());
    }

    void poke(long size) {
        if (running) {
            handle(new Event.Poked(size));
        }
    }

    void resume() {
        if (running) {
            handle(new Event.Resumed());
        }
    }

    private void handle(Event event) {
        if (core != null) {
            core.on(event).forEach(this::perform);
        }
    }

    private void later(Runnable action) {
        int mine = life;
        world.time().after(1 + random.nextLong(SLOWEST_STEP), () -> {
            if (mine == life) {
                action.run();
            }
        });
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Gather(var taken) -> later(() ->
                    handle(new Event.Gathered(new Gathering(shelf).next(taken), shelf.written())));
            case Effect.Send(var request) -> send(request);
            case Effect.Keep(Received page) -> later(() -> keep(page));
            case Effect.Recount(long size) -> later(() -> handle(new Event.Recounted(shelf.tree(size), shelf.ends(size))));
            case Effect.SetAside(UUID forked, long first) -> later(() -> setAside(forked, first));
            case Effect.Wait(var duration) -> {
                int token = ++waiting;
                int mine = life;
                world.time().after(duration, () -> {
                    if (mine == life && token == waiting) {
                        handle(new Event.Waited());
                    }
                });
            }
            case Effect.Show(Condition now) -> show(now);
        }
    }

    private void show(Condition now) {
        condition = now;
        if (now instanceof Condition.Halted(Halt.Refused(Denial denial)) && denial == Denial.SIGNED_OUT) {
            // The person signs in again.
            later(() -> world.enrol(this, device, () -> handle(new Event.Resumed())));
        }
    }

    private void send(Request request) {
        boolean[] over = new boolean[1];
        int mine = life;
        Caller caller = new Caller(person, device);
        world.ask(this, request, caller, (answer, torn) -> {
            if (!over[0] && mine == life) {
                over[0] = true;
                handle(torn ? new Event.Unanswered(Event.Unanswered.Cause.UNREADABLE) : new Event.Answered(answer));
            }
        });
        world.time().after(ANSWER_WITHIN, () -> {
            if (!over[0] && mine == life) {
                over[0] = true;
                handle(new Event.Unanswered(Event.Unanswered.Cause.UNREACHABLE));
            }
        });
    }

    /// Takes an answer.
    interface Asking {
        void answered(Answer answer, boolean torn);
    }

    private void keep(Received page) {
        Optional<EntryId> forked = shelf.forked(page);
        if (forked.isPresent()) {
            handle(new Event.Forked(forked.get().device(), forked.get().n()));
            return;
        }
        Received needed = shelf.withoutHeld(page);
        if (!store(open -> open.append(needed))) {
            if (running) {
                handle(new Event.NotKept());
            }
            return;
        }
        shelf.add(needed);
        for (Numbered each : needed.entries()) {
            seen.add(each.receipt().entry());
            each.entry().ifPresent(entry -> clock.observe(
                    each.receipt().effective(entry.entry().clock()), Instant.ofEpochMilli(Math.max(0, world.time().now() + skew))));
        }
        handle(new Event.Kept());
    }

    /// Tries again what the server was asked for, where that is still waited for.
    void retry(Runnable again) {
        boolean waited = condition instanceof Condition.Halted(Halt.Refused(Denial denial)) && denial == Denial.SIGNED_OUT;
        if (running && (waited || becoming != null)) {
            again.run();
        }
    }

    /// Where there are two of this device, this one becomes another, once a server knows it as that.
    private void setAside(UUID forked, long first) {
        if (!forked.equals(device)) {
            rewrite(forked, first, device);
            return;
        }
        int mine = life;
        UUID other = world.seals().newDevice();
        becoming = other;
        world.enrol(this, other, () -> {
            if (mine == life && other.equals(becoming)) {
                becoming = null;
                rewrite(forked, first, other);
            }
        });
    }

    private void rewrite(UUID forked, long first, UUID other) {
        List<EncodedEntry> aside = shelf.chain(forked, first);
        FaultyFolder fresh = new FaultyFolder();
        Journal anew = open(fresh);
        shelf.writeWithout(forked, first, anew);
        if (forked.equals(device) && !aside.isEmpty()) {
            List<Transaction> reissued = new Reissue(aside, ChainHead.start(other), random).transactions();
            reissued.forEach(transaction -> anew.append(transaction.entries()));
            world.reissued(this, aside, reissued);
        }
        aside.forEach(entry -> seen.remove(entry.entry().id()));
        disk = fresh;
        device = other;
        read();
        handle(new Event.SetAside(other));
    }
}
