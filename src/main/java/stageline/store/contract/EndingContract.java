package stageline.store.contract;

import java.time.LocalDate;
import stageline.store.record.Named;

/// A contract that ends.
///
/// @param deal    the deal that it was signed in
/// @param ends    its last day
/// @param renewBy the day on which its renewal is to be begun at the latest
public record EndingContract(Named deal, LocalDate ends, LocalDate renewBy) {}
