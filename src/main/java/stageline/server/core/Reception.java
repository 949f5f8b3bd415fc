package stageline.server.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sync.Answer;
import stageline.sync.Push;
import stageline.sync.core.DeviceKeys;
import stageline.sync.core.Signatures;

/// Takes pushes into a workspace's ledger. Every well-formed entry of an enrolled device gets the next number; what may not count gets it
/// too, with the reason. So no queue is ever stuck, and nothing disappears. The same push again changes nothing. Stateless and
/// thread-safe.
public final class Reception {

    private final Signatures signatures;

    /// @param signatures verifies signatures
    public Reception(Signatures signatures) {
        this.signatures = signatures;
    }

    /// Takes a push.
    ///
    /// @param caller    who brings it: whose device wrote it, or, for what this server has lost, anybody of the workspace
    /// @param nowMillis the server's clock, Unix milliseconds
    /// @param ledger    the ledger of the caller's workspace
    /// @throws LedgerException.Malformed if an entry does not belong to the workspace, says nothing that can be read, or is not what the
    ///                                   device has signed; then nothing was taken
    public Answer take(Push push, Caller caller, long nowMillis, HeldLedger ledger) {
        LedgerSight sight = new LedgerSight(ledger);
        Optional<RecordState> device = sight.find(new EntityRef(EntityType.DEVICE, push.device()));
        Optional<PublicKeyBytes> key = key(push, caller, device);
        if (key.isEmpty()) {
            return new Answer.Stranger();
        }
        requireSound(push, key.get(), ledger.workspace());
        ChainHead head = ledger.head(push.device()).orElse(ChainHead.start(push.device()));
        if (push.first().n() > head.n() + 1) {
            return new Answer.Gap(head.n() + 1);
        }
        Optional<Long> fork = fork(push, head, ledger);
        if (fork.isPresent()) {
            return new Answer.Forked(fork.get());
        }
        if (push.last() > head.n()) {
            List<EncodedEntry> fresh = push.entries().subList((int) (head.n() + 1 - push.first().n()), push.entries().size());
            Judgement judgement = new Judgement(sight, push.device(), caller.history());
            Accepted.append(ledger, fresh, judgement.receipts(fresh, ledger.tally().received(nowMillis)), push.head());
        }
        return new Answer.Taken(Math.max(head.n(), push.last()));
    }

    private static Optional<PublicKeyBytes> key(Push push, Caller caller, Optional<RecordState> device) {
        Optional<PublicKeyBytes> known = device.flatMap(DeviceKeys::of);
        return known.isEmpty() && caller.founding()
                ? Optional.ofNullable(DeviceKeys.in(push.entries()).get(push.device()))
                : known;
    }

    private void requireSound(Push push, PublicKeyBytes key, UUID workspace) {
        if (!signatures.verifies(key, push.head())) {
            throw new LedgerException.Malformed("not what the device has signed");
        }
        if (push.entries().stream().anyMatch(entry -> !entry.entry().workspace().equals(workspace))) {
            throw new LedgerException.Malformed("an entry of another workspace");
        }
    }

    /// The number of the first entry that is another than the one here.
    private static Optional<Long> fork(Push push, ChainHead head, HeldLedger ledger) {
        long first = push.first().n();
        long last = Math.min(push.last(), head.n());
        if (last < first) {
            // What is new must follow what is here.
            return push.first().previous().equals(head.hash()) ? Optional.empty() : Optional.of(head.n());
        }
        List<Hash> here = ledger.hashes(push.device(), first, last);
        for (int i = 0; i < here.size(); i++) {
            if (!here.get(i).equals(push.entries().get(i).entry().hash())) {
                return Optional.of(first + i);
            }
        }
        return Optional.empty();
    }
}
