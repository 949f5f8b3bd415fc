package stageline.server.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleTree;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// A workspace's ledger on a server, as a database would hold it. Every request is one transaction, so it needs no other. Not thread-safe.
public final class MemoryLedger implements HeldLedger, ReadLedger {

    private final UUID workspace;
    private final int most;
    private final List<Accepted> pushes;
    private final List<Numbered> entries;
    private final Map<UUID, List<Hash>> chains = new HashMap<>();
    private final Map<Long, Long> begun = new HashMap<>();
    private final Set<UUID> enrolled = new HashSet<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final Facts facts = new Facts();
    private final MerkleTree tree = new MerkleTree();
    private Tally tally;

    /// An empty ledger.
    ///
    /// @param most how many entries it hands out at most, unless it is one push
    public MemoryLedger(UUID workspace, int most) {
        this.workspace = workspace;
        this.most = most;
        this.pushes = new ArrayList<>();
        this.entries = new ArrayList<>();
        this.tally = Tally.START;
        begun.put(0L, 0L);
    }

    /// A backup of another.
    public MemoryLedger(MemoryLedger other) {
        this.workspace = other.workspace;
        this.most = other.most;
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

    /// An epoch begins.
    public void begin(long epoch) {
        begun.put(epoch, tally.size());
        tally = new Tally(epoch, tally.size(), tally.receivedMillis(), tally.roots());
    }

    /// Everything, in the order of the numbers.
    public List<Numbered> entries() {
        return entries;
    }

    /// The devices that are let in.
    public Set<UUID> enrolled() {
        return enrolled;
    }

    /// The devices that are shut out.
    public Set<UUID> revoked() {
        return revoked;
    }

    /// What all of it says.
    public Facts facts() {
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
    public List<EntityRef> records(EntityType type) {
        return facts.all().stream()
                .map(Fact::entity)
                .filter(entity -> entity.type() == type)
                .distinct()
                .sorted(Comparator.comparing(EntityRef::id))
                .toList();
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
    public List<Accepted> pushes(long after, int wanted, long bytes) {
        List<Accepted> some = new ArrayList<>();
        int count = 0;
        for (Accepted push : pushes) {
            boolean room = some.isEmpty() || count + push.entries().size() <= Math.min(wanted, most);
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
