package stageline.sales.record;

import java.util.List;

/// The fields of an electronic signature: who put their name to which version of what, and in which meaning (21 CFR 11.50, 11.70). Whoever
/// signs writes it themselves; nothing of it changes, ever.
public final class SignatureFields {

    /// The record that is signed.
    public static final Field OF = new Field("of", FieldType.RECORD);
    /// The SHA-256 of what the record said, in hexadecimal digits.
    public static final Field VERSION = new Field("version", FieldType.TEXT);
    /// In which meaning it is signed, such as `approved`.
    public static final Field MEANING = new Field("meaning", FieldType.CHOICE);
    /// The signer's name as it was then.
    public static final Field NAME = new Field("name", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(OF, VERSION, MEANING, NAME);

    private SignatureFields() {}
}
