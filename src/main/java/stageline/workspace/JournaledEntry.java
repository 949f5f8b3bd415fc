package stageline.workspace;

import stageline.ledger.EncodedEntry;
import stageline.sales.event.Fact;

/// An entry of the journal, as it is read back.
///
/// @param position its place in the order of arrival
/// @param encoded  its bytes
/// @param fact     what it says
public record JournaledEntry(long position, EncodedEntry encoded, Fact fact) {}
