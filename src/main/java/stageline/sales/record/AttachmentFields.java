package stageline.sales.record;

import java.util.List;

/// The fields of a file that belongs to a record. The file itself is kept apart, by the hash of its content.
public final class AttachmentFields {

    /// The record that it belongs to.
    public static final Field ON = new Field("on", FieldType.RECORD);
    /// What the file is called, with its ending.
    public static final Field NAME = new Field("name", FieldType.TEXT);
    /// The SHA-256 of its content, in hexadecimal digits.
    public static final Field CONTENT = new Field("content", FieldType.TEXT);
    /// How many bytes it has.
    public static final Field SIZE = new Field("size", FieldType.WHOLE);
    /// What kind of file it is, such as `application/pdf` (RFC 6838).
    public static final Field MEDIA_TYPE = new Field("media", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(ON, NAME, CONTENT, SIZE, MEDIA_TYPE);

    private AttachmentFields() {}
}
