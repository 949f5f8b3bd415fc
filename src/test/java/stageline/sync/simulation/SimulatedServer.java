package stageline.sync.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleTree;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.server.core.Accepted;
import stageline.server.core.Caller;
import stageline.server.core.Clerk;
import stageline.server.core.HeldLedger;
import stageline.server.core.Pages;
import stageline.server.core.ReadLedger;
import stageline.server.core.Reception;
import stageline.server.core.Tally;
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
    private Database database;
    private long epochs;

    SimulatedServer(UUID workspace, Seals seals) {
        this.seals = seals;
        this.reception = new Reception(seals);
        this.pages = new Pages(seals::sign);
        this.database = new Database(workspace, 0);
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
        if (database.revoked.contains(caller.device())) {
            return Optional.of(Denial.DEVICE_REVOKED);
        }
        return database.enrolled.contains(caller.device()) ? Optional.empty() : Optional.of(Denial.SIGNED_OUT);
    }

    /// Signs a device in, and enrols it where the ledger does not know it.
    void enrol(UUID person, UUID device, PublicKeyBytes key, long nodeClock, RandomGenerator random) {
        if (database.enrolled.add(device) && database.facts(Story.device(device)).isEmpty()) {
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
        database.enrolled.add(device);
    }

    void revoke(UUID device) {
        database.revoked.add(device);
    }

    /// A backup of the database.
    Database backup() {
        return new Database(database);
    }

    /// The database is what it was, and an epoch begins.
    void restore(Database backup, long nodeClock, UUID person, RandomGenerator random) {
        database = new Database(backup);
        epochs++;
        database.begin(epochs);
        introduceItself(nodeClock, person, random);
    }

    Database database() {
        return database;
    }

    /// What the database holds. Every request is one transaction, so it needs no other.
    static final class Database implements HeldLedger, ReadLedger {

        private final UUID workspace;
        private final List<Accepted> pushes;
        private final List<Numbered> entries;
        private final Map<UUID, List<Hash>> chains = new HashMap<>();
        private final Map<Long, Long> begun = new HashMap<>();
        private final Set<UUID> enrolled = new HashSet<>();
        private final Set<UUID> revoked = new HashSet<>();
        private final Facts facts = new Facts();
        private final MerkleTree tree = new MerkleTree();
        private Tally tally;

        private Database(UUID workspace, long epoch) {
            this.workspace = workspace;
            this.pushes = new ArrayList<>();
            this.entries = new ArrayList<>();
            this.tally = Tally.START;
            begun.put(epoch, 0L);
        }

        private Database(Database other) {
            this.workspace = other.workspace;
            this.pushes = new ArrayList<>(other.pushes);
            this.entries = new ArrayList<>(other.entries);
            other.chains.forEach((device, hashes) -> chains.put(device, new ArrayList<>(hashes)));
            begun.putAll(other.begun);
            enrolled.addAll(other.enrolled);
            revoked.addAll(other.revoked);
            for (Numbered each : other.entries) {
                facts.put(each.entry().orElseThrow(), Optional.of(each.receipt()));
                tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt()));
            }
            this.tally = other.tally;
        }

        private void begin(long epoch) {
            begun.put(epoch, tally.size());
            tally = new Tally(epoch, tally.size(), tally.receivedMillis(), tally.roots());
        }

        /// Everything, in the order of the numbers.
        List<Numbered> entries() {
            return entries;
        }

        Facts facts() {
            return facts;
        }

        @Override
        public UUID workspace() {
            return workspace;
        }

        @Override
        public Tally tally() {
            return tally;
        }

        @Override
        public Optional<ChainHead> head(UUID device) {
            List<Hash> chain = chains.get(device);
            return chain == null ? Optional.empty() : Optional.of(new ChainHead(device, chain.size(), chain.getLast()));
        }

        @Override
        public List<Hash> hashes(UUID device, long first, long last) {
            return chains.getOrDefault(device, List.of()).subList((int) first - 1, (int) last);
        }

        @Override
        public List<Fact> facts(EntityRef entity) {
            return facts.of(entity);
        }

        @Override
        public List<Fact> facts(OperationId operation) {
            return facts.arrived(operation);
        }

        @Override
        public List<Fact> revocationsOf(Collection<OperationId> operations) {
            return facts.all().stream()
                    .filter(fact -> fact.event() instanceof Event.Revoked(OperationId operation) && operations.contains(operation))
                    .toList();
        }

        @Override
        public void append(Accepted accepted, Tally after) {
            pushes.add(accepted);
            for (Numbered each : accepted.entries()) {
                EncodedEntry entry = each.entry().orElseThrow();
                EntryId id = entry.entry().id();
                entries.add(each);
                tree.add(MerkleHashing.leaf(entries.size(), each.receipt()));
                chains.computeIfAbsent(id.device(), d -> new ArrayList<>()).add(entry.entry().hash());
                facts.put(entry, Optional.of(each.receipt()));
            }
            tally = after;
        }

        @Override
        public long keptSince(long epoch) {
            return begun.entrySet().stream()
                    .filter(e -> e.getKey() > epoch)
                    .mapToLong(Map.Entry::getValue)
                    .min()
                    .orElse(tally.size());
        }

        @Override
        public Hash root(long size) {
            return tree.root(size);
        }

        @Override
        public List<Accepted> pushes(long after, int most, long bytes) {
            List<Accepted> some = new ArrayList<>();
            int count = 0;
            for (Accepted push : pushes) {
                boolean room = some.isEmpty() || count + push.entries().size() <= Math.min(most, Story.PAGE);
                if (push.first() > after && room) {
                    some.add(push);
                    count += push.entries().size();
                } else if (push.first() > after) {
                    return some;
                }
            }
            return some;
        }
    }
}
