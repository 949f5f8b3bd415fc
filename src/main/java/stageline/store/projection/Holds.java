package stageline.store.projection;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Whether a text holds a word at any place.
///
/// The word is written into the statement: a value that is handed over would be made into a pattern again for every row.
public final class Holds {

    private static final char ESCAPE = '!';

    private Holds() {}

    /// In a text that is [Folded] as the word is.
    public static Condition folded(Field<String> text, String word) {
        return text.like(pattern(word), ESCAPE);
    }

    /// In any text, case ignored.
    public static Condition anyCase(Field<String> text, String word) {
        return text.likeIgnoreCase(pattern(word), ESCAPE);
    }

    private static Field<String> pattern(String word) {
        return DSL.inline("%" + DSL.escape(word, ESCAPE) + "%");
    }
}
