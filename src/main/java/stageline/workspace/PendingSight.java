package stageline.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.command.Sight;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;

/// What the rules see in the middle of many changes that are written but not yet projected.
final class PendingSight implements Sight {

    private final Sight projected;
    private final Map<EntityRef, RecordState> pending = new HashMap<>();

    PendingSight(Sight projected) {
        this.projected = projected;
    }

    /// Whether a fact can wait for the others; what changes more than its own record must be projected before the next command is decided
    /// on.
    static boolean canWait(Fact fact) {
        return !(fact.event() instanceof Event.Merged) && !(fact.event() instanceof Event.Revoked);
    }

    void add(Fact fact) {
        pending.put(fact.entity(), Fold.then(find(fact.entity()), fact));
    }

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        RecordState state = pending.get(entity);
        return state != null ? Optional.of(state) : projected.find(entity);
    }

    @Override
    public UUID resolve(UUID company) {
        return projected.resolve(company);
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return projected.facts(operation);
    }

    @Override
    public boolean keptOut(OperationId operation) {
        return projected.keptOut(operation);
    }

    @Override
    public boolean revoked(OperationId operation) {
        return projected.revoked(operation);
    }

    @Override
    public EntityRef template(String number) {
        return projected.template(number);
    }

    @Override
    public EntityRef workspace() {
        return projected.workspace();
    }

    @Override
    public Content content() {
        return projected.content();
    }
}
