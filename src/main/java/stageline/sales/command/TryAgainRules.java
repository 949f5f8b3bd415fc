package stageline.sales.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.command.Decision.Accepted;
import stageline.sales.command.Decision.LeftOut;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Doing again what came to nothing, as if its writer wanted it now: with what stands now as what they saw.
///
/// With what is done again goes, in the same operation, that the former is settled: the undo of what a server keeps out, or a word on each
/// superseded move. So who undoes the second attempt has the first before them again.
final class TryAgainRules {

    private static final int MOST_FACTS = 1_000;

    private TryAgainRules() {}

    /// @param decide decides on several commands as one operation
    static Decision tryAgain(Command.TryAgain again, Setting setting, Function<List<Command>, Decision> decide) {
        OperationId operation = again.operation();
        Sight sight = setting.sight();
        List<Fact> facts = sight.facts(operation);
        if (facts.isEmpty() || sight.revoked(operation)) {
            return Decision.refused(Refusal.of(Code.NOTHING_TO_TRY_AGAIN));
        }
        if (!facts.getFirst().origin().person().equals(setting.actor().person())) {
            return Decision.refused(Refusal.of(Code.NOT_YOURS));
        }
        return sight.keptOut(operation) ? keptOut(again, facts, setting, decide) : superseded(again, facts, sight, decide);
    }

    private static Decision keptOut(
            Command.TryAgain again, List<Fact> facts, Setting setting, Function<List<Command>, Decision> decide) {
        OperationId operation = again.operation();
        if (facts.size() == 1 && facts.getFirst().event() instanceof Event.Revoked(OperationId undone)) {
            return both(undo(undone, setting), undo(operation, setting));
        }
        // More facts than these are not handed out: what is repeated in part is not repeated.
        Optional<List<Command>> commands = facts.size() >= MOST_FACTS
                ? Optional.empty()
                : new Repetition(setting.sight(), again.reason()).of(facts);
        return commands.map(wanted -> both(decide.apply(wanted), undo(operation, setting)))
                .orElseGet(() -> Decision.refused(Refusal.of(Code.NOT_REPEATABLE)));
    }

    private static Decision undo(OperationId operation, Setting setting) {
        return UndoRules.revoke(new Command.Revoke(operation), setting);
    }

    private static Decision both(Decision first, Decision second) {
        if (!(first instanceof Accepted(List<Draft> drafts, List<LeftOut> leftOut))) {
            return first;
        }
        return second instanceof Accepted(List<Draft> more, List<LeftOut> none)
                ? Decision.of(Stream.concat(drafts.stream(), more.stream()).toList())
                : second;
    }

    /// What else the operation wrote counts already; only its moves are made again.
    private static Decision superseded(
            Command.TryAgain again, List<Fact> facts, Sight sight, Function<List<Command>, Decision> decide) {
        List<Command> commands = new ArrayList<>();
        Set<EntityRef> deals = again.deal().map(deal -> Set.of(EntityRef.deal(deal))).orElseGet(() -> moved(facts));
        for (EntityRef deal : deals) {
            List<Transition> open = sight.find(deal).stream()
                    .flatMap(state -> state.openSuperseded().stream())
                    .filter(move -> move.fact().operation().equals(facts.getFirst().operation()))
                    .toList();
            if (!open.isEmpty()) {
                commands.add(new Command.Edit(
                        deal, List.of(), open.stream().map(Transition::settlement).toList(), List.of(), Optional.empty()));
                Transition last = open.getLast();
                Stage from = sight.find(deal).map(RecordState::stage).orElse(Stage.LEAD);
                if (from != last.to()) {
                    commands.add(move(last.fact(), from, last.to(), again.reason()));
                }
            }
        }
        return commands.isEmpty() ? Decision.refused(Refusal.of(Code.NOTHING_TO_TRY_AGAIN)) : decide.apply(commands);
    }

    private static Set<EntityRef> moved(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.event() instanceof Event.Moved)
                .map(Fact::entity)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Command move(Fact fact, Stage from, Stage to, Optional<String> reason) {
        Optional<String> why = reason.or(() -> fact.origin().reason());
        return new Command.MoveDeal(fact.entity().id(), from, to, List.of(), List.of(), why, fact.origin().override());
    }

    /// Turns facts that do not count back into what was wanted. Used once.
    private static final class Repetition {

        private final Sight sight;
        private final Optional<String> reason;
        private final Set<EntityRef> made = new HashSet<>();
        private final Map<EntityRef, Stage> stages = new HashMap<>();

        Repetition(Sight sight, Optional<String> reason) {
            this.sight = sight;
            this.reason = reason;
        }

        /// The commands, empty where one of the facts can't be wanted anew.
        Optional<List<Command>> of(List<Fact> facts) {
            List<Command> commands = new ArrayList<>();
            for (Fact fact : facts) {
                Optional<List<Command>> wanted = fact.origin().imported() ? Optional.empty() : of(fact);
                if (wanted.isEmpty()) {
                    return Optional.empty();
                }
                commands.addAll(wanted.get());
            }
            return Optional.of(commands);
        }

        private Optional<List<Command>> of(Fact fact) {
            EntityRef entity = fact.entity();
            return switch (fact.event()) {
                // A paper was frozen by sending its quotation, which can be sent again; a signature takes the password anew.
                case Event.Created paper when entity.type() == EntityType.PAPER || entity.type() == EntityType.SIGNATURE ->
                    Optional.empty();
                case Event.Created(List<Change> fields, List<Member> members) -> Optional.of(List.of(made(entity, fields, members)));
                case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) ->
                    Optional.of(List.of(new Command.Edit(
                            entity,
                            changes.stream().map(change -> upToDate(entity, change)).toList(),
                            joined,
                            parted.stream().map(Parting::member).toList(),
                            fact.origin().reason())));
                case Event.Moved moved -> Optional.of(moved(fact, moved));
                case Event.Removed removed -> Optional.of(List.of(new Command.Remove(entity, fact.origin().reason().orElse(""))));
                case Event.Restored restored -> Optional.of(List.of(new Command.Restore(entity)));
                case Event.Merged(UUID into) ->
                    Optional.of(List.of(new Command.MergeCompany(entity.id(), into, fact.origin().reason().orElse(""))));
                case Event.Revoked revoked -> Optional.empty();
                case Event.Erased erased -> Optional.empty();
                case Event.Unknown unknown -> Optional.empty();
                case Event.Forgotten forgotten -> Optional.empty();
            };
        }

        private Command made(EntityRef entity, List<Change> fields, List<Member> members) {
            made.add(entity);
            if (entity.type() != EntityType.DEAL) {
                return new Command.Create(entity, fields, members);
            }
            Optional<UUID> predecessor = fields.stream()
                    .filter(change -> change.field().equals(DealFields.PREDECESSOR))
                    .flatMap(change -> change.after() instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.empty())
                    .findFirst();
            List<Change> others = fields.stream().filter(change -> !change.field().equals(DealFields.PREDECESSOR)).toList();
            stages.put(entity, Stage.PROSPECTED);
            return new Command.StartDeal(entity.id(), others, members, predecessor);
        }

        /// A deal that is made enters its first stage by that.
        private List<Command> moved(Fact fact, Event.Moved moved) {
            Stage from = stages.getOrDefault(
                    fact.entity(), sight.find(fact.entity()).map(RecordState::stage).orElse(moved.from()));
            boolean there = made.contains(fact.entity()) && moved.from() == Stage.LEAD || from == moved.to();
            stages.put(fact.entity(), moved.to());
            return there ? List.of() : List.of(move(fact, from, moved.to(), reason));
        }

        private Change upToDate(EntityRef entity, Change change) {
            if (made.contains(entity)) {
                return change;
            }
            Value now = sight.find(entity).flatMap(state -> state.value(change.field())).orElse(null);
            return new Change(change.field(), now, change.after());
        }
    }
}
