package stageline.sales.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// What is done with the milestones of a deal's implementation, each as one edit of it.
///
/// @param deal the deal as whoever edits it sees it
public record MilestoneEdits(RecordState deal) {

    /// Adds one.
    ///
    /// @param milestone its identity
    /// @param what      what is to be reached; not blank
    /// @param by        by when
    public Command.Edit add(UUID milestone, String what, Optional<LocalDate> by) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.set(DealPartFields.of(milestone, Part.WHAT), Value.of(what)));
        by.ifPresent(day -> changes.add(Change.set(DealPartFields.of(milestone, Part.BY), Value.of(day))));
        return new Command.Edit(deal.entity(), changes, List.of(Kind.MILESTONE.member(milestone)), List.of(), Optional.empty());
    }

    /// Notes on which day one was reached; empty where it was not after all.
    public Command.Edit done(UUID milestone, Optional<LocalDate> on) {
        Field done = DealPartFields.of(milestone, Part.DONE);
        return Command.Edit.fields(deal.entity(), List.of(
                new Change(done, deal.value(done).orElse(null), on.map(Value::of).orElse(null))));
    }

    /// Takes one out.
    public Command.Edit remove(UUID milestone) {
        return new Command.Edit(deal.entity(), List.of(), List.of(), List.of(Kind.MILESTONE.member(milestone)), Optional.empty());
    }
}
