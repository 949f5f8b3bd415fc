package stageline.sales.record;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A named place of a record for one value: a register of which the latest write counts.
///
/// @param code the name under which the ledger stores it; never changes once released
/// @param type what it takes
public record Field(String code, FieldType type) {

    private static final String EXTRA = "extra.";
    private static final String QUALIFICATION = "qualification.";

    /// A column of an import that this product has no field for: kept, listed and searched as text.
    public static Field extra(String column) {
        return new Field(EXTRA + column, FieldType.LONG_TEXT);
    }

    /// The answer to one question of the qualification list of a deal's class.
    public static Field qualification(String question) {
        return new Field(QUALIFICATION + question, FieldType.LONG_TEXT);
    }

    /// Whether this is a column of an import without a field of its own.
    public boolean isExtra() {
        return code.startsWith(EXTRA);
    }

    /// Whether this is an answer of a qualification list.
    public boolean isQualification() {
        return code.startsWith(QUALIFICATION);
    }

    /// The record that a value of this field refers to, empty where it refers to none.
    public Optional<EntityRef> referred(@Nullable Value value) {
        if (type == FieldType.RECORD) {
            return value instanceof Value.Text(String text) ? EntityRef.ofText(text) : Optional.empty();
        }
        return value instanceof Value.Ref(UUID id) ? type.referred().map(kind -> new EntityRef(kind, id)) : Optional.empty();
    }

    /// The import's column name of an [extra][#extra(String)] field, the question of a qualification field, else the code.
    public String label() {
        if (isExtra()) {
            return code.substring(EXTRA.length());
        }
        return isQualification() ? code.substring(QUALIFICATION.length()) : code;
    }
}
