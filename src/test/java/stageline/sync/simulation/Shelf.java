package stageline.sync.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;
import stageline.sales.event.EntryId;
import stageline.server.core.Facts;
import stageline.sync.Cursor;
import stageline.sync.core.DeviceKeys;
import stageline.sync.core.LocalLedger;
import stageline.sync.core.Standing;

/// What a workspace knows after it has read its journal: a small stand-in for its database.
final class Shelf implements LocalLedger {

    private final UUID device;
    private final Seals seals;
    private final Map<EntryId, EncodedEntry> entries = new LinkedHashMap<>();
    private final Map<UUID, TreeMap<Long, EncodedEntry>> chains = new HashMap<>();
    private final TreeMap<Long, Receipt> numbers = new TreeMap<>();
    private final Map<EntryId, Receipt> receipts = new HashMap<>();
    private final Map<UUID, TreeMap<Long, HeadSignature>> signatures = new HashMap<>();
    private final Facts facts = new Facts();
    private final List<Received> pages = new ArrayList<>();
    private long epoch;

    Shelf(UUID device, Seals seals) {
        this.device = device;
        this.seals = seals;
    }

    void add(EncodedEntry entry) {
        EntryId id = entry.entry().id();
        entries.put(id, entry);
        chains.computeIfAbsent(id.device(), d -> new TreeMap<>()).put(id.n(), entry);
        facts.put(entry, Optional.ofNullable(receipts.get(id)));
    }

    void add(HeadSignature head) {
        signatures.computeIfAbsent(head.head().device(), d -> new TreeMap<>()).put(head.head().n(), head);
    }

    void add(Received page) {
        pages.add(page);
        if (page.epoch() > epoch) {
            Map<Long, Receipt> lost = new HashMap<>(numbers.tailMap(page.first(), true));
            numbers.keySet().removeAll(lost.keySet());
            epoch = page.epoch();
            lost.values().forEach(receipt -> {
                receipts.remove(receipt.entry());
                facts.put(held(receipt), Optional.empty());
            });
        }
        long number = page.first();
        for (Numbered each : page.entries()) {
            numbers.put(number++, each.receipt());
            receipts.put(each.receipt().entry(), each.receipt());
            each.entry().ifPresentOrElse(this::add, () ->
                    facts.put(held(each.receipt()), Optional.of(each.receipt())));
        }
        page.heads().forEach(this::add);
    }

    /// The page with mere references to what is here already.
    Received withoutHeld(Received page) {
        List<Numbered> some = page.entries().stream()
                .map(each -> entries.containsKey(each.receipt().entry()) ? new Numbered(each.receipt(), Optional.empty()) : each)
                .toList();
        return new Received(page.epoch(), page.first(), some, page.heads(), page.checkpoint(), page.notes());
    }

    /// The first entry of which the page says something else than what is here.
    Optional<EntryId> forked(Received page) {
        return page.entries().stream()
                .map(Numbered::receipt)
                .filter(receipt -> {
                    @Nullable EncodedEntry here = entries.get(receipt.entry());
                    return here != null && !here.entry().hash().equals(receipt.hash());
                })
                .map(Receipt::entry)
                .findFirst();
    }

    /// Writes everything anew in the server's order, then what it has not numbered; without a device's entries from a number on.
    void writeWithout(UUID forked, long first, Journal anew) {
        for (int i = 0; i < pages.size(); i++) {
            Received page = pages.get(i);
            long end = page.last() + 1;
            for (Received later : pages.subList(i + 1, pages.size())) {
                end = later.epoch() > page.epoch() ? Math.min(end, later.first()) : end;
            }
            if (end > page.first() || (end == page.first() && page.entries().isEmpty())) {
                anew.append(standing(page, end));
            }
        }
        signatures.values().forEach(heads -> heads.values().stream()
                .filter(head -> isSigned(head) && (!head.head().device().equals(forked) || head.head().n() < first))
                .forEach(anew::append));
        List<EncodedEntry> transaction = new ArrayList<>();
        chains.forEach((author, chain) -> {
            for (EncodedEntry entry : chain.tailMap(numbered(author), false).values()) {
                if (!author.equals(forked) || entry.entry().n() < first) {
                    transaction.add(entry);
                    if (entry.entry().lastOfTransaction()) {
                        anew.append(transaction);
                        transaction.clear();
                    }
                }
            }
        });
    }

    /// What still stands of a page: its entries up to a number.
    private Received standing(Received page, long end) {
        List<Numbered> some = page.entries().subList(0, (int) (end - page.first())).stream()
                .map(each -> new Numbered(each.receipt(), Optional.of(held(each.receipt()))))
                .toList();
        String checkpoint = some.size() == page.entries().size() ? page.checkpoint() : "";
        return new Received(page.epoch(), page.first(), some, List.of(), checkpoint, List.of());
    }

    /// The ends of the devices' chains among the server's first entries.
    Map<UUID, ChainHead> ends(long size) {
        Map<UUID, ChainHead> ends = new HashMap<>();
        numbers.headMap(size, true).values().forEach(receipt -> ends.put(
                receipt.entry().device(), new ChainHead(receipt.entry().device(), receipt.entry().n(), receipt.hash())));
        return ends;
    }

    CompactRange tree(long size) {
        CompactRange tree = new CompactRange();
        numbers.headMap(size, true).forEach((number, receipt) -> tree.add(MerkleHashing.leaf(number, receipt)));
        return tree;
    }

    Standing standing() {
        long number = numbers.isEmpty() ? 0 : numbers.lastKey();
        List<Hash> roots = tree(number).roots();
        Map<UUID, PublicKeyBytes> devices = new HashMap<>(DeviceKeys.in(List.copyOf(entries.values())));
        devices.put(device, seals.keyOf(device));
        return new Standing(Story.WORKSPACE, device, seals.noteKey(), new Cursor(epoch, number), roots, ends(number), devices);
    }

    private EncodedEntry held(Receipt receipt) {
        return Objects.requireNonNull(entries.get(receipt.entry()));
    }

    private long numberOfLast(UUID author) {
        return Objects.requireNonNull(chains.get(author)).lastKey();
    }

    ChainHead head() {
        TreeMap<Long, EncodedEntry> chain = chains.get(device);
        return chain == null ? ChainHead.start(device) : ChainHead.after(chain.lastEntry().getValue().entry());
    }

    Collection<EncodedEntry> entries() {
        return entries.values();
    }

    /// A device's entries from a number on.
    List<EncodedEntry> chain(UUID author, long first) {
        TreeMap<Long, EncodedEntry> chain = chains.get(author);
        return chain == null ? List.of() : List.copyOf(chain.tailMap(first, true).values());
    }

    Optional<Receipt> receipt(EntryId id) {
        return Optional.ofNullable(receipts.get(id));
    }

    Facts facts() {
        return facts;
    }

    @Override
    public UUID device() {
        return device;
    }

    @Override
    public long written() {
        return head().n();
    }

    @Override
    public Set<UUID> othersWaiting() {
        return chains.keySet().stream()
                .filter(other -> !other.equals(device) && numbered(other) < numberOfLast(other))
                .collect(Collectors.toSet());
    }

    @Override
    public long numbered(UUID other) {
        TreeMap<Long, EncodedEntry> chain = chains.getOrDefault(other, new TreeMap<>());
        return chain.descendingKeySet().stream().filter(n -> receipts.containsKey(new EntryId(other, n))).findFirst().orElse(0L);
    }

    @Override
    public List<EncodedEntry> entries(UUID other, long after, long last, int most, long bytes) {
        List<EncodedEntry> whole = new ArrayList<>();
        List<EncodedEntry> transaction = new ArrayList<>();
        for (EncodedEntry entry : chains.getOrDefault(other, new TreeMap<>()).subMap(after, false, last, true).values()) {
            transaction.add(entry);
            if (entry.entry().lastOfTransaction()) {
                if (!whole.isEmpty() && whole.size() + transaction.size() > Math.min(most, Story.PAGE)) {
                    return whole;
                }
                whole.addAll(transaction);
                transaction.clear();
            }
        }
        return whole;
    }

    @Override
    public Optional<HeadSignature> signatureAfter(UUID other, long after) {
        return signatures.getOrDefault(other, new TreeMap<>()).tailMap(after, false).values().stream().filter(this::isSigned).findFirst();
    }

    /// Whether a signature stands under an entry that is here, and not under one that another took the place of.
    private boolean isSigned(HeadSignature signature) {
        EncodedEntry entry = entries.get(new EntryId(signature.head().device(), signature.head().n()));
        return entry != null && signature.head().equals(ChainHead.after(entry.entry()));
    }

    @Override
    public HeadSignature sign(ChainHead head) {
        return seals.sign(head);
    }
}
