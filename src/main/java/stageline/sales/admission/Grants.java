package stageline.sales.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;

/// What somebody may do at a moment: what one of their roles grants, and what they were named for.
///
/// The sales manager's designee sends quotations up to and including a day that stands in their own record, counted in UTC.
public final class Grants {

    private Grants() {}

    /// Whether a person has a permission. The records are looked at only where no role grants it.
    ///
    /// @param held the roles they hold
    /// @param at   when they act, by their own clock
    public static boolean permit(Permission permission, UUID person, Set<Role> held, Instant at, Records records) {
        return permission.grantedTo(held) || (permission == Permission.SEND_QUOTATION && designated(person, at, records));
    }

    private static boolean designated(UUID person, Instant at, Records records) {
        LocalDate today = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return records.find(EntityRef.person(person))
                .filter(record -> record.exists())
                .flatMap(record -> record.day(PersonFields.DESIGNEE_UNTIL))
                .filter(last -> !today.isAfter(last))
                .isPresent();
    }
}
