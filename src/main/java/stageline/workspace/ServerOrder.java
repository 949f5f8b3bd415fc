package stageline.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import stageline.ledger.ChainHead;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.ServerSequence;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.Received;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;

/// What a server has numbered, as the pages of a journal say: every receipt that stands, in the order of the numbers. To make it, the whole
/// journal is read. Not thread-safe.
final class ServerOrder {

    private final ServerSequence<Receipt> receipts = new ServerSequence<>();
    private String checkpoint = "";

    private ServerOrder() {}

    /// The order that all pages give.
    static ServerOrder of(Journal journal) {
        return before(journal, page -> false);
    }

    /// The order that the pages before some page give.
    ///
    /// @param end whether a page is that one
    /// @throws LedgerException.Malformed if a page does not go on behind the one before
    static ServerOrder before(Journal journal, Predicate<Received> end) {
        ServerOrder order = new ServerOrder();
        journal.replay(1, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                return true;
            }

            @Override
            public boolean accept(JournaledReceived received) {
                boolean before = !end.test(received.page());
                if (before) {
                    order.add(received.page());
                }
                return before;
            }
        });
        return order;
    }

    /// Adds a page.
    ///
    /// @throws LedgerException.Malformed if it does not go on behind the one before
    void add(Received page) {
        receipts.add(page.epoch(), page.first(), page.entries().stream().map(Received.Numbered::receipt).toList());
        checkpoint = page.checkpoint();
    }

    /// The server's signed checkpoint over all of them; empty where there is none.
    Optional<String> checkpoint() {
        return Optional.of(checkpoint).filter(note -> !note.isEmpty());
    }

    /// The receipts that stand, in the order of the numbers.
    List<Receipt> receipts() {
        return receipts.items();
    }

    /// How many receipts stand.
    long size() {
        return receipts.items().size();
    }

    /// The server's tree over its first entries.
    CompactRange tree(long size) {
        CompactRange tree = new CompactRange();
        first(size).forEach(receipt -> tree.add(MerkleHashing.leaf(tree.size() + 1, receipt)));
        return tree;
    }

    /// The ends of the devices' chains among the server's first entries.
    Map<UUID, ChainHead> chains(long size) {
        Map<UUID, ChainHead> chains = new HashMap<>();
        note(first(size), chains);
        return chains;
    }

    /// Takes note of where chains end with further entries.
    static void note(List<Receipt> further, Map<UUID, ChainHead> chains) {
        further.forEach(receipt -> {
            UUID device = receipt.entry().device();
            chains.put(device, receipt.head());
        });
    }

    private List<Receipt> first(long size) {
        return receipts.items().subList(0, Math.toIntExact(size));
    }
}
