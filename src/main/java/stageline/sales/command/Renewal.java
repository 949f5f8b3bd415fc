package stageline.sales.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.contract.ContractTerm;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// The deal by which a contract goes on: a deal of its own, since it is another event that brings revenue.
public final class Renewal {

    private Renewal() {}

    /// Whether a deal can be renewed: its contract is signed, and has an end.
    public static boolean possible(RecordState deal) {
        return deal.exists() && deal.stage().won() && ContractTerm.of(deal).isPresent();
    }

    /// Begins the renewal of a deal, which gets from it what [successors][Successor] get. It is expected to close when the contract ends.
    /// The tasks that ask for it are done with that.
    ///
    /// @param tasks     the open tasks of the deal
    /// @param successor the new deal's identity
    /// @param word      what is said behind the brief description, so that the two can be told apart
    /// @param now       when it is begun
    public static Command of(RecordState deal, List<RecordState> tasks, UUID successor, String word, Instant now) {
        List<Command> commands = new ArrayList<>(List.of(start(deal, successor, word)));
        tasks.stream()
                .filter(task -> task.text(TaskFields.KIND).filter(TaskKind.RENEW_CONTRACT.code()::equals).isPresent())
                .forEach(task -> commands.add(Command.Edit.fields(
                        task.entity(), List.of(Change.set(TaskFields.DONE, Value.of(now))))));
        return commands.size() == 1 ? commands.getFirst() : new Command.Together(commands);
    }

    private static Command start(RecordState deal, UUID successor, String word) {
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
