package stageline.server.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Pull;
import stageline.sync.TreeHead;

/// Hands a workspace's ledger out, page by page. Stateless and thread-safe.
public final class Pages {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 1 << 20;

    private final Function<TreeHead, String> signer;

    /// @param signer signs what is said of the tree, as a note
    public Pages(Function<TreeHead, String> signer) {
        this.signer = signer;
    }

    /// The next page after what the caller has. Where the server was restored from a backup since, the page begins with the first entry
    /// that the caller may have taken in of what was lost.
    ///
    /// @throws LedgerException.Malformed if what the caller has ends in the middle of a push: no page did
    public Answer.Page page(Pull pull, Caller caller, ReadLedger ledger) {
        Tally tally = ledger.tally();
        long start = start(pull.after(), ledger, tally);
        List<Accepted> pushes = ledger.pushes(start, MOST_ENTRIES, MOST_BYTES);
        boolean amid = pushes.isEmpty() ? start < tally.size() : pushes.getFirst().first() != start + 1;
        if (amid) {
            throw new LedgerException.Malformed("no push ends at " + start);
        }
        List<Numbered> entries = new ArrayList<>();
        for (Accepted push : pushes) {
            push.entries().forEach(each -> entries.add(isHeld(each.receipt(), pull, caller) ? Numbered.of(each.receipt()) : each));
        }
        long end = start + entries.size();
        Hash root = pushes.isEmpty() ? ledger.root(start) : pushes.getLast().root();
        String checkpoint = signer.apply(new TreeHead(ledger.workspace(), tally.epoch(), end, root));
        return new Answer.Page(new Received(tally.epoch(), start + 1, entries, Signed.of(pushes), checkpoint, List.of()), tally.size());
    }

    private static long start(Cursor after, ReadLedger ledger, Tally tally) {
        if (after.epoch() > tally.epoch()) {
            // Nothing of it can be from this ledger; the caller sees so by the epoch.
            return tally.size();
        }
        long kept = after.epoch() < tally.epoch() ? ledger.keptSince(after.epoch()) : tally.size();
        return Math.min(after.number(), kept);
    }

    private static boolean isHeld(Receipt receipt, Pull pull, Caller caller) {
        return receipt.entry().device().equals(caller.device()) && receipt.entry().n() <= pull.own();
    }
}
