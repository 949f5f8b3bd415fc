package stageline.sync.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            chains.put(device, new ChainHead(device, receipt.entry().n(), receipt.hash()));
        }
        return true;
    }

    /// Whether the page consists of whole pushes, each signed by the device that wrote it.
    private boolean isSigned(Received page, Map<UUID, PublicKeyBytes> devices) {
        List<Numbered> rest = page.entries();
        for (HeadSignature head : page.heads()) {
            int end = endOf(head, rest);
            PublicKeyBytes key = devices.get(head.head().device());
            if (end == 0 || key == null || !signatures.verifies(key, head)) {
                return false;
            }
            rest = rest.subList(end, rest.size());
        }
        return rest.isEmpty();
    }

    /// How many of the entries the push with this head holds; 0 where the head is none of theirs.
    private static int endOf(HeadSignature head, List<Numbered> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Receipt receipt = entries.get(i).receipt();
            if (!receipt.entry().device().equals(head.head().device()) || receipt.entry().n() > head.head().n()) {
                return 0;
            }
            if (receipt.entry().n() == head.head().n()) {
                return receipt.hash().equals(head.head().hash()) ? i + 1 : 0;
            }
        }
        return 0;
    }
}
