package stageline.sales.command;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stageline.sales.admission.Turnover;
import stageline.sales.admission.Turnover.Obstacle;
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
/// People undo what they did; a manager also what others did. What has [settled][Turnover] can't be undone.
final class UndoRules {

    /// What a signature is on, or may be, or is one.
    private static final Set<EntityType> SIGNED = EnumSet.of(EntityType.SIGNATURE, EntityType.SERVICE_CHANGE, EntityType.ATTACHMENT);

    private UndoRules() {}

    static Decision revoke(Command.Revoke revoke, Setting setting) {
        OperationId operation = revoke.operation();
        Sight sight = setting.sight();
        Turnover turnover = Turnover.of(operation, sight);
        if (turnover.done().isEmpty() || sight.revoked(operation)) {
            return Decision.refused(Refusal.of(Code.NOTHING_TO_UNDO));
        }
        Draft draft = Draft.plain(sight.workspace(), new Event.Revoked(operation));
        Optional<Refusal> refusal = setting.lacking(draft)
                .map(lacking -> lacking == Permission.UNDO_OTHERS ? Refusal.of(Code.NOT_YOURS) : Setting.notPermitted(lacking))
                .or(() -> turnover.obstacle(setting.actor().person(), setting.now(), sight).map(UndoRules::settled))
                .or(() -> overtaken(turnover.redone(), setting));
        return refusal.map(Decision::refused).orElseGet(() -> Decision.of(List.of(draft)));
    }

    private static Refusal settled(Obstacle obstacle) {
        Fact fact = obstacle.fact();
        return switch (obstacle.settled()) {
            case LOSS_OF_ANOTHER -> Refusal.of(Code.NOT_YOURS);
            case LOSS -> settled("loss", fact);
            case ERASURE -> settled("erasure", fact);
            case SENT -> settled(SIGNED.contains(fact.entity().type()) ? "signed" : "sent", fact);
            case BEGINNING -> settled(fact.entity().type().code(), fact);
        };
    }

    private static Refusal settled(String by, Fact fact) {
        return Refusal.of(Code.SETTLED, by, fact.entity().id().toString());
    }

    /// A loss that was undone does not come back over what was done with the deal since: the deal must be where the operation's first move
    /// of it began.
    private static Optional<Refusal> overtaken(List<Fact> redone, Setting setting) {
        Map<EntityRef, Stage> begun = new HashMap<>();
        for (Fact fact : redone) {
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
