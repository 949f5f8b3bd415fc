package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    /// The day on which an incident happened; [when it became known here][#AT] may be later.
    public static final Field HAPPENED = new Field("happened", FieldType.DAY);
    /// Whether an incident did somebody harm, a [Harm] code.
    public static final Field HARM = new Field("harm", FieldType.CHOICE);
    /// Who reported an incident, in words: beside the contacts that it names, or where they are none of them.
    public static final Field REPORTED_BY = new Field("reportedby", FieldType.TEXT);
    /// How to reach the user to whom an incident happened.
    public static final Field REACH = new Field("reach", FieldType.LONG_TEXT);
    /// The product in which an incident happened.
    public static final Field OFFERING = new Field("offering", FieldType.OFFERING);
    /// Which version or batch of it that was, as whoever reported it says.
    public static final Field BATCH = new Field("batch", FieldType.TEXT);
    /// What was done at once about an incident.
    public static final Field AT_ONCE = new Field("atonce", FieldType.LONG_TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(
            KIND, DIRECTION, AT, AUTHOR, SUBJECT, TEXT, COMPANY, DEAL, EXTERNAL,
            HAPPENED, HARM, REPORTED_BY, REACH, OFFERING, BATCH, AT_ONCE);

    private ActivityFields() {}

    /// How two people were in touch, or what else there is to note.
    public enum ActivityKind {
        EMAIL("email"),
        CALL("call"),
        MEETING("meeting"),
        VIDEO_MEETING("video"),
        LINKEDIN_MESSAGE("linkedin"),
        CONNECTION_REQUEST("connection"),
        WHATSAPP("whatsapp"),
        NOTE("note"),
        /// The product did what it must not, or somebody says so: a non-conformity.
        INCIDENT("incident");

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
                case EMAIL, CALL, LINKEDIN_MESSAGE, CONNECTION_REQUEST, WHATSAPP, NOTE, INCIDENT -> false;
            };
        }

        /// Whether it leads a sale on: we turned to somebody or they to us.
        public boolean touch() {
            return switch (this) {
                case EMAIL, CALL, MEETING, VIDEO_MEETING, LINKEDIN_MESSAGE, CONNECTION_REQUEST, WHATSAPP -> true;
                case NOTE, INCIDENT -> false;
            };
        }

        /// The codes of those that lead no sale on.
        public static List<String> silent() {
            return Arrays.stream(values()).filter(kind -> !kind.touch()).map(ActivityKind::code).toList();
        }
    }

    /// Whether somebody came to harm.
    public enum Harm {
        YES("yes"),
        NO("no"),
        /// Nobody could say so yet.
        UNKNOWN("unknown");

        private final String code;

        Harm(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }

        /// The one of that code, empty where a newer version of the program knows more of them.
        public static Optional<Harm> ofCode(String code) {
            return Arrays.stream(values()).filter(harm -> harm.code.equals(code)).findFirst();
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
