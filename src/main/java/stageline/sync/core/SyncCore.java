package stageline.sync.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stageline.ledger.journal.Received;
import stageline.ledger.proof.CompactRange;
import stageline.sync.Answer;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.Push;

/// Keeps a workspace in step with its server: takes one event after the other and says what is to be done. It works in rounds: send what
/// waits, push by push, then fetch the server's ledger, page by page; so a change is numbered, and what others did meanwhile is here, at
/// the end of the same round.
///
/// At most one effect with an outcome is under way at any time; an outcome that nobody waits for is passed over. Nothing here must survive
/// a crash: a new core that begins from what is stored does the same again, which changes nothing. Not thread-safe.
public final class SyncCore {

    /// How long it waits for the server to say that there is something new before it asks.
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Intake intake;
    private final Patience patience;
    private final Map<UUID, Long> taken = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private Phase phase = Phase.IDLE;
    private boolean wanted;
    private boolean missed;
    /// Whether it was tried in vain, and not answered since.
    private boolean away;
    private long own;
    private long size;
    private @Nullable Push pushed;

    private enum Phase {
        /// Nothing to do.
        IDLE,
        /// Until it is tried again.
        RESTING,
        /// Until somebody does something.
        HALTED,
        /// These wait for the outcome of an effect.
        GATHERING,
        PUSHING,
        PULLING,
        RECOUNTING,
        KEEPING,
        SETTING_ASIDE
    }

    /// @param standing where the workspace stands, as it is stored
    /// @param signatures verifies signatures
    /// @param random   for the time between two tries
    public SyncCore(Standing standing, Signatures signatures, RandomGenerator random) {
        this.intake = new Intake(standing, new PageCheck(signatures));
        this.patience = new Patience(random);
        this.size = standing.cursor().number();
    }

    /// Takes an event.
    ///
    /// @return what is to be done, in this order
    public List<Effect> on(Event event) {
        effects.clear();
        switch (event) {
            case Event.Changed() -> want(false);
            case Event.Poked(long grown) -> {
                if (grown > standing().cursor().number()) {
                    want(true);
                }
            }
            case Event.Resumed() -> resume();
            case Event.Waited() -> want(true);
            case Event.Gathered gathered when phase == Phase.GATHERING -> gathered(gathered.push(), gathered.own());
            case Event.Answered(Answer answer) when phase == Phase.PUSHING || phase == Phase.PULLING -> answered(answer);
            case Event.Unanswered(Event.Unanswered.Cause cause) when phase == Phase.PUSHING || phase == Phase.PULLING -> unanswered(cause);
            case Event.Recounted(CompactRange tree, var chains) when phase == Phase.RECOUNTING -> take(intake.recounted(tree, chains));
            case Event.Kept() when phase == Phase.KEEPING -> kept();
            case Event.NotKept() when phase == Phase.KEEPING -> rest(Condition.NoRoom::new);
            case Event.Forked(UUID device, long first) when phase == Phase.KEEPING -> setAside(device, first);
            case Event.SetAside(UUID device) when phase == Phase.SETTING_ASIDE -> goOnAs(device);
            case Event.Gathered g -> {}
            case Event.Answered a -> {}
            case Event.Unanswered u -> {}
            case Event.Recounted r -> {}
            case Event.Kept k -> {}
            case Event.NotKept n -> {}
            case Event.Forked f -> {}
            case Event.SetAside s -> {}
        }
        return List.copyOf(effects);
    }

    /// Where the workspace stands now: what was stored.
    public Standing standing() {
        return intake.standing();
    }

    /// Begins a round, or remembers that another one is needed.
    ///
    /// @param hurried whether it is worth trying again before its time
    private void want(boolean hurried) {
        switch (phase) {
            case IDLE -> begin();
            case RESTING -> {
                if (hurried) {
                    begin();
                }
            }
            case HALTED -> {}
            case GATHERING, PUSHING, PULLING, RECOUNTING, KEEPING, SETTING_ASIDE -> wanted = true;
        }
    }

    private void resume() {
        if (phase == Phase.HALTED) {
            phase = Phase.IDLE;
            missed = false;
        }
        patience.reset();
        want(true);
    }

    private void begin() {
        wanted = false;
        taken.clear();
        gather();
    }

    private void gather() {
        phase = Phase.GATHERING;
        effects.add(new Effect.Gather(taken));
    }

    private void gathered(Optional<Push> next, long written) {
        own = written;
        if (next.isPresent()) {
            pushed = next.get();
            phase = Phase.PUSHING;
            if (!away) {
                exchanging();
            }
            effects.add(new Effect.Send(pushed));
        } else {
            pull();
        }
    }

    private void pull() {
        phase = Phase.PULLING;
        effects.add(new Effect.Send(new Pull(standing().cursor(), own)));
    }

    private void answered(Answer answer) {
        Push push = phase == Phase.PUSHING ? pushed : null;
        pushed = null;
        away = false;
        switch (answer) {
            case Answer.Taken(long last) when push != null -> {
                taken.merge(push.device(), Math.max(last, push.last()), Math::max);
                patience.reset();
                missed &= !isOwn(push);
                gather();
            }
            case Answer.Gap(long next) when push != null -> missing(push, new Halt.Contradicted(Contradiction.FORGOTTEN));
            case Answer.Stranger() when push != null -> missing(push, new Halt.Unknown());
            case Answer.Forked(long first) when push != null -> {
                if (isOwn(push)) {
                    setAside(push.device(), first);
                } else {
                    leaveOut(push);
                }
            }
            case Answer.Page(Received received, long total) when push == null -> {
                size = total;
                take(intake.look(received, size));
            }
            case Answer.Denied(Denial denial, var retry) -> denied(denial);
            case Answer.Taken t -> unanswered(Event.Unanswered.Cause.UNREADABLE);
            case Answer.Gap g -> unanswered(Event.Unanswered.Cause.UNREADABLE);
            case Answer.Forked f -> unanswered(Event.Unanswered.Cause.UNREADABLE);
            case Answer.Stranger s -> unanswered(Event.Unanswered.Cause.UNREADABLE);
            case Answer.Page p -> unanswered(Event.Unanswered.Cause.UNREADABLE);
        }
    }

    private boolean isOwn(Push push) {
        return push.device().equals(standing().device());
    }

    /// The server lacks what it had. It may have been restored from a backup, which its ledger says; then others, or this workspace, may
    /// bring back what is missing, and the next round does better.
    private void missing(Push push, Halt otherwise) {
        if (isOwn(push) && missed) {
            halt(otherwise);
        } else {
            missed |= isOwn(push);
            leaveOut(push);
        }
    }

    /// What this server can't take now; what others wrote they bring themselves.
    private void leaveOut(Push push) {
        taken.put(push.device(), Long.MAX_VALUE);
        gather();
    }

    private void denied(Denial denial) {
        switch (denial) {
            case BUSY -> rest(Condition.Away::new);
            case SIGNED_OUT, DEVICE_REVOKED, DEACTIVATED, TOO_OLD, MALFORMED -> halt(new Halt.Refused(denial));
        }
    }

    private void unanswered(Event.Unanswered.Cause cause) {
        switch (cause) {
            case OTHER_KEY -> halt(new Halt.OtherKey());
            case UNREACHABLE, UNREADABLE -> rest(Condition.Away::new);
        }
    }

    private void take(Intake.Step step) {
        switch (step) {
            case Intake.Step.Refuse(Contradiction contradiction) -> halt(new Halt.Contradicted(contradiction));
            case Intake.Step.Recount(long first) -> {
                phase = Phase.RECOUNTING;
                effects.add(new Effect.Recount(first));
            }
            case Intake.Step.Nothing() -> {
                patience.reset();
                finish();
            }
            case Intake.Step.Keep(Received page) -> {
                patience.reset();
                phase = Phase.KEEPING;
                exchanging();
                effects.add(new Effect.Keep(page));
            }
        }
    }

    private void kept() {
        if (intake.stored()) {
            // What the server lost waits again, here and in the workspaces of others.
            wanted = true;
            missed = false;
        }
        if (standing().cursor().number() < size) {
            exchanging();
            pull();
        } else {
            finish();
        }
    }

    private void finish() {
        if (wanted || missed) {
            begin();
            return;
        }
        phase = Phase.IDLE;
        show(new Condition.InStep());
        effects.add(new Effect.Wait(IDLE));
    }

    private void setAside(UUID device, long first) {
        phase = Phase.SETTING_ASIDE;
        effects.add(new Effect.SetAside(device, first));
    }

    private void goOnAs(UUID device) {
        intake.become(device);
        begin();
    }

    private void halt(Halt halt) {
        intake.drop();
        phase = Phase.HALTED;
        show(new Condition.Halted(halt));
    }

    /// How things stand while it rests.
    @FunctionalInterface
    private interface Resting {
        Condition until(Duration retry);
    }

    private void rest(Resting resting) {
        intake.drop();
        missed = false;
        away = true;
        phase = Phase.RESTING;
        Duration retry = patience.next();
        show(resting.until(retry));
        effects.add(new Effect.Wait(retry));
    }

    private void exchanging() {
        long number = standing().cursor().number();
        show(new Condition.Exchanging(number, Math.max(size, number)));
    }

    private void show(Condition condition) {
        effects.add(new Effect.Show(condition));
    }
}
