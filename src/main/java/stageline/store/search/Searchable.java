package stageline.store.search;

import stageline.sales.record.EntityRef;

/// What the index knows of a record.
///
/// @param entity the record
/// @param name   what it is called
/// @param detail what else tells it apart
/// @param text   all other words it is found by
/// @param rank   which of equally good hits comes first: the larger
record Searchable(EntityRef entity, String name, String detail, String text, int rank) {}
