package stageline.ledger.journal;

/// Remains of a write that a crash tore, found when a journal was opened. Nobody was told that they were durable.
///
/// @param segment file from whose end they were cut
/// @param offset  where they began
/// @param bytes   how many
/// @param keptAs  file in the journal's folder to which they were moved
public record TornTail(String segment, long offset, long bytes, String keptAs) {}
