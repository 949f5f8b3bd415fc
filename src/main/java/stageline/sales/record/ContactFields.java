package stageline.sales.record;

import java.util.List;

/// The fields of a contact. Its lifecycle stage is derived and so none of them.
public final class ContactFields {

    public static final Field FIRST_NAME = new Field("first", FieldType.TEXT);
    public static final Field LAST_NAME = new Field("last", FieldType.TEXT);
    public static final Field EMAIL = new Field("email", FieldType.TEXT);
    public static final Field JOB_TITLE = new Field("title", FieldType.TEXT);
    public static final Field PHONE = new Field("phone", FieldType.TEXT);
    public static final Field LINKEDIN = new Field("linkedin", FieldType.TEXT);
    public static final Field LANGUAGE = new Field("language", FieldType.TEXT);
    public static final Field COUNTRY = new Field("country", FieldType.COUNTRY);
    public static final Field OWNER = new Field("owner", FieldType.PERSON);
    public static final Field DESCRIPTION = new Field("description", FieldType.LONG_TEXT);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL =
            List.of(FIRST_NAME, LAST_NAME, EMAIL, JOB_TITLE, PHONE, LINKEDIN, LANGUAGE, COUNTRY, OWNER, DESCRIPTION, EXTERNAL);

    private ContactFields() {}
}
