package stageline.sync.core;

/// What is wrong with what a server shows.
public enum Contradiction {
    /// Its ledger has fewer entries than it had, or an earlier epoch.
    SHRUNK,
    /// Its checkpoint is not signed by the key that it had.
    UNSIGNED,
    /// The entries do not give the checkpoint: something was changed, left out or put elsewhere.
    REWRITTEN,
    /// An entry is not what the device that is said to have written it has signed.
    FORGED,
    /// The page is not the one that was asked for, or not whole.
    OUT_OF_PLACE,
    /// It expects entries again that it had acknowledged.
    FORGOTTEN
}
