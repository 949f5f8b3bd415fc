package stageline.sync.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.server.core.Caller;
import stageline.server.core.Clerk;
import stageline.server.core.MemoryLedger;
import stageline.server.core.Pages;
import stageline.server.core.Reception;
import stageline.sync.Answer;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;

/// One database and a few nodes before it, which hold nothing themselves.
final class SimulatedServer {

    private final Seals seals;
    private final Reception reception;
    private final Pages pages;
    private MemoryLedger database;
    private long epochs;

    SimulatedServer(UUID workspace, Seals seals) {
        this.seals = seals;
        this.reception = new Reception(seals);
        this.pages = new Pages(seals::sign);
        this.database = new MemoryLedger(workspace, Story.PAGE);
    }

    /// What a node does with a request, as far as it comes.
    ///
    /// @param nodeClock the node's clock
    Answer answer(Request request, Caller caller, long nodeClock) {
        Optional<Denial> denial = denial(caller);
        if (denial.isPresent()) {
            return new Answer.Denied(denial.get(), OptionalInt.empty());
        }
        try {
            return switch (request) {
                case Push push -> reception.take(push, caller, nodeClock, database);
                case Pull pull -> pages.page(pull, caller, database);
            };
        } catch (LedgerException.Malformed malformed) {
            return new Answer.Denied(Denial.MALFORMED, OptionalInt.empty());
        }
    }

    private Optional<Denial> denial(Caller caller) {
        if (database.revoked().contains(caller.device())) {
            return Optional.of(Denial.DEVICE_REVOKED);
        }
        return database.enrolled().contains(caller.device()) ? Optional.empty() : Optional.of(Denial.SIGNED_OUT);
    }

    /// Signs a device in, and enrols it where the ledger does not know it.
    void enrol(UUID person, UUID device, PublicKeyBytes key, long nodeClock, RandomGenerator random) {
        if (database.enrolled().add(device) && database.facts(Story.device(device)).isEmpty()) {
            clerk(random).write(database, Story.onBehalfOf(person), Story.enrolled(person, device, key), Instant.ofEpochMilli(nodeClock));
        }
    }

    /// The server's own device begins the chain of an epoch by enrolling itself.
    void introduceItself(long nodeClock, UUID person, RandomGenerator random) {
        UUID device = seals.serverDevice(epochs);
        clerk(random).write(database, Story.onBehalfOf(person), Story.introduced(device, seals.keyOf(device)),
                Instant.ofEpochMilli(nodeClock));
    }

    private Clerk clerk(RandomGenerator random) {
        return new Clerk(seals.serverDevice(epochs), seals::sign, random);
    }

    /// Lets a device in that is about to bring its workspace.
    void welcome(UUID device) {
        database.enrolled().add(device);
    }

    void revoke(UUID device) {
        database.revoked().add(device);
    }

    /// A backup of the database.
    MemoryLedger backup() {
        return new MemoryLedger(database);
    }

    /// The database is what it was, and an epoch begins.
    void restore(MemoryLedger backup, long nodeClock, UUID person, RandomGenerator random) {
        database = new MemoryLedger(backup);
        epochs++;
        database.begin(epochs);
        introduceItself(nodeClock, person, random);
    }

    MemoryLedger database() {
        return database;
    }
}
