package stageline.sales.record;

import java.util.List;
import java.util.regex.Pattern;
import stageline.sales.fold.RecordState;

/// The fields of a file that belongs to a record. The file itself is kept apart, by the hash of its content.
public final class AttachmentFields {

    /// How many bytes a file may have: 50 MB.
    public static final long LARGEST = 50L << 20;

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

    /// Of the paper of an implementation plan that was issued: the SHA-256 of what the plan said, by which one sees whether it says
    /// something else by now. No other file has it.
    public static final Field PLAN = new Field("plan", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(ON, NAME, CONTENT, SIZE, MEDIA_TYPE, PLAN);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Whether a value can be a file's: a hash has 64 digits, no file is larger than the largest, and no name goes over several folders.
    public static boolean fits(Field field, Value value) {
        if (field.equals(CONTENT) || field.equals(PLAN)) {
            return value instanceof Value.Text(String hash) && HASH.matcher(hash).matches();
        }
        if (field.equals(NAME)) {
            return value instanceof Value.Text(String name) && !name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        }
        return !field.equals(SIZE) || (value instanceof Value.Whole(long size) && size >= 0 && size <= LARGEST);
    }

    /// Whether a file was issued: it stays as it is, for ever.
    public static boolean issued(RecordState file) {
        return file.entity().type() == EntityType.ATTACHMENT && file.value(PLAN).isPresent();
    }

    private AttachmentFields() {}
}
