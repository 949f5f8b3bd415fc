package stageline.ledger.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.HeaderScan;
import stageline.ledger.LedgerException;
import stageline.ledger.Transaction;
import stageline.ledger.journal.RawEntries;
import stageline.ledger.journal.ReceivedTrailer;
import stageline.sales.event.EntryId;

/// Verifies the entries of one segment as they come: that each is canonical, holds its payload's hash, and continues the entry of its
/// device before it. What lies before the segment is left to who joins the segments' [ChainLink]s. Stops at the first flaw. Not
/// thread-safe.
final class ChainVerifier implements RawEntries {

    private final String file;
    private final byte[] workspace;
    private final MessageDigest digest = Hash.newSha256();
    private final HeaderScan header = new HeaderScan();
    private final List<ChainLink> links = new ArrayList<>();
    private final List<SignedHead> signatures = new ArrayList<>();
    private final List<PageLeaves> pages = new ArrayList<>();
    private final byte[] payloadHash = new byte[Hash.LENGTH];
    private @Nullable ChainLink current;
    private @Nullable UUID openTransaction;
    private int transactionEntries;
    private Optional<Flaw> flaw = Optional.empty();
    private long entries;
    private long erasedEntries;

    /// A signature met.
    record SignedHead(HeadSignature signature, long position, long offset) {}

    ChainVerifier(String file, UUID workspace) {
        this.file = file;
        this.workspace = new ByteWriter(16).uuid(workspace).toByteArray();
    }

    @Override
    public boolean entry(
            long position,
            long offset,
            byte[] bytes,
            int headerStart,
            int headerLength,
            int payload,
            int payloadLength,
            boolean erased,
            boolean lastInRecord) {
        try {
            header.read(bytes, headerStart, headerLength);
        } catch (LedgerException.NewerFormat newer) {
            return refuse(Flaw.Kind.NEWER_FORMAT, position, offset, Optional.empty());
        } catch (LedgerException.Malformed malformed) {
            return refuse(Flaw.Kind.MALFORMED, position, offset, Optional.empty());
        }
        Flaw.Kind wrong = check(position, offset, lastInRecord);
        if (wrong == null && !erased) {
            hash(bytes, payload, payloadLength, payloadHash);
            wrong = header.hasPayload(payloadHash) ? null : Flaw.Kind.PAYLOAD_HASH;
        }
        if (wrong != null) {
            return refuse(wrong, position, offset, Optional.of(new EntryId(header.device(), header.n())));
        }
        ChainLink link = Objects.requireNonNull(current);
        hash(bytes, headerStart, headerLength, link.hash());
        link.moveTo(header.n());
        if (!pages.isEmpty() && pages.getLast().offset() == offset) {
            pages.getLast().add(Hash.of(link.hash()));
        }
        entries++;
        erasedEntries += erased ? 1 : 0;
        return true;
    }

    /// Checks the header against what came before, and makes its device's link the current one.
    private Flaw.@Nullable Kind check(long position, long offset, boolean lastInRecord) {
        if (!header.isIn(workspace)) {
            return Flaw.Kind.OTHER_WORKSPACE;
        }
        if (!isWholeTransaction(lastInRecord)) {
            return Flaw.Kind.TRANSACTION;
        }
        ChainLink link = linkOf(position, offset);
        current = link;
        openTransaction = header.lastOfTransaction() ? null : link.device();
        if (link.n() == 0) {
            return null;
        }
        if (header.n() != link.n() + 1) {
            return Flaw.Kind.NUMBER;
        }
        return header.isAfter(link.hash()) ? null : Flaw.Kind.PREVIOUS_HASH;
    }

    /// A transaction is one device's, of at most so many entries, and ends before its record does.
    private boolean isWholeTransaction(boolean lastInRecord) {
        transactionEntries = openTransaction == null ? 1 : transactionEntries + 1;
        boolean sameDevice = openTransaction == null || header.isOf(openTransaction);
        return sameDevice && transactionEntries <= Transaction.MOST_ENTRIES && (header.lastOfTransaction() || !lastInRecord);
    }

    private ChainLink linkOf(long position, long offset) {
        if (current != null && header.isOf(current.device())) {
            return current;
        }
        for (ChainLink link : links) {
            if (header.isOf(link.device())) {
                return link;
            }
        }
        ChainLink link = new ChainLink(header.device(), position, offset, header.n(), header.previous());
        links.add(link);
        return link;
    }

    private void hash(byte[] bytes, int offset, int length, byte[] target) {
        try {
            digest.update(bytes, offset, length);
            digest.digest(target, 0, Hash.LENGTH);
        } catch (DigestException impossible) {
            throw new AssertionError("32 bytes are enough", impossible);
        }
    }

    private boolean refuse(Flaw.Kind kind, long position, long offset, Optional<EntryId> entry) {
        flaw = Optional.of(new Flaw(kind, position, entry, file, offset, Optional.empty()));
        return false;
    }

    @Override
    public void headSignature(long position, long offset, HeadSignature signature) {
        signatures.add(new SignedHead(signature, position, offset));
    }

    @Override
    public void received(long position, long offset, ReceivedTrailer page) {
        pages.add(new PageLeaves(position, offset, page));
    }

    /// The pages met, of which the last may lack entries where there is a flaw.
    List<PageLeaves> pages() {
        return pages;
    }

    Collection<ChainLink> links() {
        return links;
    }

    List<SignedHead> signatures() {
        return signatures;
    }

    /// The first flaw met within the segment.
    Optional<Flaw> flaw() {
        return flaw;
    }

    void damaged(LedgerException.Damaged damage) {
        flaw = Optional.of(new Flaw(
                Flaw.Kind.DAMAGED, damage.position(), Optional.empty(), file, damage.offset(), Optional.of(damage.damage())));
    }

    long entries() {
        return entries;
    }

    long erasedEntries() {
        return erasedEntries;
    }
}
