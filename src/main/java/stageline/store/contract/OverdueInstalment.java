package stageline.store.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.Money;
import stageline.store.record.Named;

/// An instalment that should have come.
///
/// @param id      the instalment
/// @param deal    the deal that it is to be paid in
/// @param purpose what is paid with it, blank where nothing is said
/// @param due     the day on which it was due at the latest
/// @param amount  how much is due, where that is said
public record OverdueInstalment(UUID id, Named deal, String purpose, LocalDate due, Optional<Money> amount) {}
