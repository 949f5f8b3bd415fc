package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;

/// What the rules may look at: the state of the workspace just before a command.
public interface Sight {

    /// The state of a record, removed ones included; empty where there is none.
    Optional<RecordState> find(EntityRef entity);

    /// The company that stands for `company` after all merges; itself where it was not merged.
    UUID resolve(UUID company);

    /// The facts of an operation in order; empty where there is none. An import's many facts may be cut after the first 1,000.
    List<Fact> facts(OperationId operation);

    /// Whether an operation is undone.
    boolean revoked(OperationId operation);

    /// The workspace itself.
    EntityRef workspace();

    /// Classes, reasons and lists of this workspace.
    Content content();
}
