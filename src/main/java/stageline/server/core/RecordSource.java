package stageline.server.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// What a workspace's ledger on the server says of its records. Every method may block for the database.
public interface RecordSource {

    /// The workspace.
    UUID workspace();

    /// The facts that count for a record, in no particular order; none where there is no such record.
    List<Fact> facts(EntityRef entity);

    /// The facts of an operation, at most the first thousand; those that were kept out are there too.
    List<Fact> facts(OperationId operation);

    /// The facts that count and revoke one of these operations.
    List<Fact> revocationsOf(Collection<OperationId> operations);

    /// The state of a person or a device, which every request asks for. A source that knows since when it holds need not fold it anew.
    ///
    /// @param fold folds the facts that count for it
    default Optional<RecordState> recall(EntityRef entity, Supplier<Optional<RecordState>> fold) {
        return fold.get();
    }

    /// The records of a kind that facts which count speak of, in the order of their ids. Reads all of the ledger.
    List<EntityRef> records(EntityType type);
}
