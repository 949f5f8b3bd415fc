package stageline.sales.admission;

import java.util.List;
import java.util.Optional;
import stageline.sales.Office;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// The records before anything was written.
final class Emptiness implements Records {

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        return Optional.empty();
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return List.of();
    }

    @Override
    public boolean keptOut(OperationId operation) {
        return false;
    }

    @Override
    public EntityRef workspace() {
        return new EntityRef(EntityType.WORKSPACE, Office.id("workspace"));
    }

    @Override
    public Content content() {
        return DefaultContent.content();
    }
}
