package stageline.store;

import stageline.sales.event.EntryId;

/// What the server said of an entry.
///
/// @param entry       the entry
/// @param number      the number it got there
/// @param clock       the effective clock: the entry's own, never later than the server's when it received it
/// @param quarantined whether it is kept out of the fold
public record Acknowledged(EntryId entry, long number, long clock, boolean quarantined) {}
