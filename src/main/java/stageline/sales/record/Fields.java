package stageline.sales.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds a field by the code under which the ledger stores it.
public final class Fields {

    private static final Map<EntityType, Map<String, Field>> FIXED = Map.of(
            EntityType.DEAL, byCode(DealFields.ALL),
            EntityType.COMPANY, byCode(CompanyFields.ALL),
            EntityType.CONTACT, byCode(ContactFields.ALL),
            EntityType.ACTIVITY, byCode(ActivityFields.ALL),
            EntityType.PERSON, byCode(PersonFields.ALL),
            EntityType.WORKSPACE, byCode(WorkspaceFields.ALL),
            EntityType.DEVICE, byCode(WorkspaceFields.ALL),
            EntityType.SAVED_VIEW, byCode(WorkspaceFields.ALL));

    private Fields() {}

    /// The fixed fields of a kind of record, in the order in which screens and exports show them.
    public static List<Field> of(EntityType type) {
        return switch (type) {
            case DEAL -> DealFields.ALL;
            case COMPANY -> CompanyFields.ALL;
            case CONTACT -> ContactFields.ALL;
            case ACTIVITY -> ActivityFields.ALL;
            case PERSON -> PersonFields.ALL;
            case WORKSPACE, DEVICE, SAVED_VIEW -> WorkspaceFields.ALL;
        };
    }

    /// The field with that code; one that this version does not know is taken for a text, so that nothing is lost.
    public static Field named(EntityType type, String code) {
        Field fixed = FIXED.getOrDefault(type, Map.of()).get(code);
        return fixed != null ? fixed : new Field(code, FieldType.LONG_TEXT);
    }

    private static Map<String, Field> byCode(List<Field> fields) {
        return fields.stream().collect(Collectors.toUnmodifiableMap(Field::code, Function.identity()));
    }
}
