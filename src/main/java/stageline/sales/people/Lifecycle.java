package stageline.sales.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;

/// A contact's lifecycle stage, derived from their deals and never typed.
///
/// The highest that one of the live deals gives. Once a customer, always a customer: a deal that had a contract counts after it was lost
/// too. A contract that was corrected away again was never signed and makes no customer. Lost before a contract, a deal gives nothing.
///
/// @param stage the stage
/// @param why   the deal that gives it; empty where no deal does
public record Lifecycle(LifecycleStage stage, Optional<Why> why) {

    /// The deal behind a lifecycle stage.
    ///
    /// @param deal  the deal
    /// @param stage the stage it is in
    public record Why(UUID deal, Stage stage) {}

    /// One deal of a contact.
    ///
    /// @param deal       the deal
    /// @param stage      the stage it is in
    /// @param contracted whether it ever had a contract
    public record Deal(UUID deal, Stage stage, boolean contracted) {

        /// The deal in that state.
        public static Deal of(RecordState deal) {
            return new Deal(deal.entity().id(), deal.stage(), hadContract(deal));
        }

        private LifecycleStage gives() {
            return contracted ? LifecycleStage.CUSTOMER : switch (stage) {
                case LEAD, PROSPECTED, LOST -> LifecycleStage.MARKETING_QUALIFIED_LEAD;
                case QUALIFIED -> LifecycleStage.SALES_QUALIFIED_LEAD;
                case DISCOVERED, IMPLEMENTATION_DEFINED, OFFER_SENT, OFFER_APPROVED -> LifecycleStage.OPPORTUNITY;
                case CONTRACT_SIGNED, PAYMENT_DONE -> LifecycleStage.CUSTOMER;
            };
        }
    }

    /// The lifecycle stage that these deals give; of several that give the same, the oldest is named.
    ///
    /// @param deals the contact's deals that are there, lost ones included
    public static Lifecycle of(Collection<Deal> deals) {
        return deals.stream()
                .filter(deal -> deal.gives() != LifecycleStage.MARKETING_QUALIFIED_LEAD)
                .max(Comparator.comparing(Deal::gives).thenComparing(Deal::deal, Comparator.reverseOrder()))
                .map(deal -> new Lifecycle(deal.gives(), Optional.of(new Why(deal.deal(), deal.stage()))))
                .orElse(new Lifecycle(LifecycleStage.MARKETING_QUALIFIED_LEAD, Optional.empty()));
    }

    /// Whether a deal has or had a contract that was not corrected away.
    public static boolean hadContract(RecordState deal) {
        boolean contracted = false;
        for (Transition transition : deal.transitions()) {
            if (transition.standing() == Standing.STANDS && transition.to() != Stage.LOST) {
                contracted = transition.to().won();
            }
        }
        return contracted;
    }
}
