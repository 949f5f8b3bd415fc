package stageline.exchange.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// A deal, company or contact to be exported.
///
/// @param id      its identity
/// @param name    what it is called on the screen
/// @param stage   for a deal, the stage it is in
/// @param since   for a deal, when it entered that stage
/// @param created when it was made, as far as anybody knows
/// @param fields  its fields
/// @param members its members
public record RecordRow(
        UUID id,
        String name,
        Optional<Stage> stage,
        Optional<Instant> since,
        Optional<Instant> created,
        Map<Field, Value> fields,
        List<Member> members) {
    public RecordRow {
        fields = Map.copyOf(fields);
        members = List.copyOf(members);
    }
}
