package stageline.server.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.sales.event.EntryId;
import stageline.sales.record.PersonFields.Access;
import stageline.server.core.Caller;
import stageline.server.core.Pages;
import stageline.server.core.Reception;
import stageline.server.core.Tally;
import stageline.server.store.Founding;
import stageline.server.store.Holding;
import stageline.server.store.Proofs;
import stageline.server.store.ServerStore;
import stageline.sync.Answer;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.TreeHead;
import stageline.sync.account.Refusal;

/// Takes pushes of those who were let in, and hands the ledger out to them. Thread-safe.
public final class Delivery {

    private final ServerStore store;
    private final Chronicle chronicle;
    private final CheckpointSigner signer;
    private final InstantSource clock;
    private final LongConsumer accepted;
    private final VerifiedSignatures signatures = new VerifiedSignatures();
    private final Reception reception = new Reception(signatures);
    private final Pages pages;

    Delivery(ServerStore store, Chronicle chronicle, CheckpointSigner signer, InstantSource clock, LongConsumer accepted) {
        this.store = store;
        this.chronicle = chronicle;
        this.signer = signer;
        this.clock = clock;
        this.accepted = accepted;
        this.pages = new Pages(signer::sign);
    }

    /// Takes a push. The history that a founding device brings is taken as it is, up to the length that it has signed.
    ///
    /// @throws LedgerException.Malformed as [Reception#take]
    public Answer push(Sessions.Pass pass, Push push) {
        // Here others need not wait for it.
        pass.key().ifPresent(key -> signatures.verifies(key, push.head()));
        Taken taken = store.hold(pass.workspace(), holding -> {
            long before = holding.tally().size();
            Caller caller = pass.caller().with(history(holding, pass));
            Answer answer = reception.take(push, caller, clock.millis(), holding);
            long fresh = holding.tally().size() - before;
            if (caller.history() > 0 && fresh > 0) {
                progress(holding, pass, caller.history() - fresh);
            }
            return new Taken(answer, fresh);
        });
        if (taken.fresh() > 0) {
            accepted.accept(taken.fresh());
        }
        return taken.answer();
    }

    /// It never grows.
    private static long history(Holding holding, Sessions.Pass pass) {
        return pass.caller().history() == 0 ? 0 : Sessions.history(holding, pass.session().device());
    }

    private record Taken(Answer answer, long fresh) {}

    private void progress(Holding holding, Sessions.Pass pass, long remaining) {
        holding.change(new Founding(pass.session().device(), Math.max(0, remaining)));
        if (remaining <= 0) {
            Members members = new Members(holding);
            members.person(pass.person()).ifPresent(founder ->
                    chronicle.write(holding, Actor.self(pass.person(), members), founder.reaching(Access.JOINED)));
        }
    }

    /// The next page.
    ///
    /// @throws LedgerException.Malformed as [Pages#page]
    public Answer.Page page(Sessions.Pass pass, Pull pull) {
        return store.read(pass.workspace(), reading -> pages.page(pull, pass.caller(), reading));
    }

    /// The latest signed checkpoint.
    public String checkpoint(UUID workspace) {
        return store.read(workspace, reading -> {
            Tally tally = reading.tally();
            return signer.sign(new TreeHead(workspace, tally.epoch(), tally.size(), reading.root(tally.size())));
        });
    }

    /// How many entries there are.
    public long size(UUID workspace) {
        return store.read(workspace, reading -> reading.tally().size());
    }

    /// That an entry is in the tree over the first `size` entries.
    ///
    /// @throws TurnedAway if it is not, or there are fewer
    public Proofs.Inclusion inclusion(UUID workspace, EntryId entry, long size) {
        Optional<Proofs.Inclusion> proof = store.read(workspace, reading ->
                size > reading.tally().size() ? Optional.empty() : reading.proofs().inclusion(entry, size));
        return proof.orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
    }

    /// That the tree over the first `later` entries continues the one over the first `earlier`.
    ///
    /// @throws TurnedAway unless 0 &lt; earlier ≤ later ≤ size of the ledger
    public List<Hash> consistency(UUID workspace, long earlier, long later) {
        return store.read(workspace, reading -> {
            if (earlier < 1 || earlier > later || later > reading.tally().size()) {
                throw TurnedAway.refused(Refusal.UNKNOWN);
            }
            return reading.proofs().consistency(earlier, later);
        });
    }
}
