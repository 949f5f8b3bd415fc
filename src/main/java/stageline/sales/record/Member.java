package stageline.sales.record;

import java.util.Optional;
import java.util.UUID;

/// One member of a relation.
///
/// @param relation the set
/// @param target   who or what is in it
/// @param role     in which role, the empty string where the relation knows none; the same target may be in twice with two roles
public record Member(Relation relation, Value target, String role) {

    /// The record that is in the set, empty where it is a text: a company in [Relation#COMPANIES], an offering in [Relation#OFFERINGS], a
    /// contact in the others.
    public Optional<EntityRef> referred() {
        return target instanceof Value.Ref(UUID id) ? Optional.of(new EntityRef(kind(), id)) : Optional.empty();
    }

    private EntityType kind() {
        if (relation.equals(Relation.COMPANIES)) {
            return EntityType.COMPANY;
        }
        return relation.equals(Relation.OFFERINGS) ? EntityType.OFFERING : EntityType.CONTACT;
    }

    /// A member without a role.
    public static Member of(Relation relation, Value target) {
        return new Member(relation, target, "");
    }
}
