package stageline.sales.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.command.Refusal.Code;
import stageline.sales.contract.Clauses;
import stageline.sales.people.Role;
import stageline.sales.record.ContactRole;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// Which members a record's relations take.
final class MemberRules {

    private static final Map<EntityType, Set<Relation>> RELATIONS = Map.of(
            EntityType.DEAL, Set.of(
                    Relation.PEOPLE, Relation.OFFERINGS, Relation.SETTLED, Relation.CLAUSES, Relation.INSTALMENTS, Relation.MILESTONES),
            EntityType.CONTACT, Set.of(Relation.COMPANIES),
            EntityType.ACTIVITY, Set.of(Relation.CONTACTS),
            EntityType.TASK, Set.of(Relation.CONTACTS),
            EntityType.OFFERING, Set.of(Relation.DIFFERENTIATORS),
            EntityType.QUOTATION, Set.of(Relation.LINES),
            EntityType.PAPER, Set.of(Relation.LINES),
            EntityType.PERSON, Set.of(Relation.ROLES));
    /// Those whose members are parts of the record itself.
    private static final Set<Relation> BY_IDENTITY =
            Set.of(Relation.LINES, Relation.INSTALMENTS, Relation.MILESTONES, Relation.DIFFERENTIATORS);
    private static final Set<String> CONTACT_ROLES =
            Stream.of(ContactRole.values()).map(ContactRole::code).collect(Collectors.toUnmodifiableSet());

    private MemberRules() {}

    /// Why members may not join, empty where they may. The refusals' argument is the relation's code.
    ///
    /// @param imported whether another system says so: its references are taken as they are
    static List<Refusal> refusals(EntityRef entity, List<Member> joining, boolean imported, Sight sight) {
        return joining.stream().flatMap(member -> refusal(entity, member, imported, sight).stream()).toList();
    }

    private static Optional<Refusal> refusal(EntityRef entity, Member member, boolean imported, Sight sight) {
        Relation relation = member.relation();
        boolean known = RELATIONS.getOrDefault(entity.type(), Set.of()).contains(relation);
        if (!known || !rolesOf(relation).contains(member.role())) {
            return Optional.of(Refusal.of(Code.INVALID, relation.code()));
        }
        if (relation.equals(Relation.ROLES)) {
            boolean role = member.target() instanceof Value.Text(String code) && Role.ofCode(code).isPresent();
            return role ? Optional.empty() : Optional.of(Refusal.of(Code.INVALID, relation.code()));
        }
        if (BY_IDENTITY.contains(relation)) {
            boolean part = member.target() instanceof Value.Text(String id) && isId(id);
            return part ? Optional.empty() : Optional.of(Refusal.of(Code.INVALID, relation.code()));
        }
        if (relation.equals(Relation.CLAUSES)) {
            boolean clause = member.target() instanceof Value.Text(String code)
                    && clauses(sight).find(code).filter(each -> !each.retired()).isPresent();
            return clause ? Optional.empty() : Optional.of(Refusal.of(Code.INVALID, relation.code()));
        }
        if (relation.equals(Relation.OFFERINGS) && !(member.target() instanceof Value.Ref)) {
            Field offering = new Field(relation.code(), FieldType.TEXT);
            return ValueRules.text(offering, member.target(), ValueRules.LONGEST_TEXT).map(r -> Refusal.of(r.code(), relation.code()));
        }
        if (relation.equals(Relation.SETTLED)) {
            boolean superseded = sight.find(entity).stream()
                    .flatMap(deal -> deal.openSuperseded().stream())
                    .anyMatch(move -> move.settlement().equals(member));
            return superseded ? Optional.empty() : Optional.of(Refusal.of(Code.NOT_FOUND, relation.code()));
        }
        return reference(member, imported, sight);
    }

    private static Clauses clauses(Sight sight) {
        return Clauses.of(sight.content().clauses(), sight.find(sight.workspace()));
    }

    private static Optional<Refusal> reference(Member member, boolean imported, Sight sight) {
        Optional<EntityRef> target = member.referred();
        if (target.isEmpty()) {
            return Optional.of(Refusal.of(Code.INVALID, member.relation().code()));
        }
        boolean there = imported || target.flatMap(sight::find).filter(record -> record.exists()).isPresent();
        return there ? Optional.empty() : Optional.of(Refusal.of(Code.NOT_FOUND, member.relation().code()));
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Set<String> rolesOf(Relation relation) {
        return relation.equals(Relation.PEOPLE) ? CONTACT_ROLES : Set.of("");
    }
}
