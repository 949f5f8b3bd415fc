package stageline.sales.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;

/// A step of an implementation.
///
/// @param id   the milestone
/// @param what what is to be reached, blank where nothing is said
/// @param by   by when
/// @param done the day on which it was reached; empty while it was not
public record Milestone(UUID id, String what, Optional<LocalDate> by, Optional<LocalDate> done) {

    /// What is to be reached first stands first, what is for no day last; two of one day stand in the order of their identities.
    private static final Comparator<Milestone> IN_TIME =
            Comparator.comparing((Milestone one) -> one.by().orElse(LocalDate.MAX)).thenComparing(Milestone::id);

    /// Those of a deal, in the order of their days.
    public static List<Milestone> of(RecordState deal) {
        return Kind.MILESTONE.of(deal).stream()
                .map(id -> new Milestone(
                        id,
                        deal.text(DealPartFields.of(id, Part.WHAT)).orElse(""),
                        deal.day(DealPartFields.of(id, Part.BY)),
                        deal.day(DealPartFields.of(id, Part.DONE))))
                .sorted(IN_TIME)
                .toList();
    }
}
