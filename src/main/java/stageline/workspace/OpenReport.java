package stageline.workspace;

import java.util.Optional;
import stageline.ledger.journal.TornTail;

/// What was found and mended when a workspace was opened.
///
/// @param closedCleanly whether the program had closed it the last time
/// @param tornTail      remains of a write that a crash tore, which nobody was told was done
/// @param replayed      how many entries the database did not have yet
/// @param rebuilt       why the database was folded anew from the journal, empty where it was not
/// @param setAside      what was issued again as another device, since two installations had written as one; empty where nothing was
public record OpenReport(
        boolean closedCleanly,
        Optional<TornTail> tornTail,
        long replayed,
        Optional<Rebuilt> rebuilt,
        Optional<SetAside> setAside) {

    /// What had been written as a device that somebody else had written as too, and was set aside. Nothing is lost by it.
    ///
    /// @param changes how many changes were issued again
    /// @param keptIn  name of the folder, in the workspace's, in which everything is kept as it was before
    public record SetAside(int changes, String keptIn) {}

    /// Why the database was folded anew. Nothing is lost by it.
    public enum Rebuilt {
        /// There was no database file.
        MISSING,
        /// It could not be read; the file was kept aside.
        UNREADABLE
    }
}
