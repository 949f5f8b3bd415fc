package stageline.store.record;

import java.util.UUID;
import stageline.sales.people.LifecycleStage;

/// A contact as the list of contacts shows it.
///
/// @param id         the contact
/// @param name       first and last name, blank where neither is known
/// @param jobTitle   blank where it is not known
/// @param company    the companies it belongs to, after all merges, parted by commas; blank where there is none
/// @param email      blank where it is not known
/// @param phone      blank where it is not known
/// @param lifecycle  how far it is
/// @param incomplete whether something that a contact should have is empty
public record ContactRow(
        UUID id,
        String name,
        String jobTitle,
        String company,
        String email,
        String phone,
        LifecycleStage lifecycle,
        boolean incomplete) {}
