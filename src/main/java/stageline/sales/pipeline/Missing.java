package stageline.sales.pipeline;

import java.util.List;
import stageline.sales.record.Field;

/// A requirement that is not fulfilled yet.
///
/// @param stage       the stage that asks for it, on the way to the one that was aimed at
/// @param requirement what is asked for
/// @param have        how many of its fields are filled
/// @param open        the fields that are not
public record Missing(Stage stage, Requirement requirement, int have, List<Field> open) {
    public Missing {
        open = List.copyOf(open);
    }
}
