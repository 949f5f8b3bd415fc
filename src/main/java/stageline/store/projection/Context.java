package stageline.store.projection;

/// What the rows of a record need beside its state.
///
/// @param companies names and merges
/// @param words     the numbers of words
record Context(Companies companies, Words words) {}
