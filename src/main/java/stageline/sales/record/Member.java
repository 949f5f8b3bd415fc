package stageline.sales.record;

/// One member of a relation.
///
/// @param relation the set
/// @param target   who or what is in it
/// @param role     in which role, the empty string where the relation knows none; the same target may be in twice with two roles
public record Member(Relation relation, Value target, String role) {

    /// A member without a role.
    public static Member of(Relation relation, Value target) {
        return new Member(relation, target, "");
    }
}
