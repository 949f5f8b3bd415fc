package stageline.sales.record;

import java.util.List;

/// The fields of a template: what a kind of paper says in one language.
public final class TemplateFields {

    /// Its number, such as `T-009-002`.
    public static final Field NUMBER = new Field("number", FieldType.TEXT);
    /// What the papers made from it are called.
    public static final Field NAME = new Field("name", FieldType.TEXT);
    /// A [PaperLanguage] code.
    public static final Field LANGUAGE = new Field("language", FieldType.CHOICE);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(NUMBER, NAME, LANGUAGE);

    private TemplateFields() {}
}
