package stageline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.VerificationResult;
import stageline.ledger.proof.Witness;
import stageline.store.Comparison;
import stageline.store.Projector;
import stageline.store.Store;

/// What is written in a workspace, read entry by entry in the order of its arrival, proved to others, verified, and compared with the
/// database. It writes nothing of it. Thread-safe; every method may block on disk.
public final class WorkspaceLedger {

    private static final int VERIFYING_THREADS = 2;

    private static final System.Logger LOG = System.getLogger(WorkspaceLedger.class.getName());

    private final Journal journal;
    private final JournalAccess access;
    private final Store store;
    private final Map<UUID, PublicKeyBytes> ownKey;
    private final Path verifiedFile;
    private final InstantSource clock;
    private final AtomicReference<Optional<JournaledEntry>> lastRead = new AtomicReference<>(Optional.empty());

    /// @param verified where it is kept when it was last verified
    WorkspaceLedger(Opening.Opened opened, Path verified, InstantSource clock) {
        this.journal = opened.journal();
        this.access = opened.access();
        this.store = opened.store();
        this.ownKey = Map.of(opened.device().device(), opened.device().publicKey());
        this.verifiedFile = verified;
        this.clock = clock;
    }

    /// Hands out every entry of the journal in the order of arrival, from a position on, up to what was durable when the call began.
    ///
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    public void replay(long fromPosition, Consumer<JournaledEntry> reader) {
        replay(fromPosition, Progress.UNWATCHED, reader);
    }

    /// Does the same, watched.
    ///
    /// @return whether it came to the end; not, where `progress` was cancelled
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    public boolean replay(long fromPosition, Progress progress, Consumer<JournaledEntry> reader) {
        EntryFacts facts = new EntryFacts();
        long whole = journal.durable().position() - fromPosition + 1;
        journal.replay(fromPosition, (JournaledTransaction transaction) -> {
            long position = transaction.place().firstPosition();
            for (EncodedEntry entry : transaction.entries()) {
                reader.accept(new JournaledEntry(position, entry, facts.fact(entry)));
                position++;
            }
            progress.done(position - fromPosition, whole);
            return !progress.cancelled();
        });
        return !progress.cancelled();
    }

    /// The entry at a position of the journal; empty where none is.
    ///
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    public Optional<JournaledEntry> entry(long position) {
        return position < 1 || position > journal.durable().position()
                ? Optional.empty()
                : Optional.of(JournaledEntry.at(position, journal));
    }

    /// The entry at which the ledger ends on this computer, as papers say it; empty where there is none.
    ///
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    public Optional<JournaledEntry> lastEntry() {
        long position = journal.durable().position();
        Optional<JournaledEntry> known = lastRead.get().filter(entry -> entry.position() == position);
        if (known.isPresent()) {
            return known;
        }
        // A large operation is one record of the journal: it is decrypted whole for its last entry, and so once only.
        Optional<JournaledEntry> read = entry(position);
        lastRead.set(read);
        return read;
    }

    /// Proves to others what the server's ledger says. Reads the whole journal.
    ///
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    public LedgerProofs proofs() {
        return LedgerProofs.of(journal);
    }

    /// The workspace at past moments, to be moved to one. The caller closes it.
    public Past past() {
        return Past.of(journal);
    }

    /// Verifies every entry that is durable now: numbers, links, payload hashes, signatures. That it was found sound is
    /// [remembered][#lastVerified()].
    ///
    /// @throws stageline.ledger.LedgerException if the file system fails; what is wrong with the journal is in the result
    public VerificationResult verify(Progress progress) {
        Witness witness = new Witness(ownKey, List.of());
        Verification verification = new Verification(access, witness);
        VerificationResult result = verification.run(journal.durable(), VERIFYING_THREADS, (done, total) -> {
            progress.done(done, total);
            if (progress.cancelled()) {
                verification.cancel();
            }
        });
        if (result.sound()) {
            remember(new Verified(clock.instant(), result.entries()));
        }
        return result;
    }

    private void remember(Verified verified) {
        try {
            verified.write(verifiedFile);
        } catch (IOException failure) {
            // What was found counts, not that it is remembered.
            LOG.log(System.Logger.Level.WARNING, "the verification is not remembered", failure);
        }
    }

    /// When the ledger was last verified on this computer and found sound, whoever did it; empty where that is not known.
    public Optional<Verified> lastVerified() {
        return Verified.read(verifiedFile);
    }

    /// Folds the whole journal anew in memory and compares what comes out with the database, row by row. Nothing may change meanwhile.
    public Comparison compareWithDatabase() {
        try (Store anew = Store.inMemory()) {
            CatchUp.run(journal, JournalMark.START, anew, new Projector(anew));
            return Comparison.of(store, anew);
        }
    }
}
