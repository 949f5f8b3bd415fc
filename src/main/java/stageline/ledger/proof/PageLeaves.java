package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.ledger.Hash;
import stageline.ledger.Receipt;
import stageline.ledger.journal.ReceivedTrailer;
import stageline.ledger.journal.ReceivedTrailer.Line;
import stageline.ledger.journal.ReceivedTrailer.Reference;

/// The leaves that a page adds to its server's tree, gathered while the entries that it brings are verified.
final class PageLeaves {

    private final long position;
    private final long offset;
    private final ReceivedTrailer page;
    private final List<Hash> leaves = new ArrayList<>();

    /// @param position position of the last entry before it
    /// @param offset   byte in the segment's file at which its record begins
    PageLeaves(long position, long offset, ReceivedTrailer page) {
        this.position = position;
        this.offset = offset;
        this.page = page;
        addReferences();
    }

    long position() {
        return position;
    }

    long offset() {
        return offset;
    }

    ReceivedTrailer page() {
        return page;
    }

    /// Takes the hash of the next entry that the page brings.
    void add(Hash entry) {
        addLeaf(entry);
        addReferences();
    }

    private void addReferences() {
        for (Optional<Reference> next = nextReference(); next.isPresent(); next = nextReference()) {
            addLeaf(next.get().hash());
        }
    }

    private Optional<Reference> nextReference() {
        return isWhole() ? Optional.empty() : page.lines().get(leaves.size()).reference();
    }

    private void addLeaf(Hash entry) {
        Line line = page.lines().get(leaves.size());
        leaves.add(MerkleHashing.leaf(
                Receipt.leafData(page.first() + leaves.size(), line.receivedMillis(), line.status(), entry)));
    }

    /// Whether every entry that the page brings was there.
    boolean isWhole() {
        return leaves.size() == page.lines().size();
    }

    /// The hashes of its leaves.
    List<Hash> leaves() {
        return leaves;
    }
}
