package stageline.sales.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// What was said of a device when it was enrolled. It holds for ever, whatever its record says later.
///
/// @param key    the public key, as [WorkspaceFields#DEVICE_KEY] has it; empty where none was said
/// @param person whose device it is; empty for a server's own
public record Enrolment(Optional<String> key, Optional<UUID> person) {

    /// How a device was enrolled; empty where nobody did.
    public static Optional<Enrolment> of(RecordState device) {
        return device.created().flatMap(fact ->
                fact.event() instanceof Event.Created created ? Optional.of(of(created)) : Optional.empty());
    }

    /// What the making of a device's record says.
    public static Enrolment of(Event.Created device) {
        return new Enrolment(
                said(device.fields(), WorkspaceFields.DEVICE_KEY)
                        .flatMap(value -> value instanceof Value.Text(String key) ? Stream.of(key) : Stream.empty())
                        .findFirst(),
                said(device.fields(), WorkspaceFields.DEVICE_PERSON)
                        .flatMap(value -> value instanceof Value.Ref(UUID person) ? Stream.of(person) : Stream.empty())
                        .findFirst());
    }

    private static Stream<Value> said(List<Change> fields, Field field) {
        return fields.stream().filter(change -> change.field().equals(field)).flatMap(change -> Stream.ofNullable(change.after())).limit(1);
    }
}
