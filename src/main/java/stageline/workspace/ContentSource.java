package stageline.workspace;

import stageline.ledger.Hash;

/// Where contents come from that are not on this computer. Thread-safe.
public interface ContentSource {

    /// What became of an attempt to bring one here.
    enum Fetched {
        /// It is on this computer.
        HERE,
        /// The server does not have it: it waits for the computer on which it was added.
        NOT_THERE,
        /// The server can't be reached, or does not let this installation in now.
        NO_WAY,
        /// It was given up.
        GIVEN_UP
    }

    /// Brings a content to this computer. Blocks until that is done; what has come before an interruption is not asked for again.
    ///
    /// @param progress told how many of its bytes are here; where it is cancelled, this gives up
    /// @throws stageline.ledger.LedgerException.OfFile if it can't be written (a full disk)
    Fetched fetch(Hash content, Progress progress);

    /// Tells `listener` whenever a content has come, on the thread that brought it; it must return at once.
    ///
    /// @return ends it
    Runnable listen(Runnable listener);
}
