package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;

/// The fields of a template: what is the same on all papers of a kind, in each [language][TemplateText]. The
/// [letterhead][LetterheadFields] is a template too.
///
/// Of each number there is one record that is edited, and one for each version that was issued, which says the same and never changes.
public final class TemplateFields {

    /// Its number, such as `T-009-002`; it never changes.
    public static final Field NUMBER = new Field("number", FieldType.TEXT);
    /// Whether this is a version that was issued, and which.
    public static final Field ISSUED = new Field("issued", FieldType.FLAG);
    public static final Field VERSION = new Field("version", FieldType.WHOLE);
    /// What is new in an issued version, and why.
    public static final Field NOTE = new Field("note", FieldType.LONG_TEXT);
    /// Set where no new quotation begins with it; those that have it keep it.
    public static final Field RETIRED = new Field("retired", FieldType.FLAG);
    /// The codes of the parts that its papers have, in their order, with spaces between them.
    public static final Field SECTIONS = new Field("sections", FieldType.TEXT);

    /// The number of the letterhead.
    public static final String LETTERHEAD = "letterhead";

    /// The texts in all languages.
    public static final List<Field> TEXTS = Arrays.stream(PaperLanguage.values())
            .flatMap(language -> Arrays.stream(TemplateText.values()).map(text -> text.in(language)))
            .toList();

    /// What a version that is issued says besides which one it is.
    public static final List<Field> SAID =
            Stream.of(Stream.of(NUMBER, SECTIONS), TEXTS.stream(), LetterheadFields.ALL.stream()).flatMap(fields -> fields).toList();

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL =
            Stream.concat(Stream.of(ISSUED, VERSION, NOTE, RETIRED), SAID.stream()).toList();

    private TemplateFields() {}

    /// Whether a record is a version that was issued.
    public static boolean issued(RecordState record) {
        return record.entity().type() == EntityType.TEMPLATE && record.flag(ISSUED);
    }
}
