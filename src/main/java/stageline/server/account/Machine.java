package stageline.server.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Enrolment;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.sync.core.DeviceKeys;

/// A device as the ledger has it.
///
/// @param record its record, which is there
record Machine(RecordState record) {

    UUID id() {
        return record.entity().id();
    }

    /// Whose it is; a server's own devices are nobody's.
    Optional<UUID> owner() {
        return Enrolment.of(record).flatMap(Enrolment::person);
    }

    Optional<PublicKeyBytes> key() {
        return DeviceKeys.of(record);
    }

    Optional<String> label() {
        return record.text(WorkspaceFields.DEVICE_LABEL);
    }

    boolean revoked() {
        return record.flag(WorkspaceFields.DEVICE_REVOKED);
    }

    /// That the server takes nothing from it any more; nothing where it does so already.
    List<Draft> revoking() {
        if (revoked()) {
            return List.of();
        }
        @Nullable Value before = record.value(WorkspaceFields.DEVICE_REVOKED).orElse(null);
        Change change = new Change(WorkspaceFields.DEVICE_REVOKED, before, Value.of(true));
        return List.of(Draft.plain(record.entity(), Event.Edited.fields(List.of(change))));
    }
}
