package stageline.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Lifecycle;
import stageline.sales.people.LifecycleStage;
import stageline.store.board.Card;

/// All that is known of a contact, but for its activities, which come in pages.
///
/// @param state      its state
/// @param fields     every field that was ever written, in the order in which screens show them
/// @param companies  the companies it belongs to, after all merges
/// @param deals      the deals it is in, the latest entered first
/// @param roles      its roles in each of those deals, as codes
/// @param lifecycle  how far it is, with the deal that gives it
/// @param changes    how it got there, in order
/// @param activities how many activities it has
/// @param names      what the persons are called who are mentioned anywhere in it
public record ContactDetails(
        RecordState state,
        List<FieldDetails> fields,
        List<Named> companies,
        List<Card> deals,
        Map<UUID, List<String>> roles,
        Lifecycle lifecycle,
        List<LifecycleChange> changes,
        long activities,
        Map<UUID, String> names) {

    public ContactDetails {
        fields = List.copyOf(fields);
        companies = List.copyOf(companies);
        deals = List.copyOf(deals);
        roles = Map.copyOf(roles);
        changes = List.copyOf(changes);
        names = Map.copyOf(names);
    }

    /// A step of a contact's lifecycle.
    ///
    /// @param before the stage before
    /// @param after  the stage after
    /// @param at     when what caused it happened
    /// @param cause  the entry that caused it
    /// @param deal   the deal that it was about
    public record LifecycleChange(LifecycleStage before, LifecycleStage after, Instant at, EntryId cause, Named deal) {}
}
