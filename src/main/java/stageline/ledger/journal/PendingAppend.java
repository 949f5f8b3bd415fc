package stageline.ledger.journal;

import stageline.ledger.LedgerException;

/// A transaction that has its place in the journal and is not yet known to be durable.
public final class PendingAppend {

    private final GroupCommit commit;
    private final GroupCommit.Submitted submitted;

    PendingAppend(GroupCommit commit, GroupCommit.Submitted submitted) {
        this.commit = commit;
        this.submitted = submitted;
    }

    /// Position that its first entry has once it is durable.
    public long firstPosition() {
        return submitted.record().before().position() + 1 + submitted.index();
    }

    /// Has the transaction, and what was handed in before it, written and forced on the journal's own thread while the caller does
    /// something else before it waits.
    public void begin() {
        commit.begin(submitted.batch());
    }

    /// Waits until the transaction is durable; several threads may wait. Blocks for the time of a forced write or two.
    ///
    /// @throws LedgerException.Stopped if it could not be made durable; the journal must be recovered
    public Appended await() {
        commit.await(submitted.batch());
        OpenRecord record = submitted.record();
        JournalMark before = record.before();
        return new Appended(
                firstPosition(), submitted.entries(), before.segment(), before.offset(), submitted.index(), record.after());
    }
}
