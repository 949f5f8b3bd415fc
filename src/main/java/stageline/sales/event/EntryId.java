package stageline.sales.event;

import java.util.UUID;

/// The identity of a ledger entry: its place in the chain of the device that wrote it.
///
/// @param device the device
/// @param n      1, 2, 3 … without gaps
public record EntryId(UUID device, long n) {}
