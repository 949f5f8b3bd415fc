package stageline.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.keys.DeviceKey;
import stageline.store.Chains;
import stageline.sync.core.LocalLedger;

/// What sync asks of a workspace's ledger, between two changes. What this device wrote lately comes from memory, all else from the journal.
/// Not thread-safe.
final class SharedLedger implements LocalLedger {

    private final DeviceKey key;
    private final Supplier<ChainHead> head;
    private final Journal journal;
    private final Chains chains;
    private final ChainReader reader;
    private @Nullable Map<UUID, TreeMap<Long, HeadSignature>> signatures;

    /// @param head the end of this device's chain
    SharedLedger(DeviceKey key, Supplier<ChainHead> head, Journal journal, Chains chains, ChainReader reader) {
        this.key = key;
        this.head = head;
        this.journal = journal;
        this.chains = chains;
        this.reader = reader;
    }

    /// Forgets what it remembers of others' signatures, after a page was stored.
    void forget() {
        signatures = null;
    }

    @Override
    public UUID device() {
        return key.device();
    }

    @Override
    public long written() {
        return head.get().n();
    }

    @Override
    public Set<UUID> othersWaiting() {
        return chains.lengths().entrySet().stream()
                .filter(chain -> !chain.getKey().equals(device()) && numbered(chain.getKey()) < chain.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public long numbered(UUID device) {
        return chains.serverPlace().map(place -> place.numbered(device)).orElse(0L);
    }

    @Override
    public List<EncodedEntry> entries(UUID device, long after, long last, int most, long bytes) {
        List<EncodedEntry> whole = new ArrayList<>();
        List<EncodedEntry> transaction = new ArrayList<>();
        reader.read(device, after, entry -> {
            transaction.add(entry);
            if (entry.entry().lastOfTransaction()) {
                boolean room = whole.size() + transaction.size() <= most && size(whole) + size(transaction) <= bytes;
                if (!whole.isEmpty() && !room) {
                    return false;
                }
                whole.addAll(transaction);
                transaction.clear();
            }
            return entry.entry().n() < last;
        });
        return whole;
    }

    private static long size(List<EncodedEntry> entries) {
        return entries.stream().mapToLong(EncodedEntry::size).sum();
    }

    @Override
    public Optional<HeadSignature> signatureAfter(UUID device, long after) {
        if (signatures == null) {
            signatures = signaturesOfWaiting();
        }
        return signatures.getOrDefault(device, new TreeMap<>()).tailMap(after, false).values().stream().findFirst();
    }

    /// The signatures under what others wrote and the server has lost: the whole journal is read.
    private Map<UUID, TreeMap<Long, HeadSignature>> signaturesOfWaiting() {
        Map<UUID, Long> waiting = othersWaiting().stream().collect(Collectors.toMap(device -> device, this::numbered));
        Map<UUID, Map<Long, Hash>> hashes = new HashMap<>();
        List<HeadSignature> found = new ArrayList<>();
        journal.replay(1, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                transaction.entries().stream()
                        .map(EncodedEntry::entry)
                        .filter(entry -> entry.n() > waiting.getOrDefault(entry.device(), Long.MAX_VALUE))
                        .forEach(entry -> hashes.computeIfAbsent(entry.device(), d -> new HashMap<>()).put(entry.n(), entry.hash()));
                return true;
            }

            @Override
            public void accept(HeadSignature signature) {
                found.add(signature);
            }
        });
        Map<UUID, TreeMap<Long, HeadSignature>> sound = new HashMap<>();
        for (HeadSignature signature : found) {
            ChainHead signed = signature.head();
            if (Objects.equals(signed.hash(), hashes.getOrDefault(signed.device(), Map.of()).get(signed.n()))) {
                sound.computeIfAbsent(signed.device(), d -> new TreeMap<>()).put(signed.n(), signature);
            }
        }
        return sound;
    }

    @Override
    public HeadSignature sign(ChainHead signed) {
        return key.sign(signed);
    }
}
