package stageline.sales.contract;

import java.time.LocalDate;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;

/// How long a contract holds.
///
/// @param ends   its last day
/// @param notice how many days before it either side must say that it is not to go on; 0 where nothing is said
public record ContractTerm(LocalDate ends, long notice) {

    /// How many days before the last chance to give notice somebody thinks of the renewal.
    public static final long DAYS_TO_THINK = 30;

    /// That of a deal's contract; empty where it has no end.
    public static Optional<ContractTerm> of(RecordState deal) {
        return deal.day(DealFields.CONTRACT_ENDS)
                .map(ends -> new ContractTerm(ends, deal.whole(DealFields.CONTRACT_NOTICE).orElse(0L)));
    }

    /// The day on which its renewal is to be begun at the latest.
    public LocalDate renewBy() {
        return ends.minusDays(notice + DAYS_TO_THINK);
    }
}
