package stageline.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.LedgerException;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.Received;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.ReceiptTree;
import stageline.store.Acknowledged;
import stageline.store.Arrived;
import stageline.store.Chains;
import stageline.store.ReceivedPage;
import stageline.store.ServerPlace;
import stageline.store.Store;

/// Makes of pages from a server, one after the other, what a database takes in: those that its journal hands out, and those that are being
/// written to it. Where one could not be written, or not taken in, start over with a new one. Not thread-safe.
final class Pages {

    private final Journal journal;
    private final EntryFacts facts = new EntryFacts();
    private Optional<ServerPlace> place;

    /// @param store the database, which stands behind some page of the journal
    Pages(Journal journal, Store store) {
        this.journal = journal;
        this.place = new Chains(store).serverPlace();
    }

    /// The next page; empty where it was taken in before.
    ///
    /// @param firstPosition position of the first of the entries that it brings
    /// @throws LedgerException.Malformed if it goes back without saying so by its epoch
    Optional<ReceivedPage> next(long firstPosition, Received page) {
        if (place.filter(before -> isBefore(page, before)).isPresent()) {
            return Optional.empty();
        }
        ServerPlace reached = reached(page);
        place = Optional.of(reached);
        return Optional.of(page(firstPosition, page, reached));
    }

    private static boolean isBefore(Received page, ServerPlace place) {
        return page.epoch() < place.epoch() || page.epoch() == place.epoch() && page.last() <= place.number();
    }

    private ServerPlace reached(Received page) {
        long number = place.map(ServerPlace::number).orElse(0L);
        if (page.first() != number + 1) {
            return reachedAnew(page);
        }
        CompactRange tree = place.map(ServerPlace::tree).orElseGet(CompactRange::new);
        ReceiptTree.leaves(page).forEach(tree::add);
        Map<UUID, ChainHead> chains = new HashMap<>(place.map(ServerPlace::chains).orElse(Map.of()));
        ServerOrder.note(page.entries().stream().map(Received.Numbered::receipt).toList(), chains);
        return new ServerPlace(page.epoch(), tree.size(), tree.roots(), page.checkpoint(), chains);
    }

    /// The place at the end of a page that goes back, to where nobody remembers the roots: all pages are read again.
    private ServerPlace reachedAnew(Received last) {
        ServerOrder order = ServerOrder.before(journal, last::equals);
        order.add(last);
        long size = order.size();
        return new ServerPlace(last.epoch(), size, order.tree(size).roots(), last.checkpoint(), order.chains(size));
    }

    private ReceivedPage page(long firstPosition, Received page, ServerPlace reached) {
        List<Arrived> brought = new ArrayList<>();
        List<Acknowledged> acknowledged = new ArrayList<>();
        long number = page.first();
        for (Received.Numbered numbered : page.entries()) {
            if (numbered.entry().isPresent()) {
                long position = firstPosition + brought.size();
                brought.add(Opening.arrived(position, numbered.entry().get(), facts).numbered(number, numbered.receipt()));
            } else {
                acknowledged.add(Acknowledged.of(number, numbered.receipt()));
            }
            number++;
        }
        return new ReceivedPage(page.first(), brought, acknowledged, reached);
    }
}
