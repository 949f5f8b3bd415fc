package stageline.store.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;

/// All that is known of a deal, but for its activities, which come in pages.
///
/// @param state        its state: fields, members, transitions, removal
/// @param name         its name as shown, with `Lost` in front where it is lost
/// @param company      the company, after all merges
/// @param fields       every field that was ever written, in the order in which screens show them; imported columns last
/// @param people       its contacts with their roles
/// @param offerings    what it sells, by name; what it names in words and sells of the catalogue too is there once
/// @param transitions  every move in order, whether it stands or not
/// @param lineage      the deals it was made from, the oldest first
/// @param successors   the deals that were made from it
/// @param phases       the phases of its undertaking in their order, itself among them; empty where it is not one of several
/// @param activities   how many activities it has
/// @param names        what the persons are called who are mentioned anywhere in it
public record DealDetails(
        RecordState state,
        String name,
        Optional<Named> company,
        List<FieldDetails> fields,
        List<DealContact> people,
        List<DealOffering> offerings,
        List<Transition> transitions,
        List<Named> lineage,
        List<Named> successors,
        List<Named> phases,
        long activities,
        Map<UUID, String> names) {

    public DealDetails {
        fields = List.copyOf(fields);
        people = List.copyOf(people);
        offerings = List.copyOf(offerings);
        transitions = List.copyOf(transitions);
        lineage = List.copyOf(lineage);
        successors = List.copyOf(successors);
        phases = List.copyOf(phases);
        names = Map.copyOf(names);
    }

    /// A contact in a deal.
    ///
    /// @param contact  the contact
    /// @param role     in which role, a code; the same contact may be there in several
    /// @param email    the contact's address, blank where it is not known
    /// @param jobTitle the contact's job title, blank where it is not known
    public record DealContact(Named contact, String role, String email, String jobTitle) {}

    /// Something that a deal sells.
    ///
    /// @param name      what it is called
    /// @param catalogue the offering of the catalogue; empty where the deal names in words what no offering is called
    /// @param members   how it stands in the deal: more than once where it was named in words and taken from the catalogue
    public record DealOffering(String name, Optional<EntityRef> catalogue, List<Member> members) {
        public DealOffering {
            members = List.copyOf(members);
        }
    }

    /// The deal.
    public EntityRef entity() {
        return state.entity();
    }
}
