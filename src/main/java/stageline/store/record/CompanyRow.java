package stageline.store.record;

import java.util.UUID;

/// A company as the list of companies shows it.
///
/// @param id          the company
/// @param name        its name
/// @param country     ISO code, blank where it is not known
/// @param website     blank where it is not known
/// @param owner       who owns it, blank where nobody does
/// @param leadStatus  code of its lead status: set by hand, else what activities say
/// @param openDeals   how many deals it has that are neither won nor lost
/// @param contacts    how many contacts belong to it
/// @param strategic   whether it is strategic
/// @param distributor whether it is a distributor
/// @param incomplete  whether something that a company should have is empty
public record CompanyRow(
        UUID id,
        String name,
        String country,
        String website,
        String owner,
        String leadStatus,
        int openDeals,
        int contacts,
        boolean strategic,
        boolean distributor,
        boolean incomplete) {}
