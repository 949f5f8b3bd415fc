package stageline.sync.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.ReceiptTree;
import stageline.sync.TreeHead;

/// Checks a page of the server's ledger against everything that is known: the numbers, the signatures of the devices, the tree that the
/// entries give together with all before, and the server's signature under it.
final class PageCheck {

    private final Signatures signatures;

    PageCheck(Signatures signatures) {
        this.signatures = signatures;
    }

    /// What came of it.
    sealed interface Verdict {

        /// The page is sound.
        ///
        /// @param after where the workspace stands once it is stored
        record Sound(Standing after) implements Verdict {}

        /// It is not.
        record Unsound(Contradiction contradiction) implements Verdict {}
    }

    /// Checks a page.
    ///
    /// @param page   the page
    /// @param before where the workspace stands before it
    Verdict check(Received page, Standing before) {
        TreeHead signed;
        try {
            signed = signatures.open(page.checkpoint(), before.workspace(), before.key());
        } catch (LedgerException.Malformed unsigned) {
            return new Verdict.Unsound(Contradiction.UNSIGNED);
        }
        CompactRange tree = before.tree();
        boolean asked = page.first() == tree.size() + 1 && signed.epoch() == page.epoch() && signed.size() == page.last();
        if (!asked || !belongs(page, before.workspace())) {
            return new Verdict.Unsound(Contradiction.OUT_OF_PLACE);
        }
        ReceiptTree.leaves(page).forEach(tree::add);
        Map<UUID, ChainHead> chains = new HashMap<>(before.chains());
        if (!tree.root().equals(signed.root()) || !goOn(page, chains)) {
            return new Verdict.Unsound(Contradiction.REWRITTEN);
        }
        Map<UUID, PublicKeyBytes> devices = new HashMap<>(before.devices());
        DeviceKeys.in(page).forEach(devices::putIfAbsent);
        return isSigned(page, devices)
                ? new Verdict.Sound(before.at(page.epoch(), tree, chains, devices))
                : new Verdict.Unsound(Contradiction.FORGED);
    }

    private static boolean belongs(Received page, UUID workspace) {
        return page.brought().stream().allMatch(entry -> entry.entry().workspace().equals(workspace));
    }

    /// Whether each entry follows the one before it in its device's chain. What the workspace holds itself was checked when it was written.
    private static boolean goOn(Received page, Map<UUID, ChainHead> chains) {
        for (Numbered each : page.entries()) {
            Receipt receipt = each.receipt();
            UUID device = receipt.entry().device();
            ChainHead end = chains.getOrDefault(device, ChainHead.start(device));
            boolean follows = receipt.entry().n() == end.n() + 1
                    && each.entry().stream().allMatch(entry -> entry.entry().previous().equals(end.hash()));
            if (!follows) {
                return false;
            }
            chains.put(device, receipt.head());
        }
        return true;
    }

    /// Whether each device has signed what the page numbers of its chain: the last of it at least, from which the hashes lead back.
    private boolean isSigned(Received page, Map<UUID, PublicKeyBytes> devices) {
        Set<ChainHead> entries = new HashSet<>();
        Map<UUID, ChainHead> unsigned = new HashMap<>();
        for (Numbered each : page.entries()) {
            ChainHead end = each.receipt().head();
            entries.add(end);
            unsigned.put(end.device(), end);
        }
        for (HeadSignature head : page.heads()) {
            PublicKeyBytes key = devices.get(head.head().device());
            if (key == null || !entries.contains(head.head()) || !signatures.verifies(key, head)) {
                return false;
            }
            unsigned.remove(head.head().device(), head.head());
        }
        return unsigned.isEmpty();
    }
}
