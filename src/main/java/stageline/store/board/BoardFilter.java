package stageline.store.board;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Which deals the board shows; every part that is set must hold. Empty sets do not filter.
///
/// @param owners    people
/// @param classes   deal class codes
/// @param countries ISO 3166-1 alpha-2 codes
/// @param offerings what offerings are called, any of which the deal sells; accents and case ignored
/// @param atLeast   smallest amount in minor units, in any currency
/// @param atMost    largest amount in minor units, in any currency
/// @param closeFrom earliest expected close
/// @param closeTo   latest expected close
/// @param text      words that the name, company, next step or description hold, accents and case ignored; blank for all
/// @param rotting   only deals that are longer in their stage than usual
public record BoardFilter(
        Set<UUID> owners,
        Set<String> classes,
        Set<String> countries,
        Set<String> offerings,
        OptionalLong atLeast,
        OptionalLong atMost,
        Optional<LocalDate> closeFrom,
        Optional<LocalDate> closeTo,
        String text,
        boolean rotting) {

    /// Everything.
    public static final BoardFilter ALL = new BoardFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), "",
                    false);

    public BoardFilter {
        owners = Set.copyOf(owners);
        classes = Set.copyOf(classes);
        countries = Set.copyOf(countries);
        offerings = Set.copyOf(offerings);
    }

    /// Whether everything is shown.
    public boolean all() {
        return equals(ALL);
    }
}
