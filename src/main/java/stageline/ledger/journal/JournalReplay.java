package stageline.ledger.journal;

import stageline.ledger.HeadSignature;

/// Takes what a journal replays, in order.
@FunctionalInterface
public interface JournalReplay {

    /// Takes a transaction.
    ///
    /// @return whether to go on
    boolean accept(JournaledTransaction transaction);

    /// Takes a signature under a device's head.
    default void accept(HeadSignature signature) {}
}
