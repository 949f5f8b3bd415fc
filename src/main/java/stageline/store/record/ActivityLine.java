package stageline.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An activity in a list.
///
/// @param id        the activity
/// @param kind      an activity kind's code, blank where a newer version wrote it
/// @param direction a direction's code
/// @param at        when it was
/// @param author    who logged it
/// @param subject   blank where there is none
/// @param text      blank where there is none
/// @param company   the company it was with, after all merges
/// @param deal      the deal it was about
/// @param contacts  the contacts it was with
/// @param attention how many of its fields two people wrote without having seen each other
public record ActivityLine(
        UUID id,
        String kind,
        String direction,
        Instant at,
        Optional<Named> author,
        String subject,
        String text,
        Optional<Named> company,
        Optional<Named> deal,
        List<Named> contacts,
        int attention) {

    public ActivityLine {
        contacts = List.copyOf(contacts);
    }

    /// The record among whose activities it is looked for: its deal, else its company, else its first contact. Those that are not there any
    /// more are left out.
    public Optional<Named> about() {
        return deal.filter(Named::live)
                .or(() -> company.filter(Named::live))
                .or(() -> contacts.stream().filter(Named::live).findFirst());
    }
}
