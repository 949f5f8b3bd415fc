package stageline.store.record;

import java.util.UUID;
import stageline.sales.people.LifecycleStage;

/// A contact in a list.
///
/// @param id         the contact
/// @param firstName  blank where it is not known
/// @param lastName   blank where it is not known
/// @param email      blank where it is not known
/// @param jobTitle   blank where it is not known
/// @param lifecycle  how far it is
/// @param incomplete whether something that a contact should have is empty
public record ContactLine(
        UUID id, String firstName, String lastName, String email, String jobTitle, LifecycleStage lifecycle, boolean incomplete) {}
