package stageline.workspace.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.exchange.intake.ImportReport;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// What an import would do.
///
/// @param outcome the report it would give, or why it would not begin
/// @param samples the first records of each kind, in the order in which they would come in
public record Rehearsal(ImportReport.Outcome outcome, List<Sample> samples) {

    public Rehearsal {
        samples = List.copyOf(samples);
    }

    /// One record as it would come in.
    ///
    /// @param entity  the record
    /// @param fate    what would become of it
    /// @param fields  its values, as far as the files say them
    /// @param stage   the stage it would be in; only deals have one
    /// @param names   what the records are called that it refers to
    public record Sample(EntityRef entity, Fate fate, Map<Field, Value> fields, Optional<Stage> stage, Map<EntityRef, String> names) {
        public Sample {
            fields = Map.copyOf(fields);
            names = Map.copyOf(names);
        }
    }

    /// What would become of a record.
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }
}
