package stageline.store.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Lifecycle;
import stageline.store.board.Card;

/// All that is known of a contact, but for its activities, which come in pages.
///
/// @param state      its state
/// @param fields     every field that was ever written, in the order in which screens show them
/// @param companies  the companies it belongs to, after all merges
/// @param deals      the deals it is in, the latest entered first
/// @param roles      its roles in each of those deals, as codes
/// @param lifecycle  how far it is, with the deal that gives it
/// @param steps      how it got there, in order
/// @param activities how many activities it has
/// @param names      what the persons are called who are mentioned anywhere in it
public record ContactDetails(
        RecordState state,
        List<FieldDetails> fields,
        List<Named> companies,
        List<Card> deals,
        Map<UUID, List<String>> roles,
        Lifecycle lifecycle,
        List<LifecycleStep> steps,
        long activities,
        Map<UUID, String> names) {

    public ContactDetails {
        fields = List.copyOf(fields);
        companies = List.copyOf(companies);
        deals = List.copyOf(deals);
        roles = Map.copyOf(roles);
        steps = List.copyOf(steps);
        names = Map.copyOf(names);
    }
}
