package stageline.sales.record;

import java.util.List;

/// The fields of a task: what somebody is to do. The contacts it is about are a relation ([Relation#CONTACTS]).
public final class TaskFields {

    public static final Field WHAT = new Field("what", FieldType.TEXT);
    public static final Field DETAILS = new Field("details", FieldType.LONG_TEXT);
    /// A [TaskKind] code; empty for one that somebody wrote by hand.
    public static final Field KIND = new Field("kind", FieldType.CHOICE);
    /// Who is to do it; empty where anybody in the [role][#ROLE] may.
    public static final Field PERSON = new Field("person", FieldType.PERSON);
    /// The role whose holders are to do it, a [stageline.sales.people.Role] code; empty where it is for a person.
    public static final Field ROLE = new Field("role", FieldType.CHOICE);
    public static final Field DUE = new Field("due", FieldType.DAY);
    /// When it was done; empty while it is open.
    public static final Field DONE = new Field("done", FieldType.MOMENT);
    /// What came of it.
    public static final Field OUTCOME = new Field("outcome", FieldType.LONG_TEXT);
    public static final Field COMPANY = new Field("company", FieldType.COMPANY);
    public static final Field DEAL = new Field("deal", FieldType.DEAL);
    public static final Field QUOTATION = new Field("quotation", FieldType.QUOTATION);
    /// The record on which it is done, where that is another one than those.
    public static final Field ON = new Field("on", FieldType.RECORD);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL =
            List.of(WHAT, DETAILS, KIND, PERSON, ROLE, DUE, DONE, OUTCOME, COMPANY, DEAL, QUOTATION, ON);

    private TaskFields() {}

    /// What asked for a task, where it was not somebody who wrote it by hand.
    public enum TaskKind {
        /// Somebody who may not send a quotation asks somebody who may.
        SEND_QUOTATION("send-quotation"),
        /// A quotation that was asked to be sent came back with comments.
        REVISE_QUOTATION("revise-quotation"),
        /// A change after service has begun wants to be confirmed.
        CONFIRM_CHANGE("confirm-change"),
        /// The day has come on which an implementation is to be reviewed.
        REVIEW_IMPLEMENTATION("review-implementation"),
        /// A contract ends before long.
        RENEW_CONTRACT("renew-contract"),
        /// Whether such a change can be made is known, and what becomes of it wants to be decided.
        DECIDE_CHANGE("decide-change"),
        /// An incident was reported, and is a non-conformity to be handled.
        HANDLE_INCIDENT("handle-incident");

        private final String code;

        TaskKind(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }
    }
}
