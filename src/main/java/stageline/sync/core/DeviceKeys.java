package stageline.sync.core;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Received;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Enrolment;
import stageline.sales.record.EntityType;

/// The public keys of devices, as the ledger has them. A device's key is said once, when it is enrolled, and never changes.
public final class DeviceKeys {

    private static final EntryFacts FACTS = new EntryFacts();

    private DeviceKeys() {}

    /// The keys that a page brings.
    static Map<UUID, PublicKeyBytes> in(Received page) {
        return in(page.entries().stream()
                .filter(each -> !each.receipt().quarantined())
                .flatMap(each -> each.entry().stream())
                .toList());
    }

    /// The keys of the devices that these entries enrol.
    public static Map<UUID, PublicKeyBytes> in(List<EncodedEntry> entries) {
        Map<UUID, PublicKeyBytes> keys = new HashMap<>();
        for (EncodedEntry entry : entries) {
            if (entry.entry().occurrence().entityType().equals(EntityType.DEVICE.code())) {
                Fact fact = FACTS.fact(entry);
                if (fact.event() instanceof Event.Created created) {
                    key(Enrolment.of(created)).ifPresent(key -> keys.putIfAbsent(fact.entity().id(), key));
                }
            }
        }
        return keys;
    }

    /// The key that a device was enrolled with.
    ///
    /// @return empty where nobody enrolled it
    public static Optional<PublicKeyBytes> of(RecordState device) {
        return Enrolment.of(device).flatMap(DeviceKeys::key);
    }

    private static Optional<PublicKeyBytes> key(Enrolment enrolment) {
        return enrolment.key().flatMap(DeviceKeys::key);
    }

    private static Optional<PublicKeyBytes> key(String base64) {
        try {
            return Optional.of(new PublicKeyBytes(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
