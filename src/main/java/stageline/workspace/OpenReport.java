package stageline.workspace;

import java.util.Optional;
import stageline.ledger.journal.TornTail;

/// What was found and mended when a workspace was opened.
///
/// @param closedCleanly whether the program had closed it the last time
/// @param tornTail      remains of a write that a crash tore, which nobody was told was done
/// @param replayed      how many entries the database did not have yet
/// @param rebuilt       why the database was folded anew from the journal, empty where it was not
public record OpenReport(boolean closedCleanly, Optional<TornTail> tornTail, long replayed, Optional<Rebuilt> rebuilt) {

    /// Why the database was folded anew. Nothing is lost by it.
    public enum Rebuilt {
        /// There was no database file.
        MISSING,
        /// It could not be read; the file was kept aside.
        UNREADABLE
    }
}
