package stageline.workspace.sync;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import stageline.ledger.Circumstances;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event.Created;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.server.core.Caller;
import stageline.server.core.Clerk;
import stageline.server.core.MemoryLedger;
import stageline.server.core.Pages;
import stageline.server.core.Reception;
import stageline.sync.Answer;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;
import stageline.sync.core.Event.Unanswered.Cause;
import stageline.sync.core.Signatures;

/// A server in memory, which workspaces reach without a network. Thread-safe.
final class NearbyServer {

    /// How far it says that every device's clock is ahead.
    static final int OFFSET_MILLIS = 250;

    private static final int PAGE = 5;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey key = SigningKey.draw(random);
    private final NoteKey noteKey = new NoteKey("nearby.example", key.publicKey());
    private final Reception reception = new Reception(Signatures.VERIFIED);
    private final Pages pages = new Pages(head -> head.checkpoint().sign(noteKey, key::sign).format());
    private final InstantSource clock = InstantSource.system();
    private final UUID person;
    private MemoryLedger ledger;
    private UUID device;
    private boolean reachable = true;

    /// @param person on whose behalf it does what it does
    NearbyServer(UUID workspace, UUID person) {
        this.person = person;
        this.ledger = new MemoryLedger(workspace, PAGE);
        this.device = new UUID(4, 0);
    }

    /// The key that it signs with.
    NoteKey noteKey() {
        return noteKey;
    }

    synchronized long size() {
        return ledger.tally().size();
    }

    synchronized void setReachable(boolean now) {
        reachable = now;
    }

    /// Knows a further device of the person from now on.
    synchronized void enrol(UUID other, PublicKeyBytes its) {
        if (ledger.head(device).isEmpty()) {
            write(made(device, keyed(key.publicKey())));
        }
        write(made(other, keyed(its), Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person))));
    }

    synchronized MemoryLedger backup() {
        return new MemoryLedger(ledger);
    }

    /// It has what a backup has, and an epoch begins.
    synchronized void restore(MemoryLedger backup) {
        long epoch = ledger.tally().epoch() + 1;
        ledger = new MemoryLedger(backup);
        ledger.begin(epoch);
        device = new UUID(4, epoch);
        write(made(device, keyed(key.publicKey())));
    }

    private void write(Draft draft) {
        Clerk clerk = new Clerk(device, head -> key.sign(head), random);
        clerk.write(ledger, Circumstances.alone(person, Role.NONE, ZoneOffset.UTC), List.of(draft), clock.instant());
    }

    private static Draft made(UUID device, Change... fields) {
        EntityRef record = new EntityRef(EntityType.DEVICE, device);
        return new Draft(record, new Created(List.of(fields), List.of()), Optional.empty(), Optional.empty(), false);
    }

    private static Change keyed(PublicKeyBytes key) {
        return Change.set(WorkspaceFields.DEVICE_KEY, Value.of(Base64.getEncoder().encodeToString(key.bytes())));
    }

    /// The way of a device to it.
    ///
    /// @param founding whether the device brings the workspace
    Courier courier(UUID from, boolean founding) {
        return new Courier() {
            @Override
            public Errand ask(Request request, Consumer<Outcome> outcome) {
                outcome.accept(outcome(request, new Caller(person, from, founding ? Long.MAX_VALUE : 0)));
                return () -> {};
            }

            @Override
            public OptionalInt clockOffsetMillis() {
                return OptionalInt.of(OFFSET_MILLIS);
            }
        };
    }

    private synchronized Courier.Outcome outcome(Request request, Caller caller) {
        if (!reachable) {
            return new Courier.Outcome.Unanswered(Cause.UNREACHABLE);
        }
        Instant now = clock.instant();
        Answer answer = switch (request) {
            case Push push -> reception.take(push, caller, now.toEpochMilli(), ledger);
            case Pull pull -> pages.page(pull, caller, ledger);
        };
        return new Courier.Outcome.Answered(answer);
    }
}
