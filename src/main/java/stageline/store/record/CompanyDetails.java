package stageline.store.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.people.LeadStatus;
import stageline.store.board.Card;

/// All that is known of a company, but for its activities, which come in pages.
///
/// @param state      its state
/// @param standsFor  the company that stands for it, where it was merged into one
/// @param aliases    the companies that were merged into it
/// @param fields     every field that was ever written, in the order in which screens show them
/// @param contacts   the contacts who belong to it or to an alias, by name
/// @param deals      the deals of it and its aliases, the latest entered first
/// @param leadStatus its lead status, with the activity that gives it
/// @param activities how many activities it has
/// @param names      what the persons are called who are mentioned anywhere in it
public record CompanyDetails(
        RecordState state,
        Optional<Named> standsFor,
        List<Named> aliases,
        List<FieldDetails> fields,
        List<ContactLine> contacts,
        List<Card> deals,
        LeadStatus leadStatus,
        long activities,
        Map<UUID, String> names) {

    public CompanyDetails {
        aliases = List.copyOf(aliases);
        fields = List.copyOf(fields);
        contacts = List.copyOf(contacts);
        deals = List.copyOf(deals);
        names = Map.copyOf(names);
    }
}
