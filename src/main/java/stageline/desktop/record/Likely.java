package stageline.desktop.record;

import stageline.sales.record.EntityRef;

/// A record that may be the one that is being typed.
///
/// @param entity the record
/// @param name   what it is called
/// @param why    in which way it is alike, in a few words
/// @param branch whether what is typed is a branch of it, so that it should be used instead
record Likely(EntityRef entity, String name, String why, boolean branch) {}
