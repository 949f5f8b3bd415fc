package stageline.sales.record;

import java.util.List;

/// The fields of a change that a customer asks for after service has begun (GP-009). How far it is follows from which of them are filled.
public final class ServiceChangeFields {

    public static final Field DEAL = new Field("deal", FieldType.DEAL);
    /// The accepted quotation that the service goes by.
    public static final Field QUOTATION = new Field("quotation", FieldType.QUOTATION);
    /// What the customer wants to be otherwise.
    public static final Field WHAT = new Field("what", FieldType.LONG_TEXT);
    /// Who at the customer asked for it, and when.
    public static final Field ASKED_BY = new Field("asked.by", FieldType.TEXT);
    public static final Field ASKED_ON = new Field("asked.on", FieldType.DAY);
    /// Whether it can be done without prejudice to the process, a [Feasibility] code; JD-003 says so.
    public static final Field FEASIBLE = new Field("feasible", FieldType.CHOICE);
    /// Why it can, or can't.
    public static final Field FINDING = new Field("finding", FieldType.LONG_TEXT);
    /// What becomes of it, a [Decision] code; JD-002 says so.
    public static final Field DECISION = new Field("decision", FieldType.CHOICE);
    /// What the customer was told.
    public static final Field ANSWER = new Field("answer", FieldType.LONG_TEXT);
    /// What the customer owes where the service ends by it.
    public static final Field COSTS = new Field("costs", FieldType.AMOUNT);
    /// The quotation that takes the former one's place.
    public static final Field SUCCESSOR = new Field("successor", FieldType.QUOTATION);

    /// What was asked for, as a confirmation speaks of it.
    public static final List<Field> ASKED = List.of(DEAL, QUOTATION, WHAT, ASKED_BY, ASKED_ON);

    /// What whoever confirms says.
    public static final List<Field> CONFIRMATION = List.of(FEASIBLE, FINDING);
    /// What whoever decides says.
    public static final List<Field> DECIDED = List.of(DECISION, ANSWER, COSTS, SUCCESSOR);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL =
            List.of(DEAL, QUOTATION, WHAT, ASKED_BY, ASKED_ON, FEASIBLE, FINDING, DECISION, ANSWER, COSTS, SUCCESSOR);

    private ServiceChangeFields() {}

    /// Whether a change can be made.
    public enum Feasibility {
        /// Without prejudice to the process.
        POSSIBLE("possible"),
        NOT_POSSIBLE("not-possible");

        private final String code;

        Feasibility(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }
    }

    /// What becomes of a change.
    public enum Decision {
        /// It is made: the former quotation is cancelled, and another sent.
        REQUOTE("requote"),
        /// It is not made, and the service goes on as it is.
        CONTINUE("continue"),
        /// It is not made, and the service ends at the customer's costs.
        END("end");

        private final String code;

        Decision(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it.
        public String code() {
            return code;
        }
    }
}
