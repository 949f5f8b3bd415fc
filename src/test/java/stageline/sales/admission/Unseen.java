package stageline.sales.admission;

import java.util.List;
import java.util.Optional;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.record.EntityRef;

/// Records that nobody may look at; only the workspace's content is known.
final class Unseen implements Records {

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        throw new AssertionError("looked at " + entity);
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        throw new AssertionError("looked at " + operation);
    }

    @Override
    public boolean keptOut(OperationId operation) {
        throw new AssertionError("looked at " + operation);
    }

    @Override
    public EntityRef workspace() {
        throw new AssertionError("looked at the workspace");
    }

    @Override
    public Content content() {
        return DefaultContent.content();
    }
}
