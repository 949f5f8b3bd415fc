package stageline.store.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Parting;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The records that a fact mentions.
final class Mentions {

    private Mentions() {}

    static Set<EntityRef> of(Fact fact) {
        Set<EntityRef> mentioned = new HashSet<>();
        mentioned.add(fact.entity());
        mentioned.add(EntityRef.person(fact.origin().person()));
        switch (fact.event()) {
            case Event.Created(List<Change> fields, List<Member> members) -> {
                changes(fields, mentioned);
                members(members, mentioned);
            }
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) -> {
                changes(changes, mentioned);
                members(joined, mentioned);
                List<Member> left = new ArrayList<>();
                parted.forEach(parting -> left.add(parting.member()));
                members(left, mentioned);
            }
            case Event.Merged(UUID into) -> mentioned.add(EntityRef.company(into));
            case Event.Moved m -> {}
            case Event.Removed r -> {}
            case Event.Restored r -> {}
            case Event.Revoked r -> {}
            case Event.Erased e -> {}
            case Event.Unknown u -> {}
            case Event.Forgotten f -> {}
        }
        return mentioned;
    }

    private static void changes(List<Change> changes, Set<EntityRef> mentioned) {
        for (Change change : changes) {
            record(change.field(), change.before()).ifPresent(mentioned::add);
            record(change.field(), change.after()).ifPresent(mentioned::add);
        }
    }

    private static Optional<EntityRef> record(Field field, @Nullable Value value) {
        if (!(value instanceof Value.Ref(UUID id))) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case PERSON -> Optional.of(EntityRef.person(id));
            case COMPANY -> Optional.of(EntityRef.company(id));
            case DEAL -> Optional.of(EntityRef.deal(id));
            case TEXT, LONG_TEXT, CHOICE, COUNTRY, AMOUNT, DAY, MOMENT, FLAG, WHOLE -> Optional.empty();
        };
    }

    private static void members(List<Member> members, Set<EntityRef> mentioned) {
        for (Member member : members) {
            if (member.target() instanceof Value.Ref(UUID id)) {
                mentioned.add(member.relation().equals(Relation.COMPANIES) ? EntityRef.company(id) : EntityRef.contact(id));
            }
        }
    }
}
