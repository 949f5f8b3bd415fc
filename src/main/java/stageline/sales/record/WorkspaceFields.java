package stageline.sales.record;

import java.util.List;

/// The fields of the workspace itself, of its devices and of the views people saved.
public final class WorkspaceFields {

    public static final Field NAME = new Field("name", FieldType.TEXT);
    /// The ISO 4217 code that new amounts are proposed in.
    public static final Field CURRENCY = new Field("currency", FieldType.TEXT);

    /// The Ed25519 public key of a device: its 32 bytes (RFC 8032) in base64. It never changes.
    public static final Field DEVICE_KEY = new Field("key", FieldType.TEXT);
    /// Whose device it is; it never changes. A server's own devices are nobody's.
    public static final Field DEVICE_PERSON = new Field("person", FieldType.PERSON);
    /// What its owner calls it, such as "Laptop".
    public static final Field DEVICE_LABEL = new Field("label", FieldType.TEXT);
    /// Whether a server no longer takes anything from it.
    public static final Field DEVICE_REVOKED = new Field("revoked", FieldType.FLAG);

    /// A saved view's filter, lanes and order, as one line that `stageline.store.board.BoardQuery` reads and writes.
    public static final Field VIEW_QUERY = new Field("query", FieldType.LONG_TEXT);
    public static final Field VIEW_OWNER = new Field("owner", FieldType.PERSON);

    public static final List<Field> ALL =
            List.of(NAME, CURRENCY, DEVICE_KEY, DEVICE_PERSON, DEVICE_LABEL, DEVICE_REVOKED, VIEW_QUERY, VIEW_OWNER);

    private WorkspaceFields() {}
}
