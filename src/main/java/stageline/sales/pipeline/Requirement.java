package stageline.sales.pipeline;

import java.util.List;
import stageline.sales.record.Field;

/// One thing that must be there to enter a stage.
///
/// @param code   its name in texts (`requirement.<code>`) and in the ledger, such as `bant`
/// @param fields the fields that answer it; empty where it asks for a contact in a role
/// @param atLeast how many of them must be filled
/// @param kind   how a screen asks for it
public record Requirement(String code, List<Field> fields, int atLeast, Kind kind) {
    public Requirement {
        fields = List.copyOf(fields);
    }

    /// What a requirement asks for.
    public enum Kind {
        /// Values in fields.
        FIELDS,
        /// A contact of the deal marked as decision maker.
        DECISION_MAKER
    }
}
