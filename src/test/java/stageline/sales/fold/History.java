package stageline.sales.fold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Parting;
import stageline.sales.event.Stamp;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What several devices did to one deal, each seeing only what had reached it: the facts, and for each what its writer knew.
///
/// Every written value is unique, so that it can be told which write a later writer saw.
final class History {

    static final EntityRef DEAL = EntityRef.deal(new UUID(7, 7));

    private static final EntityRef WORKSPACE = new EntityRef(EntityType.WORKSPACE, new UUID(8, 8));
    private static final List<Field> FIELDS = List.of(DealFields.BRIEF, DealFields.NEXT_STEP);

    private final List<Device> devices = new ArrayList<>();
    private final Map<EntryId, Set<Fact>> known = new HashMap<>();
    private long time;

    /// What somebody does next.
    ///
    /// @param kind   what
    /// @param device on which device
    /// @param choice which field, member, stage, operation or other device
    record Step(Kind kind, int device, int choice) {}

    enum Kind {
        PULL, WRITE, DECIDE, EMPTY, JOIN, PART, MOVE, LOSE, REMOVE, RESTORE, UNDO, REDO
    }

    History(int devices, List<Step> steps) {
        for (int i = 0; i < devices; i++) {
            this.devices.add(new Device(i));
        }
        this.devices.getFirst().write(DEAL, new Event.Created(List.of(Change.set(DealFields.BRIEF, Value.of("first"))), List.of()));
        this.devices.forEach(device -> device.pull(this.devices.getFirst()));
        for (Step step : steps) {
            time += 10;
            this.devices.get(step.device() % devices).take(step);
        }
    }

    /// All facts of the deal, in their order.
    List<Fact> facts() {
        return all().stream().filter(fact -> fact.entity().equals(DEAL)).toList();
    }

    /// All facts, those that revoke operations among them, in their order.
    List<Fact> all() {
        Set<Fact> all = new HashSet<>();
        devices.forEach(device -> all.addAll(device.facts));
        return all.stream().sorted(Comparator.comparing(Fact::stamp)).toList();
    }

    Revocations revocations() {
        Revocations revocations = new Revocations();
        all().forEach(revocations::note);
        return revocations;
    }

    RecordState state() {
        return Fold.fold(facts(), revocations()::revoked);
    }

    /// Whether the writer of a fact had seen another.
    boolean saw(Fact later, Fact earlier) {
        return known.getOrDefault(later.id(), Set.of()).contains(earlier);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("history");
        Revocations revocations = revocations();
        for (Fact fact : all()) {
            Stamp stamp = fact.stamp();
            text.append(System.lineSeparator()).append(stamp.clock()).append('/').append(stamp.device().getLeastSignificantBits());
            text.append(revocations.revoked(fact.operation()) ? " (undone) " : " ").append(fact.event());
        }
        return text.toString();
    }

    /// One device: what has reached it, and its clock, which runs ahead or behind.
    private final class Device {

        private final int number;
        private final UUID identity;
        private final Set<Fact> facts = new LinkedHashSet<>();
        private long n;

        Device(int number) {
            this.number = number;
            this.identity = new UUID(0, number + 1L);
        }

        void take(Step step) {
            RecordState deal = deal();
            switch (step.kind()) {
                case PULL -> pull(devices.get(step.choice() % devices.size()));
                case UNDO -> revoke(step.choice(), false);
                case REDO -> revoke(step.choice(), true);
                case RESTORE -> {
                    if (deal.removal().isPresent()) {
                        write(DEAL, new Event.Restored());
                    }
                }
                case WRITE, DECIDE, EMPTY, JOIN, PART, MOVE, LOSE, REMOVE -> {
                    if (deal.exists()) {
                        change(step, deal);
                    }
                }
            }
        }

        void pull(Device other) {
            facts.addAll(other.facts);
        }

        void write(EntityRef entity, Event event) {
            long clock = facts.stream().mapToLong(fact -> fact.stamp().clock() + 1).max().orElse(0);
            Stamp stamp = new Stamp(Math.max(clock, time + number * 17L), identity, ++n);
            Origin origin = new Origin(
                    identity, "JD-019", Instant.EPOCH, ZoneOffset.UTC, Optional.empty(), Optional.empty(), false, false);
            Fact fact = new Fact(stamp, new OperationId(identity, n), entity, event, origin);
            known.put(fact.id(), Set.copyOf(facts));
            facts.add(fact);
        }

        private void change(Step step, RecordState deal) {
            Field field = FIELDS.get(step.choice() % FIELDS.size());
            Member member = Member.of(Relation.OFFERINGS, Value.of("offering " + step.choice() % 3));
            Value unique = Value.of(number + "." + n);
            switch (step.kind()) {
                case WRITE -> set(deal, field, unique);
                case EMPTY -> set(deal, field, null);
                case DECIDE -> {
                    Register register = deal.fields().get(field);
                    set(deal, field, unique);
                    if (register != null) {
                        register.overlaps().forEach(overlap -> edit(new Change(field, overlap.value(), unique)));
                    }
                }
                case JOIN -> write(DEAL, new Event.Edited(List.of(), List.of(member), List.of()));
                case PART -> {
                    Parting parting = new Parting(member, deal.members().getOrDefault(member, List.of()));
                    write(DEAL, new Event.Edited(List.of(), List.of(), List.of(parting)));
                }
                case MOVE -> move(deal, Stage.PATH.get(step.choice() % Stage.PATH.size()));
                case LOSE -> move(deal, Stage.LOST);
                case REMOVE -> write(DEAL, new Event.Removed(deal.facts()));
                case PULL, UNDO, REDO, RESTORE -> throw new IllegalStateException("no change");
            }
        }

        private void set(RecordState deal, Field field, @Nullable Value after) {
            edit(new Change(field, deal.value(field).orElse(null), after));
        }

        private void edit(Change change) {
            write(DEAL, Event.Edited.fields(List.of(change)));
        }

        private void move(RecordState deal, Stage to) {
            if (deal.stage() != to && deal.stage() != Stage.LOST) {
                write(DEAL, new Event.Moved(deal.stage(), to, Map.of(), List.of()));
            }
        }

        /// Undoes an operation that is not undone here, or an undo.
        private void revoke(int choice, boolean undo) {
            Revocations revocations = revocations();
            List<OperationId> done = facts.stream()
                    .filter(fact -> fact.event() instanceof Event.Revoked == undo && !revocations.revoked(fact.operation()))
                    .map(Fact::operation)
                    .distinct()
                    .toList();
            if (!done.isEmpty()) {
                write(WORKSPACE, new Event.Revoked(done.get(choice % done.size())));
            }
        }

        private RecordState deal() {
            return Fold.fold(facts.stream().filter(fact -> fact.entity().equals(DEAL)).toList(), revocations()::revoked);
        }

        private Revocations revocations() {
            Revocations revocations = new Revocations();
            facts.forEach(revocations::note);
            return revocations;
        }
    }
}
