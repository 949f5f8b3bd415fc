package stageline.sales.admission;

import java.util.List;
import java.util.Optional;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;

/// What may be looked at to say who may write: the state of the workspace just before.
public interface Records {

    /// The state of a record, removed ones included; empty where there is none.
    Optional<RecordState> find(EntityRef entity);

    /// The facts of an operation in order; empty where there is none. An import's many facts may be cut after the first 1,000.
    List<Fact> facts(OperationId operation);

    /// Whether a server keeps an operation out, so that nothing of it counts.
    boolean keptOut(OperationId operation);

    /// The workspace itself.
    EntityRef workspace();

    /// Classes, reasons and lists of this workspace.
    Content content();
}
