package stageline.sales.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Undo and redo. Undoing an undo is the redo.
///
/// People undo what they did; a manager also what others did. A loss settles: it can be undone by the one who made it and within five
/// minutes only, and until then neither can the beginning of the deal that was lost be undone. A loss that was taken over from another
/// system was nobody's slip and goes with its import, whenever that is undone. The workspace's own beginning, a device and an erasure
/// can't be undone.
final class UndoRules {

    private static final Duration SLIP = Duration.ofMinutes(5);

    private UndoRules() {}

    static Decision revoke(Command.Revoke revoke, Setting setting) {
        OperationId operation = revoke.operation();
        List<Fact> facts = setting.sight().facts(operation);
        if (facts.isEmpty() || setting.sight().revoked(operation)) {
            return Decision.refused(Refusal.of(Code.NOTHING_TO_UNDO));
        }
        boolean own = facts.getFirst().origin().person().equals(setting.actor().person());
        if (!own && !setting.permits(Permission.UNDO_OTHERS)) {
            return Decision.refused(Refusal.of(Code.NOT_YOURS));
        }
        Turn turn = turn(facts, setting.sight());
        Optional<Refusal> refusal = turn.undoes()
                ? settled(turn.subject(), facts.getFirst().origin().at(), own, setting)
                : overtaken(turn.subject(), setting);
        return refusal.map(Decision::refused)
                .orElseGet(() -> Decision.of(List.of(Draft.plain(setting.sight().workspace(), new Event.Revoked(operation)))));
    }

    /// What a revocation would turn over in the end.
    ///
    /// @param subject the facts that would be left out, or come back
    /// @param undoes  whether they would be left out
    private record Turn(List<Fact> subject, boolean undoes) {}

    private static Turn turn(List<Fact> facts, Sight sight) {
        List<Fact> subject = facts;
        boolean undoes = true;
        while (subject.size() == 1 && subject.getFirst().event() instanceof Event.Revoked(OperationId revoked)) {
            subject = sight.facts(revoked);
            undoes = !undoes;
        }
        return new Turn(subject, undoes);
    }

    private static Optional<Refusal> settled(List<Fact> subject, Instant done, boolean own, Setting setting) {
        Set<EntityRef> begun = subject.stream()
                .filter(fact -> fact.event() instanceof Event.Created)
                .map(Fact::entity)
                .collect(Collectors.toUnmodifiableSet());
        for (Fact fact : subject) {
            Optional<Refusal> refusal =
                    switch (fact.event()) {
                        case Event.Moved moved when fact.origin().imported() -> Optional.empty();
                        case Event.Moved moved when moved.to() == Stage.LOST -> settledLoss(fact, done, own, setting);
                        case Event.Moved moved when begun.contains(fact.entity()) -> lostSince(fact, setting);
                        case Event.Created created -> settledBeginning(fact);
                        case Event.Erased erased -> settled("erasure", fact);
                        case Event.Moved moved -> Optional.empty();
                        case Event.Edited edited -> Optional.empty();
                        case Event.Removed removed -> Optional.empty();
                        case Event.Restored restored -> Optional.empty();
                        case Event.Merged merged -> Optional.empty();
                        case Event.Revoked revoked -> Optional.empty();
                        case Event.Unknown unknown -> Optional.empty();
                        case Event.Forgotten forgotten -> Optional.empty();
                    };
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /// A clock that was set back does not make a loss young again.
    private static Optional<Refusal> settledLoss(Fact fact, Instant done, boolean own, Setting setting) {
        if (!own) {
            return Optional.of(Refusal.of(Code.NOT_YOURS));
        }
        boolean young = Duration.between(done, setting.now()).abs().compareTo(SLIP) <= 0;
        return young ? Optional.empty() : settled("loss", fact);
    }

    private static Optional<Refusal> lostSince(Fact beginning, Setting setting) {
        boolean lost = setting.sight().find(beginning.entity()).filter(deal -> deal.stage() == Stage.LOST).isPresent();
        return lost ? settled("loss", beginning) : Optional.empty();
    }

    private static Optional<Refusal> settledBeginning(Fact fact) {
        boolean kept = fact.entity().type() == EntityType.WORKSPACE || fact.entity().type() == EntityType.DEVICE;
        return kept ? settled(fact.entity().type().code(), fact) : Optional.empty();
    }

    private static Optional<Refusal> settled(String by, Fact fact) {
        return Optional.of(Refusal.of(Code.SETTLED, by, fact.entity().id().toString()));
    }

    /// A loss that was undone does not come back over what was done with the deal since: the deal must be where the operation's first move
    /// of it began.
    private static Optional<Refusal> overtaken(List<Fact> subject, Setting setting) {
        Map<EntityRef, Stage> begun = new HashMap<>();
        for (Fact fact : subject) {
            if (fact.event() instanceof Event.Moved moved) {
                Stage from = begun.computeIfAbsent(fact.entity(), deal -> moved.from());
                Stage now = setting.sight().find(fact.entity()).map(RecordState::stage).orElse(Stage.LEAD);
                if (moved.to() == Stage.LOST && now != from) {
                    return Optional.of(Refusal.of(Code.MOVED_MEANWHILE, now.code()));
                }
            }
        }
        return Optional.empty();
    }
}
