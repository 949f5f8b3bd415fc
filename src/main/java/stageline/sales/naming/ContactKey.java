package stageline.sales.naming;

import java.util.Locale;
import java.util.Optional;

/// What a contact comes down to when two of them are compared.
///
/// @param email the address in small letters, whole: what follows a plus sign tells mailboxes apart; empty where there is none
/// @param name  the folded person's name, its words joined by one blank in the order they were written; may be empty
public record ContactKey(Optional<String> email, String name) {

    /// The key of a contact as people write it; a blank address is none. *García, Ana* is `garcia ana`: the order of a name's words does
    /// not matter when names are compared.
    public static ContactKey of(String email, String name) {
        String address = TextFolding.tidy(email).toLowerCase(Locale.ROOT);
        return new ContactKey(Optional.of(address).filter(text -> !text.isEmpty()), TextFolding.fold(name));
    }
}
