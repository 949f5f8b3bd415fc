package stageline.store.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Parting;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;

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
            change.field().referred(change.before()).ifPresent(mentioned::add);
            change.field().referred(change.after()).ifPresent(mentioned::add);
        }
    }

    private static void members(List<Member> members, Set<EntityRef> mentioned) {
        members.forEach(member -> member.referred().ifPresent(mentioned::add));
    }
}
