package stageline.sales.people;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The roles of the sales procedure (GP-009); a person can hold several.
public enum Role {
    GENERAL_MANAGER("JD-001"),
    SALES_MANAGER("JD-002"),
    DESIGN_AND_DEVELOPMENT_MANAGER("JD-003"),
    QUALITY_MANAGER("JD-004"),
    TECHNICAL_MANAGER("JD-005"),
    TECHNOLOGY_MANAGER("JD-007"),
    SALES_DEVELOPMENT_REPRESENTATIVE("JD-008"),
    COMMUNICATIONS_MANAGER("JD-011"),
    EXECUTIVE_ASSISTANT("JD-012"),
    PROJECT_MANAGER("JD-013"),
    CUSTOMER_SUCCESS_MANAGER("JD-016"),
    BUSINESS_DEVELOPMENT("JD-019"),
    ACCOUNT_MANAGER("JD-021");

    /// What stands in the ledger in place of a role's code where somebody who holds none acts.
    public static final String NONE = "-";

    private static final Map<String, Role> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /// The job description's number, under which the ledger stores the role.
    public String code() {
        return code;
    }

    /// The role with that number, empty where a newer version wrote it.
    public static Optional<Role> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// The roles that a person holds, but for those that only a newer version knows.
    public static Set<Role> heldBy(RecordState person) {
        return person.members(Relation.ROLES).stream()
                .flatMap(member -> member.target() instanceof Value.Text(String code) ? ofCode(code).stream() : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
