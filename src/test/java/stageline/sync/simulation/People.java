package stageline.sync.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What people do with a few deals, each by what they see. Every value that is written is unique.
final class People {

    private static final List<Field> FIELDS = List.of(DealFields.BRIEF, DealFields.NEXT_STEP);

    private final Random random;
    private final List<EntityRef> deals = new ArrayList<>();
    private final Map<String, List<OperationId>> done = new HashMap<>();
    private int values;

    People(Random random) {
        this.random = random;
    }

    void begin(SimulatedClient founder) {
        for (int i = 0; i < 3; i++) {
            start(founder);
        }
    }

    private void start(SimulatedClient client) {
        EntityRef deal = EntityRef.deal(new UUID(3, deals.size()));
        if (client.write(List.of(Story.created(deal, List.of(), Change.set(DealFields.BRIEF, unique()))))) {
            deals.add(deal);
        }
    }

    private Value unique() {
        return Value.of("v" + ++values);
    }

    void act(SimulatedClient client) {
        EntityRef deal = deals.get(random.nextInt(deals.size()));
        Optional<RecordState> state = client.shelf().facts().state(deal);
        int what = random.nextInt(20);
        if (what == 0 && deals.size() < 8) {
            start(client);
        } else if (state.isEmpty()) {
            return;
        } else if (what < 10) {
            edit(client, state.get());
        } else if (what < 14) {
            Stage to = Stage.values()[1 + random.nextInt(Stage.values().length - 1)];
            // As another system says it, so that no gate asks for evidence.
            Event.Moved moved = new Event.Moved(state.get().stage(), to, Map.of(), List.of());
            write(client, new Draft(deal, moved, Optional.of(Instant.EPOCH), Optional.empty(), false));
        } else if (what < 16) {
            offer(client, state.get());
        } else if (what < 18) {
            undo(client);
        } else if (state.get().removal().isPresent()) {
            write(client, Draft.plain(deal, new Event.Restored()));
        } else if (what == 18) {
            write(client, Draft.plain(deal, new Event.Removed(state.get().facts())));
        }
    }

    private void edit(SimulatedClient client, RecordState state) {
        Field field = FIELDS.get(random.nextInt(FIELDS.size()));
        Change change = new Change(field, state.value(field).orElse(null), unique());
        write(client, Draft.plain(state.entity(), Event.Edited.fields(List.of(change))));
    }

    private void offer(SimulatedClient client, RecordState state) {
        Set<Member> offerings = state.members(Relation.OFFERINGS);
        if (offerings.isEmpty() || random.nextBoolean()) {
            Member member = Member.of(Relation.OFFERINGS, Value.of("offering " + random.nextInt(4)));
            write(client, Draft.plain(state.entity(), new Event.Edited(List.of(), List.of(member), List.of())));
        } else {
            Member member = offerings.iterator().next();
            write(client, Draft.plain(state.entity(), new Event.Edited(List.of(), List.of(), List.of(parting(state, member)))));
        }
    }

    private static Parting parting(RecordState state, Member member) {
        return new Parting(member, Objects.requireNonNull(state.members().get(member)));
    }

    private void undo(SimulatedClient client) {
        List<OperationId> mine = done.getOrDefault(client.name(), List.of());
        if (!mine.isEmpty()) {
            write(client, Draft.plain(Story.workspace(), new Event.Revoked(mine.get(random.nextInt(mine.size())))));
        }
    }

    private void write(SimulatedClient client, Draft draft) {
        if (client.write(List.of(draft))) {
            OperationId operation = new OperationId(client.device(), client.shelf().head().n());
            done.computeIfAbsent(client.name(), c -> new ArrayList<>()).add(operation);
        }
    }

    /// Somebody may not work deals any more, or may again.
    void changeRoles(SimulatedClient founder) {
        if (!founder.running()) {
            return;
        }
        EntityRef person = EntityRef.person(Story.person(1 + random.nextInt(4)));
        Optional<RecordState> state = founder.shelf().facts().state(person);
        if (state.isPresent()) {
            Member seller = Member.of(Relation.ROLES, Value.of(Role.BUSINESS_DEVELOPMENT.code()));
            boolean sells = state.get().members(Relation.ROLES).contains(seller);
            Event.Edited edited = sells
                    ? new Event.Edited(List.of(), List.of(), List.of(parting(state.get(), seller)))
                    : new Event.Edited(List.of(), List.of(seller), List.of());
            write(founder, Draft.plain(person, edited));
        }
    }

    void writeUnknown(SimulatedClient client) {
        client.writeUnknown(deals.getFirst().id());
    }
}
