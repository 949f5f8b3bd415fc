package stageline.sales.record;

import java.util.Optional;
import java.util.UUID;

/// One record, by kind and identity.
///
/// @param type the kind of record
/// @param id   its UUIDv7, made where the record was created
public record EntityRef(EntityType type, UUID id) {

    private static final String IDENTITY = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    public static EntityRef deal(UUID id) {
        return new EntityRef(EntityType.DEAL, id);
    }

    public static EntityRef company(UUID id) {
        return new EntityRef(EntityType.COMPANY, id);
    }

    public static EntityRef contact(UUID id) {
        return new EntityRef(EntityType.CONTACT, id);
    }

    public static EntityRef activity(UUID id) {
        return new EntityRef(EntityType.ACTIVITY, id);
    }

    public static EntityRef offering(UUID id) {
        return new EntityRef(EntityType.OFFERING, id);
    }

    public static EntityRef task(UUID id) {
        return new EntityRef(EntityType.TASK, id);
    }

    public static EntityRef quotation(UUID id) {
        return new EntityRef(EntityType.QUOTATION, id);
    }

    public static EntityRef paper(UUID id) {
        return new EntityRef(EntityType.PAPER, id);
    }

    public static EntityRef serviceChange(UUID id) {
        return new EntityRef(EntityType.SERVICE_CHANGE, id);
    }

    public static EntityRef attachment(UUID id) {
        return new EntityRef(EntityType.ATTACHMENT, id);
    }

    public static EntityRef template(UUID id) {
        return new EntityRef(EntityType.TEMPLATE, id);
    }

    public static EntityRef signature(UUID id) {
        return new EntityRef(EntityType.SIGNATURE, id);
    }

    public static EntityRef person(UUID id) {
        return new EntityRef(EntityType.PERSON, id);
    }

    /// The record as a value of a [field][FieldType#RECORD] that names any: its kind's code, a colon, and its identity.
    public String text() {
        return type.code() + ":" + id;
    }

    /// The record that a [text][#text()] names; empty where it names none that this version knows.
    public static Optional<EntityRef> ofText(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches(IDENTITY)) {
            return Optional.empty();
        }
        return EntityType.ofCode(text.substring(0, colon)).map(type -> new EntityRef(type, UUID.fromString(text.substring(colon + 1))));
    }
}
