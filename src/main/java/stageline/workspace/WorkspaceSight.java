package stageline.workspace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.command.Sight;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;
import stageline.store.Projector;

/// What the rules see: the projections, and the workspace's content.
record WorkspaceSight(Projector projector, EntityRef workspace, Content content) implements Sight {

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        return projector.find(entity);
    }

    @Override
    public UUID resolve(UUID company) {
        return projector.resolve(company);
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return projector.facts(operation);
    }

    @Override
    public boolean keptOut(OperationId operation) {
        return projector.keptOut(operation);
    }

    @Override
    public EntityRef template(String number) {
        return Derived.template(workspace.id(), number);
    }

    @Override
    public boolean revoked(OperationId operation) {
        return projector.revoked(operation);
    }
}
