package stageline.sales.people;

/// How far a contact is on the way to being a customer, in order.
public enum LifecycleStage {
    /// Known, and nothing more yet.
    MARKETING_QUALIFIED_LEAD("marketing-qualified-lead"),
    /// A deal of theirs is Qualified.
    SALES_QUALIFIED_LEAD("sales-qualified-lead"),
    /// A deal of theirs is between Discovered and Offer Approved.
    OPPORTUNITY("opportunity"),
    /// A deal of theirs has a contract.
    CUSTOMER("customer");

    private final String code;

    LifecycleStage(String code) {
        this.code = code;
    }

    /// The name under which texts, files and projections have it.
    public String code() {
        return code;
    }
}
