package stageline.store.record;

import java.util.UUID;

/// A company in a list.
///
/// @param id        the company
/// @param name      its name
/// @param country   ISO code, blank where it is not known
/// @param website   blank where it is not known
/// @param strategic whether it is strategic
public record CompanyLine(UUID id, String name, String country, String website, boolean strategic) {}
