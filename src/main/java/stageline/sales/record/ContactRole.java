package stageline.sales.record;

/// The roles a contact can have in a deal.
public enum ContactRole {
    DECISION_MAKER("decision-maker"),
    INFLUENCER("influencer"),
    USER("user"),
    PURCHASING("purchasing"),
    CHAMPION("champion"),
    OTHER("other");

    private final String code;

    ContactRole(String code) {
        this.code = code;
    }

    /// The name under which the ledger stores it.
    public String code() {
        return code;
    }
}
