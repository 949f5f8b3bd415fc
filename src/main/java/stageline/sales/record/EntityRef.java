package stageline.sales.record;

import java.util.UUID;

/// One record, by kind and identity.
///
/// @param type the kind of record
/// @param id   its UUIDv7, made where the record was created
public record EntityRef(EntityType type, UUID id) {

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

    public static EntityRef person(UUID id) {
        return new EntityRef(EntityType.PERSON, id);
    }
}
