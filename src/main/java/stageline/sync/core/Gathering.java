package stageline.sync.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.sync.Push;

/// Finds what is to be sent next: what this device wrote and the server has not numbered, then what others wrote that the server had and
/// lost.
public final class Gathering {

    private final LocalLedger ledger;

    /// @param ledger what is here
    public Gathering(LocalLedger ledger) {
        this.ledger = ledger;
    }

    /// The next push; empty where nothing waits.
    ///
    /// @param taken up to which number the server is known to have the entries of devices
    public Optional<Push> next(Map<UUID, Long> taken) {
        UUID own = ledger.device();
        long after = after(own, taken);
        if (after < ledger.written()) {
            List<EncodedEntry> entries = ledger.entries(own, after, ledger.written(), Push.MOST_ENTRIES, Push.MOST_BYTES);
            return Optional.of(new Push(entries, ledger.sign(ChainHead.after(entries.getLast().entry()))));
        }
        return ledger.othersWaiting().stream().sorted().flatMap(device -> lost(device, after(device, taken)).stream()).findFirst();
    }

    private long after(UUID device, Map<UUID, Long> taken) {
        return Math.max(ledger.numbered(device), taken.getOrDefault(device, 0L));
    }

    /// Another device's entries up to the next place that it has signed, since only that proves them.
    private Optional<Push> lost(UUID device, long after) {
        Optional<HeadSignature> signature = after == Long.MAX_VALUE ? Optional.empty() : ledger.signatureAfter(device, after);
        return signature.map(head ->
                new Push(ledger.entries(device, after, head.head().n(), Push.MOST_ENTRIES, Push.MOST_BYTES), head));
    }
}
