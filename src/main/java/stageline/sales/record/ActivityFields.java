package stageline.sales.record;

import java.util.List;

/// The fields of an activity.
public final class ActivityFields {

    /// An [ActivityKind] code.
    public static final Field KIND = new Field("kind", FieldType.CHOICE);
    /// A [Direction] code.
    public static final Field DIRECTION = new Field("direction", FieldType.CHOICE);
    public static final Field AT = new Field("at", FieldType.MOMENT);
    public static final Field AUTHOR = new Field("author", FieldType.PERSON);
    public static final Field SUBJECT = new Field("subject", FieldType.TEXT);
    public static final Field TEXT = new Field("text", FieldType.LONG_TEXT);
    public static final Field COMPANY = new Field("company", FieldType.COMPANY);
    public static final Field DEAL = new Field("deal", FieldType.DEAL);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(KIND, DIRECTION, AT, AUTHOR, SUBJECT, TEXT, COMPANY, DEAL, EXTERNAL);

    private ActivityFields() {}

    /// How two people were in touch.
    public enum ActivityKind {
        EMAIL("email"),
        CALL("call"),
        MEETING("meeting"),
        VIDEO_MEETING("video"),
        LINKEDIN_MESSAGE("linkedin"),
        CONNECTION_REQUEST("connection"),
        WHATSAPP("whatsapp"),
        NOTE("note");

        private final String code;

        ActivityKind(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }

        /// Whether people sit together, in one room or before screens.
        public boolean meeting() {
            return switch (this) {
                case MEETING, VIDEO_MEETING -> true;
                case EMAIL, CALL, LINKEDIN_MESSAGE, CONNECTION_REQUEST, WHATSAPP, NOTE -> false;
            };
        }
    }

    /// Who began it.
    public enum Direction {
        /// We wrote, called or came.
        OUTGOING("out"),
        /// They did.
        INCOMING("in");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }
    }
}
