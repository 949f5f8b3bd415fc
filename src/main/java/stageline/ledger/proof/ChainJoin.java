package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.journal.ReceivedTrailer;
import stageline.ledger.journal.ReceivedTrailer.Reference;
import stageline.ledger.journal.SegmentScan;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.event.EntryId;

/// Joins what was verified segment by segment: each device's chain must go on in the next segment where it ended, pages from a server must
/// go on behind each other and give the roots of its checkpoints, and signatures must be under hashes that are there.
final class ChainJoin {

    private final List<SegmentScan> scans;
    private final List<ChainVerifier> verifiers;
    private final long[] ends;
    private final Witness witness;
    private final Map<UUID, ChainHead> heads = new HashMap<>();
    private final Map<UUID, NavigableMap<Long, ChainLink>> links = new HashMap<>();
    private final ReceiptTree tree = new ReceiptTree();
    private final Map<UUID, ChainVerifier.SignedHead> latest = new HashMap<>();
    private long entries;
    private long erased;

    /// @param ends position of the last entry in each segment
    ChainJoin(List<SegmentScan> scans, List<ChainVerifier> verifiers, long[] ends, Witness witness) {
        this.scans = scans;
        this.verifiers = verifiers;
        this.ends = ends;
        this.witness = witness;
    }

    VerificationResult result(boolean cancelled) {
        Optional<Flaw> flaw = Optional.empty();
        for (int i = 0; i < verifiers.size() && flaw.isEmpty(); i++) {
            flaw = join(i);
        }
        if (cancelled) {
            return new VerificationResult(entries, erased, chains(Map.of()), Optional.empty(), true);
        }
        Map<UUID, Long> signed = new HashMap<>();
        if (flaw.isEmpty()) {
            flaw = checkSignatures(signed);
        }
        return new VerificationResult(entries, erased, chains(signed), flaw, false);
    }

    private Map<UUID, VerifiedChain> chains(Map<UUID, Long> signed) {
        Map<UUID, VerifiedChain> chains = new HashMap<>();
        heads.forEach((device, head) -> chains.put(device, new VerifiedChain(head, signed.getOrDefault(device, 0L))));
        return chains;
    }

    private Optional<Flaw> join(int i) {
        ChainVerifier verifier = verifiers.get(i);
        SegmentScan scan = scans.get(i);
        if (i > 0 && scan.firstPosition() != ends[i - 1] + 1) {
            Damage damage = Damage.ENDS_TOO_EARLY;
            String file = scans.get(i - 1).file();
            return Optional.of(new Flaw(
                    Flaw.Kind.DAMAGED, ends[i - 1] + 1, Optional.empty(), file, 0, Optional.of(damage)));
        }
        List<Flaw> flaws = new ArrayList<>();
        verifier.flaw().ifPresent(flaws::add);
        for (ChainLink link : verifier.links()) {
            if (link.n() == 0) {
                continue;
            }
            ChainHead before = heads.getOrDefault(link.device(), ChainHead.start(link.device()));
            Optional<Flaw.Kind> wrong = breach(before, link);
            wrong.ifPresent(kind -> flaws.add(new Flaw(
                    kind,
                    link.firstPosition(),
                    Optional.of(new EntryId(link.device(), link.firstN())),
                    scan.file(),
                    link.firstOffset(),
                    Optional.empty())));
            heads.put(link.device(), link.head());
            links.computeIfAbsent(link.device(), device -> new TreeMap<>()).put(link.firstN(), link);
        }
        verifier.pages().stream().filter(PageLeaves::isWhole).forEach(page -> check(page).ifPresent(kind -> flaws.add(
                new Flaw(kind, page.position() + 1, Optional.empty(), scan.file(), page.offset(), Optional.empty()))));
        for (ChainVerifier.SignedHead signature : verifier.signatures()) {
            latest.merge(
                    signature.signature().head().device(),
                    signature,
                    (one, other) -> other.signature().head().n() >= one.signature().head().n() ? other : one);
        }
        entries += verifier.entries();
        erased += verifier.erasedEntries();
        return flaws.stream().min(Comparator.comparingLong(Flaw::position));
    }

    /// Adds a page to the server's tree.
    private Optional<Flaw.Kind> check(PageLeaves leaves) {
        ReceivedTrailer page = leaves.page();
        try {
            tree.add(page.epoch(), page.first(), leaves.leaves());
        } catch (LedgerException.Malformed doesNotFollow) {
            return Optional.of(Flaw.Kind.RECEIPT_NUMBER);
        }
        boolean allThere = page.lines().stream().flatMap(line -> line.reference().stream()).allMatch(this::isThere);
        if (!allThere) {
            return Optional.of(Flaw.Kind.RECEIPT);
        }
        return page.checkpoint().isEmpty() || isTree(page.checkpoint()) ? Optional.empty() : Optional.of(Flaw.Kind.CHECKPOINT);
    }

    private boolean isThere(Reference reference) {
        EntryId entry = reference.entry();
        return hashOf(entry.device(), entry.n()).filter(reference.hash()::equals).isPresent();
    }

    private Optional<Hash> hashOf(UUID device, long n) {
        return Optional.ofNullable(links.get(device))
                .flatMap(own -> Optional.ofNullable(own.floorEntry(n)))
                .flatMap(link -> link.getValue().hashOf(n));
    }

    private boolean isTree(String note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
            CompactRange range = tree.range();
            return checkpoint.size() == range.size() && checkpoint.root().equals(range.root());
        } catch (LedgerException.Malformed noCheckpoint) {
            return false;
        }
    }

    private static Optional<Flaw.Kind> breach(ChainHead before, ChainLink link) {
        if (link.firstN() != before.n() + 1) {
            return Optional.of(Flaw.Kind.NUMBER);
        }
        return before.hash().matches(link.previous(), 0) ? Optional.empty() : Optional.of(Flaw.Kind.PREVIOUS_HASH);
    }

    private Optional<Flaw> checkSignatures(Map<UUID, Long> signed) {
        List<ChainVerifier.SignedHead> all = new ArrayList<>(latest.values());
        long end = ends.length == 0 ? 0 : ends[ends.length - 1];
        witness.heads().forEach(head -> all.add(new ChainVerifier.SignedHead(head, end, 0)));
        List<Flaw> flaws = new ArrayList<>();
        for (ChainVerifier.SignedHead signature : all) {
            HeadSignature head = signature.signature();
            Optional<Flaw.Kind> wrong = check(head);
            wrong.ifPresent(kind -> flaws.add(new Flaw(
                    kind,
                    signature.position(),
                    Optional.of(new EntryId(head.head().device(), head.head().n())),
                    "",
                    signature.offset(),
                    Optional.empty())));
            if (wrong.isEmpty() && witness.deviceKeys().containsKey(head.head().device())) {
                signed.merge(head.head().device(), head.head().n(), Math::max);
            }
        }
        return flaws.stream().min(Comparator.comparingLong(Flaw::position));
    }

    private Optional<Flaw.Kind> check(HeadSignature signature) {
        ChainHead head = signature.head();
        ChainHead end = heads.getOrDefault(head.device(), ChainHead.start(head.device()));
        if (head.n() > end.n()) {
            return Optional.of(Flaw.Kind.ENTRIES_MISSING);
        }
        boolean underItsHash = hashOf(head.device(), head.n()).filter(head.hash()::equals).isPresent();
        PublicKeyBytes key = witness.deviceKeys().get(head.device());
        boolean authentic = key == null || key.verifies(signature);
        return underItsHash && authentic ? Optional.empty() : Optional.of(Flaw.Kind.HEAD_SIGNATURE);
    }
}
