package stageline.store.search;

import stageline.sales.record.EntityRef;

/// A record that was found.
///
/// @param entity the record
/// @param name   what it is called
/// @param detail what else tells it apart: the company of a contact, the stage's number of a deal, the subject's company; blank of a file
public record SearchHit(EntityRef entity, String name, String detail) {}
