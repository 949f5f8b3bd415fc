package stageline.sales.record;

import java.util.List;

/// The fields of a person who works in this workspace; the roles are a relation ([Relation#ROLES]).
public final class PersonFields {

    public static final Field NAME = new Field("name", FieldType.TEXT);
    public static final Field EMAIL = new Field("email", FieldType.TEXT);
    /// Set to false where the person only stands in imported data and never signs in, or was deactivated.
    public static final Field ACTIVE = new Field("active", FieldType.FLAG);
    /// How far the person's account is, an [Access] code; empty where they have none on a server.
    public static final Field ACCESS = new Field("access", FieldType.CHOICE);
    /// The last day on which the person may send quotations in the sales manager's place; empty where they may not.
    public static final Field DESIGNEE_UNTIL = new Field("designee.until", FieldType.DAY);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(NAME, EMAIL, ACTIVE, ACCESS, DESIGNEE_UNTIL, EXTERNAL);

    private PersonFields() {}

    /// How far a person's account is.
    public enum Access {
        /// An administrator invited them; nobody used the invitation yet.
        INVITED("invited"),
        /// An administrator took the invitation back before anybody used it.
        WITHDRAWN("withdrawn"),
        /// They used an invitation, or set a new password after a reset.
        JOINED("joined"),
        /// An administrator let them set a new password; they have not done so yet.
        RESET("reset");

        private final String code;

        Access(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }
    }
}
