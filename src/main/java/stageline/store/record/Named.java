package stageline.store.record;

import stageline.sales.record.EntityRef;

/// A record as others mention it.
///
/// @param entity the record
/// @param name   what it is called: a deal by country, company and brief, a contact by first and last name; blank where it has no name
/// @param live   whether it is there; removed and merged ones are still named
public record Named(EntityRef entity, String name, boolean live) {}
