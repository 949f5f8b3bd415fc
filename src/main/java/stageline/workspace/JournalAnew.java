package stageline.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Transaction;
import stageline.ledger.body.Reissue;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sales.event.EntryId;

/// Writes a journal anew without the end of a device's chain: what the server has numbered, in its order, then what waits to be sent, then
/// what was set aside, as another device's. Used once.
final class JournalAnew {

    private final Journal old;
    private final Journal fresh;
    private final UUID device;
    private final long first;
    private final List<Long> ends = new ArrayList<>();
    private final List<HeadSignature> signatures = new ArrayList<>();
    /// What no page that stands has brought or referred to so far, in the order of its arrival.
    private final Map<EntryId, EncodedEntry> held = new LinkedHashMap<>();
    private final Map<UUID, Long> numbered = new HashMap<>();
    private final Map<EntryId, Hash> signed = new HashMap<>();

    /// @param old    the journal so far
    /// @param fresh  an empty one
    /// @param device the device
    /// @param first  the number of the first of its entries that is left out
    JournalAnew(Journal old, Journal fresh, UUID device, long first) {
        this.old = old;
        this.fresh = fresh;
        this.device = device;
        this.first = first;
    }

    /// Writes it.
    ///
    /// @param successor the device as which what was left out is issued again; empty where it is not
    /// @param random    draws salts; must be a secure source
    /// @return how many changes were issued again
    /// @throws LedgerException if the old journal can't be read or the new one not be written
    int write(Optional<UUID> successor, RandomGenerator random) {
        findWhatStands();
        old.replay(1, new Rewriting());
        List<EncodedEntry> aside = held.values().stream().filter(this::isLeftOut).toList();
        List<EncodedEntry> waiting = held.values().stream().filter(entry -> !isLeftOut(entry)).toList();
        for (List<EncodedEntry> transaction : transactions(waiting)) {
            var _ = fresh.append(transaction);
        }
        signatures.stream().filter(this::isStillTrue).forEach(fresh::append);
        if (aside.isEmpty() || successor.isEmpty()) {
            return 0;
        }
        for (Transaction transaction : new Reissue(aside, ChainHead.start(successor.get()), random).transactions()) {
            var _ = fresh.append(transaction.entries());
        }
        return (int) aside.stream().map(entry -> entry.entry().operation()).distinct().count();
    }

    private boolean isLeftOut(EncodedEntry entry) {
        return entry.entry().device().equals(device) && entry.entry().n() >= first;
    }

    private boolean isStillTrue(HeadSignature signature) {
        ChainHead head = signature.head();
        boolean leftOut = head.device().equals(device) && head.n() >= first;
        return !leftOut && Objects.equals(head.hash(), signed.get(new EntryId(head.device(), head.n())));
    }

    private static List<List<EncodedEntry>> transactions(List<EncodedEntry> entries) {
        List<List<EncodedEntry>> transactions = new ArrayList<>();
        List<EncodedEntry> current = new ArrayList<>();
        for (EncodedEntry entry : entries) {
            current.add(entry);
            if (entry.entry().lastOfTransaction()) {
                transactions.add(current);
                current = new ArrayList<>();
            }
        }
        return transactions;
    }

    /// The number before which each page stands: a later epoch has made the rest void.
    private void findWhatStands() {
        List<Received> pages = new ArrayList<>();
        old.replay(1, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                return true;
            }

            @Override
            public boolean accept(JournaledReceived received) {
                Received page = received.page();
                pages.add(new Received(page.epoch(), page.first(), withoutContent(page), List.of(), "", List.of()));
                return true;
            }
        });
        long limit = Long.MAX_VALUE;
        long sameEpoch = Long.MAX_VALUE;
        long epoch = Long.MAX_VALUE;
        for (Received page : pages.reversed()) {
            if (page.epoch() < epoch) {
                limit = Math.min(limit, sameEpoch);
                sameEpoch = Long.MAX_VALUE;
                epoch = page.epoch();
            }
            ends.add(Math.min(page.last() + 1, limit));
            sameEpoch = Math.min(sameEpoch, page.first());
        }
    }

    private static List<Numbered> withoutContent(Received page) {
        return page.entries().stream().map(each -> Numbered.of(each.receipt())).toList();
    }

    /// Hands on page by page.
    private final class Rewriting implements JournalReplay {

        private int page;

        @Override
        public boolean accept(JournaledTransaction transaction) {
            transaction.entries().forEach(this::hold);
            return true;
        }

        private void hold(EncodedEntry entry) {
            held.put(entry.entry().id(), entry);
            signed.put(entry.entry().id(), entry.entry().hash());
        }

        @Override
        public void accept(HeadSignature signature) {
            signatures.add(signature);
        }

        @Override
        public boolean accept(JournaledReceived received) {
            long end = ends.get(ends.size() - 1 - page++);
            Received whole = received.page();
            int standing = (int) Math.clamp(end - whole.first(), 0, whole.entries().size());
            List<Numbered> some = whole.entries().subList(0, standing).stream().map(this::withContent).toList();
            whole.entries().subList(standing, whole.entries().size()).forEach(each -> each.entry().ifPresent(this::hold));
            some.forEach(each -> numbered.merge(each.receipt().entry().device(), each.receipt().entry().n(), Math::max));
            Set<HeadSignature> heads = new HashSet<>(whole.heads());
            heads.removeIf(head -> head.head().n() > numbered.getOrDefault(head.head().device(), 0L));
            whole.heads().stream().filter(head -> !heads.contains(head)).forEach(this::accept);
            if (end > whole.first() || end == whole.first() && whole.entries().isEmpty()) {
                boolean all = standing == whole.entries().size();
                var _ = fresh.append(new Received(
                        whole.epoch(),
                        whole.first(),
                        some,
                        whole.heads().stream().filter(heads::contains).toList(),
                        all ? whole.checkpoint() : "",
                        whole.notes()));
            }
            return true;
        }

        private Numbered withContent(Numbered numbered) {
            EncodedEntry before = held.remove(numbered.receipt().entry());
            EncodedEntry entry = numbered.entry().orElse(before);
            if (entry == null) {
                throw new LedgerException.Malformed("a page refers to " + numbered.receipt().entry() + ", which is not there");
            }
            signed.put(entry.entry().id(), entry.entry().hash());
            return new Numbered(numbered.receipt(), Optional.of(entry));
        }
    }
}
