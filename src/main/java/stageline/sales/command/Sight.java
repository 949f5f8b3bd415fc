package stageline.sales.command;

import java.util.UUID;
import stageline.sales.admission.Records;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;

/// What the rules may look at: the state of the workspace just before a command.
public interface Sight extends Records {

    /// The company that stands for `company` after all merges; itself where it was not merged.
    UUID resolve(UUID company);

    /// The record in which the template of a number is edited, whether anybody made it or not.
    EntityRef template(String number);

    /// Whether an operation is undone.
    boolean revoked(OperationId operation);
}
