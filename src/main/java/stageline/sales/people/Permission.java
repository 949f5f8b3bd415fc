package stageline.sales.people;

import static stageline.sales.people.Role.ACCOUNT_MANAGER;
import static stageline.sales.people.Role.BUSINESS_DEVELOPMENT;
import static stageline.sales.people.Role.COMMUNICATIONS_MANAGER;
import static stageline.sales.people.Role.DESIGN_AND_DEVELOPMENT_MANAGER;
import static stageline.sales.people.Role.GENERAL_MANAGER;
import static stageline.sales.people.Role.QUALITY_MANAGER;
import static stageline.sales.people.Role.SALES_DEVELOPMENT_REPRESENTATIVE;
import static stageline.sales.people.Role.SALES_MANAGER;
import static stageline.sales.people.Role.TECHNOLOGY_MANAGER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/// What a role permits: the one table by which screens grey out and the rules decide. Everybody may read everything.
public enum Permission {
    /// Make and change companies, contacts and activities. The quality manager audits and so only reads.
    WRITE_RECORDS(EnumSet.complementOf(EnumSet.of(QUALITY_MANAGER))),
    /// Report an incident, mend what was reported of it, and see to the task that it makes. Whoever hears of one can say so, the quality
    /// manager too.
    REPORT_INCIDENT(EnumSet.allOf(Role.class)),
    /// Start, change, move and lose deals.
    WORK_DEALS(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER, SALES_DEVELOPMENT_REPRESENTATIVE, BUSINESS_DEVELOPMENT, ACCOUNT_MANAGER)),
    /// Take over records from another system.
    IMPORT(EnumSet.of(
            GENERAL_MANAGER,
            SALES_MANAGER,
            TECHNOLOGY_MANAGER,
            SALES_DEVELOPMENT_REPRESENTATIVE,
            BUSINESS_DEVELOPMENT,
            ACCOUNT_MANAGER)),
    /// Merge a branch into its global company.
    MERGE_COMPANIES(EnumSet.of(
            GENERAL_MANAGER,
            SALES_MANAGER,
            TECHNOLOGY_MANAGER,
            SALES_DEVELOPMENT_REPRESENTATIVE,
            BUSINESS_DEVELOPMENT,
            ACCOUNT_MANAGER)),
    /// Move a deal past a missing requirement.
    OVERRIDE(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER)),
    /// Undo what somebody else did.
    UNDO_OTHERS(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER)),
    /// Change the workspace, its content, its people and their roles, and everybody's views and devices.
    ADMINISTER(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER, TECHNOLOGY_MANAGER)),
    /// Export the audit trail.
    EXPORT_TRAIL(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER, QUALITY_MANAGER, TECHNOLOGY_MANAGER)),
    /// Edit playbooks and message texts.
    EDIT_PLAYBOOKS(EnumSet.of(SALES_MANAGER, TECHNOLOGY_MANAGER, COMMUNICATIONS_MANAGER)),
    /// Change the catalogue of offerings and its prices.
    EDIT_OFFERINGS(EnumSet.of(GENERAL_MANAGER, SALES_MANAGER, TECHNOLOGY_MANAGER)),
    /// Draft a quotation.
    DRAFT_QUOTATION(EnumSet.allOf(Role.class)),
    /// Send, cancel and price quotations.
    SEND_QUOTATION(EnumSet.of(SALES_MANAGER)),
    /// Confirm that a change after service has begun can be made.
    CONFIRM_CHANGE(EnumSet.of(DESIGN_AND_DEVELOPMENT_MANAGER)),
    /// Sign contracts.
    SIGN_CONTRACT(EnumSet.of(GENERAL_MANAGER));

    /// A copy that nobody can change, though its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Role> roles;

    Permission(EnumSet<Role> roles) {
        this.roles = List.copyOf(roles);
    }

    /// The roles that grant it, in their order.
    public List<Role> roles() {
        return roles;
    }

    /// Whether one of these roles grants it.
    public boolean grantedTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
