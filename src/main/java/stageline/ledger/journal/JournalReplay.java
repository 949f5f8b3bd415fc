package stageline.ledger.journal;

import stageline.ledger.HeadSignature;

/// Takes what a journal replays, in order.
@FunctionalInterface
public interface JournalReplay {

    /// Takes a transaction.
    ///
    /// @return whether to go on
    boolean accept(JournaledTransaction transaction);

    /// Takes a page from a server. Who does not say otherwise takes the transactions that it brings and the signatures in it.
    ///
    /// @return whether to go on
    default boolean accept(JournaledReceived received) {
        for (JournaledTransaction transaction : received.transactions()) {
            if (!accept(transaction)) {
                return false;
            }
        }
        received.page().heads().forEach(this::accept);
        return true;
    }

    /// Takes a signature under a device's head.
    default void accept(HeadSignature signature) {}
}
