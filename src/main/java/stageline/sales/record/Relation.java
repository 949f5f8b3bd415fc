package stageline.sales.record;

/// A named set of a record: its members come and go one by one, and a concurrent add wins over a remove.
///
/// @param code the name under which the ledger stores it; never changes once released
public record Relation(String code) {

    /// The contacts of a deal, each with a role in it ([ContactRole] codes).
    public static final Relation PEOPLE = new Relation("people");
    /// What a deal sells: offerings of the catalogue, or texts where it says it in words.
    public static final Relation OFFERINGS = new Relation("offerings");
    /// The companies a contact belongs to.
    public static final Relation COMPANIES = new Relation("companies");
    /// The contacts an activity was with, or a task is about.
    public static final Relation CONTACTS = new Relation("contacts");
    /// The roles (codes such as `JD-002`) a person holds.
    public static final Relation ROLES = new Relation("roles");
    /// The lines of a quotation, each by its identity, as text.
    public static final Relation LINES = new Relation("lines");
    /// The clauses of a deal's contract that were checked, each by its code in the workspace's content.
    public static final Relation CLAUSES = new Relation("clauses");
    /// The instalments in which a deal is paid, each by its identity, as text.
    public static final Relation INSTALMENTS = new Relation("instalments");
    /// The milestones of a deal's implementation, each by its identity, as text.
    public static final Relation MILESTONES = new Relation("milestones");
    /// The requirements by which customers compare an offering with others, each by its identity, as text.
    public static final Relation DIFFERENTIATORS = new Relation("differentiators");
    /// The superseded moves of a deal that need nobody any more, each by the device and the number of its entry, as text.
    public static final Relation SETTLED = new Relation("settled");
}
