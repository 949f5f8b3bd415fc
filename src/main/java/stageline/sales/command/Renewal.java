package stageline.sales.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.contract.ContractTerm;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.Value;

/// The deal by which a contract goes on: a deal of its own, since it is another event that brings revenue.
public final class Renewal {

    private Renewal() {}

    /// Whether a deal can be renewed: its contract is signed, and has an end.
    public static boolean possible(RecordState deal) {
        return deal.exists() && deal.stage().won() && ContractTerm.of(deal).isPresent();
    }

    /// Begins the renewal of a deal, which gets from it what [successors][Successor] get. It is expected to close when the contract ends.
    ///
    /// @param successor the new deal's identity
    /// @param word      what is said behind the brief description, so that the two can be told apart
    public static Command.StartDeal of(RecordState deal, UUID successor, String word) {
        List<Change> fields = new ArrayList<>();
        Optional<LocalDate> ends = ContractTerm.of(deal).map(ContractTerm::ends);
        ends.ifPresent(day -> fields.add(Change.set(DealFields.CLOSE_DATE, Value.of(day))));
        deal.text(DealFields.BRIEF)
                .map(brief -> brief.endsWith(" " + word) ? brief : brief + " " + word)
                .filter(brief -> brief.length() <= ValueRules.LONGEST_TEXT)
                .ifPresent(brief -> fields.add(Change.set(DealFields.BRIEF, Value.of(brief))));
        return new Command.StartDeal(successor, fields, List.of(), Optional.of(deal.entity().id()));
    }
}
