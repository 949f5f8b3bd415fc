package stageline.sales.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.command.Decision.Refused;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.Gates;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

/// Moving a deal: forward through the gates, back as a correction, out as lost.
///
/// The reason of a loss and its words are one thing: where a command gives only one of them, it is taken for the other.
final class MoveRules {

    private MoveRules() {}

    static MoveCheck check(UUID deal, Stage to, Setting setting) {
        EntityRef entity = EntityRef.deal(deal);
        Optional<RecordState> found = setting.existing(entity);
        Optional<Refusal> impossible = impossible(found, to, setting);
        if (impossible.isPresent() || found.isEmpty()) {
            return new MoveCheck.Impossible(to, impossible.orElseGet(() -> Refusal.of(Code.NOT_FOUND)));
        }
        RecordState state = found.get();
        Content content = setting.sight().content();
        List<Missing> missing = Gates.missing(state, state.stage(), to, content);
        boolean correction = to.before(state.stage());
        if (missing.isEmpty() && !correction) {
            return new MoveCheck.Free(to, Gates.later(state, state.stage(), to, content));
        }
        Event overriding = new Event.Moved(state.stage(), to, Map.of(), codes(missing));
        boolean overridable = !missing.isEmpty() && to != Stage.LOST && setting.refusal(entity, overriding).isEmpty();
        return new MoveCheck.Needs(to, missing, correction, overridable);
    }

    static Decision move(Command.MoveDeal move, Setting setting) {
        EntityRef entity = EntityRef.deal(move.deal());
        Optional<RecordState> found = setting.existing(entity);
        Optional<Refusal> impossible = impossible(found, move, setting);
        if (impossible.isPresent() || found.isEmpty()) {
            return Decision.refused(impossible.orElseGet(() -> Refusal.of(Code.NOT_FOUND)));
        }
        List<Change> supplied = FieldRules.kept(supplied(move, found.get()));
        List<Refusal> refusals = RecordRules.refusals(entity, supplied, move.join(), setting);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        List<Draft> drafts = EditDrafts.of(found.get(), supplied, move.join(), List.of(), Optional.empty());
        RecordState completed = drafts.isEmpty() ? found.get() : OverlaySight.after(setting, entity, drafts);
        List<Refusal> emptied = RecordRules.emptied(completed, supplied, setting);
        return emptied.isEmpty() ? passed(move, drafts, completed, setting) : Decision.refused(emptied);
    }

    /// The refusal of a move for want of these requirements; its arguments are their codes.
    static Refusal refusal(List<Missing> missing) {
        return new Refusal(Code.MISSING, Optional.empty(), codes(missing));
    }

    /// The move of a deal that has all that came with it.
    private static Decision passed(Command.MoveDeal move, List<Draft> drafts, RecordState deal, Setting setting) {
        List<Missing> missing = Gates.missing(deal, move.from(), move.to(), setting.sight().content());
        boolean overridden = !missing.isEmpty() && move.override() && move.to() != Stage.LOST;
        if (!missing.isEmpty() && !overridden) {
            return new Refused(List.of(refusal(missing)), missing);
        }
        Optional<String> reason = reason(move, deal);
        boolean correction = move.to().before(move.from());
        Map<String, Value> evidence = Gates.evidence(deal, move.from(), move.to(), setting.sight().content());
        Event moved = new Event.Moved(move.from(), move.to(), evidence, codes(missing));
        Draft draft = new Draft(deal.entity(), moved, Optional.empty(), reason, overridden);
        Optional<Refusal> refusal = setting.refusal(draft);
        if (refusal.isEmpty() && reason.isEmpty() && (overridden || correction)) {
            refusal = Optional.of(Refusal.of(Code.REASON_NEEDED, overridden ? "override" : "correction"));
        }
        if (refusal.isPresent()) {
            return new Refused(List.of(refusal.get()), missing);
        }
        return Decision.of(Stream.concat(drafts.stream(), Stream.of(draft)).toList());
    }

    private static Optional<Refusal> impossible(Optional<RecordState> found, Stage to, Setting setting) {
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(Code.NOT_FOUND));
        }
        RecordState deal = found.get();
        Stage stage = deal.stage();
        if (stage == Stage.LOST) {
            return Optional.of(Refusal.of(Code.LOST_IS_FINAL));
        }
        if (to == Stage.LEAD) {
            return Optional.of(Refusal.of(Code.NOT_A_DEAL_STAGE));
        }
        if (stage == to) {
            return Optional.of(Refusal.of(Code.SAME_STAGE, stage.code()));
        }
        return setting.refusal(deal.entity(), new Event.Moved(stage, to, Map.of(), List.of()));
    }

    private static Optional<Refusal> impossible(Optional<RecordState> found, Command.MoveDeal move, Setting setting) {
        return found.map(RecordState::stage)
                .filter(stage -> stage != Stage.LOST && stage != move.from())
                .map(stage -> Refusal.of(Code.MOVED_MEANWHILE, stage.code()))
                .or(() -> impossible(found, move.to(), setting));
    }

    /// What came with the move; for a loss, its reason as the words of it where the words are not given.
    private static List<Change> supplied(Command.MoveDeal move, RecordState deal) {
        boolean worded = move.supplied().stream().anyMatch(change -> change.field().equals(DealFields.LOST_WORDS));
        Optional<String> words = spoken(move.reason()).filter(reason -> move.to() == Stage.LOST && !worded);
        return words.map(reason -> new Change(
                        DealFields.LOST_WORDS, deal.value(DealFields.LOST_WORDS).orElse(null), Value.of(reason)))
                .map(change -> Stream.concat(move.supplied().stream(), Stream.of(change)).toList())
                .orElse(move.supplied());
    }

    private static Optional<String> reason(Command.MoveDeal move, RecordState deal) {
        Optional<String> reason = spoken(move.reason());
        return move.to() == Stage.LOST ? reason.or(() -> deal.text(DealFields.LOST_WORDS)) : reason;
    }

    private static Optional<String> spoken(Optional<String> reason) {
        return reason.filter(words -> Gates.filled(Optional.of(Value.of(words))));
    }

    private static List<String> codes(List<Missing> missing) {
        return missing.stream().map(m -> m.requirement().code()).toList();
    }
}
