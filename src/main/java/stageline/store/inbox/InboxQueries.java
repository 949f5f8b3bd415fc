package stageline.store.inbox;

import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.OVERLAP;
import static stageline.store.schema.Tables.SUPERSEDED_MOVE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Register;
import stageline.sales.fold.Transition;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.store.Chains;
import stageline.store.Landmark;
import stageline.store.StateReader;
import stageline.store.StateReader.Told;
import stageline.store.Store;
import stageline.store.inbox.Matter.Written;
import stageline.store.projection.Numbers;
import stageline.store.record.Named;
import stageline.store.record.Names;

/// What is open. Thread-safe; each call asks the database for what was committed last. Takes as long as there is much open, however large
/// the ledger is.
public final class InboxQueries {

    /// What a clock may be wrong by before anybody is told.
    private static final long CLOCK_TOLERANCE_MILLIS = 120_000;

    private static final int CLOCK_COUNTER_BITS = 16;

    private final Store store;
    private final StateReader states;
    private final Operations operations;
    private final UUID person;
    private final UUID device;

    /// @param store  whose ledger is asked
    /// @param person whose matters are looked for
    /// @param device the device before them
    public InboxQueries(Store store, UUID person, UUID device) {
        this.store = store;
        this.states = new StateReader(store);
        this.operations = new Operations(store);
        this.person = person;
        this.device = device;
    }

    /// The matters that concern the person: fields in which what they wrote lost, or that are of a record they own; moves of theirs that do
    /// not count; what of theirs is kept out; their clock.
    ///
    /// @param measured how far this device's clock is ahead of the server's, in milliseconds, where it was measured
    public Inbox open(OptionalLong measured) {
        List<Matter> matters = new ArrayList<>(myOverlaps());
        matters.addAll(mySuperseded());
        refusedOperations().forEach(refused -> matters.add(keptOut(refused)));
        clock(measured).ifPresent(matters::add);
        return inbox(matters);
    }

    /// The matters that are open on a record, whomever they concern.
    public Inbox open(EntityRef record) {
        List<Matter> matters = new ArrayList<>(overlaps(OVERLAP.ENTITY.eq(record.id()), told -> overlap -> true));
        matters.addAll(superseded(SUPERSEDED_MOVE.DEAL.eq(record.id()), move -> true));
        return inbox(matters);
    }

    /// How much is open of what concerns the person.
    ///
    /// @param waiting  how many of their changes no server has yet
    /// @param measured as for [#open]
    public InboxCounts counts(int waiting, OptionalLong measured) {
        long offset = clock(measured).map(Matter.Clock::offsetMillis).orElse(0L);
        return new InboxCounts(waiting, myOverlaps().size(), mySuperseded().size(), refusedOperations().size(), offset);
    }

    private List<Matter.Overlap> myOverlaps() {
        return overlaps(DSL.noCondition(), this::concerns);
    }

    private List<Matter.Superseded> mySuperseded() {
        return superseded(store.words().known(person.toString()).map(SUPERSEDED_MOVE.PERSON::eq).orElse(DSL.falseCondition()),
                move -> move.origin().person().equals(person));
    }

    private Inbox inbox(List<Matter> matters) {
        Set<EntityRef> mentioned = new HashSet<>();
        Map<EntityRef, Named> names = new HashMap<>();
        for (Matter matter : matters) {
            switch (matter) {
                case Matter.Overlap(EntityRef record, Field field, Written stands, List<Written> others) -> {
                    mentioned.add(record);
                    Stream.concat(Stream.of(stands), others.stream()).forEach(written -> {
                        mentioned.add(EntityRef.person(written.person()));
                        written.value().flatMap(value -> field.referred(value)).ifPresent(mentioned::add);
                    });
                }
                case Matter.Superseded(EntityRef deal, Transition move, Transition winner) -> {
                    mentioned.add(deal);
                    mentioned.add(EntityRef.person(move.origin().person()));
                    mentioned.add(EntityRef.person(winner.origin().person()));
                }
                case Matter.KeptOut keptOut -> keptOut.lines().forEach(line -> names.putAll(line.names()));
                case Matter.Clock clock -> {}
            }
        }
        names.putAll(store.read(database -> Names.of(database, mentioned)));
        return new Inbox(matters, names);
    }

    /// Whether an overlap concerns the person.
    private Predicate<Matter.Overlap> concerns(Told told) {
        boolean owner = Owner.of(told.state()).filter(person::equals).isPresent();
        return overlap -> owner || overlap.others().stream().anyMatch(other -> other.person().equals(person));
    }

    private List<Matter.Overlap> overlaps(Condition where, Function<Told, Predicate<Matter.Overlap>> concerned) {
        List<EntityRef> records = store.read(database -> database.selectDistinct(OVERLAP.ENTITY_TYPE, OVERLAP.ENTITY)
                .from(OVERLAP)
                .where(where)
                .orderBy(OVERLAP.ENTITY)
                .fetch(row -> new EntityRef(Numbers.entityType(row.value1()), row.value2())));
        Map<EntityRef, Told> told = states.find(records);
        return records.stream()
                .flatMap(record -> Optional.ofNullable(told.get(record)).stream())
                .filter(found -> found.state().exists())
                .flatMap(found -> overlaps(found).filter(concerned.apply(found)))
                .sorted(Comparator.comparing((Matter.Overlap overlap) -> overlap.stands().at()).reversed())
                .toList();
    }

    private static Stream<Matter.Overlap> overlaps(Told told) {
        Map<EntryId, Fact> facts = told.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact, (one, same) -> one));
        return told.state().overlapping().stream().sorted(Comparator.comparing(Field::code)).map(field -> {
            Register register = Objects.requireNonNull(told.state().fields().get(field));
            Written stands = written(register.current(), register.writtenBy(), facts);
            List<Written> others = register.overlaps().stream()
                    .map(other -> written(Optional.ofNullable(other.value()), other.writtenBy(), facts))
                    .toList();
            return new Matter.Overlap(told.state().entity(), field, stands, others);
        });
    }

    private static Written written(Optional<Value> value, Stamp stamp, Map<EntryId, Fact> facts) {
        EntryId entry = new EntryId(stamp.device(), stamp.n());
        Fact fact = Objects.requireNonNull(facts.get(entry), "a value comes from a fact of its record");
        return new Written(value, fact.origin().person(), fact.origin().at(), entry);
    }

    private List<Matter.Superseded> superseded(Condition where, Predicate<Transition> wanted) {
        List<EntityRef> deals = store.read(database -> database.selectDistinct(SUPERSEDED_MOVE.DEAL)
                .from(SUPERSEDED_MOVE)
                .where(where)
                .fetch(row -> EntityRef.deal(row.value1())));
        return states.find(deals).values().stream()
                .filter(told -> told.state().exists())
                .flatMap(told -> told.state().openSuperseded().stream()
                        .filter(wanted)
                        .flatMap(move -> winner(told.state().transitions(), move)
                                .map(winner -> new Matter.Superseded(told.state().entity(), move, winner))
                                .stream()))
                .sorted(Comparator.comparing((Matter.Superseded matter) -> matter.move().fact().stamp()).reversed())
                .toList();
    }

    /// The move that won over another: the next that stands, or for one of a deal that was lost before, the loss.
    private static Optional<Transition> winner(List<Transition> transitions, Transition move) {
        int place = transitions.indexOf(move);
        Predicate<Transition> stands = other -> other.standing() == Transition.Standing.STANDS;
        return transitions.subList(place, transitions.size()).stream().filter(stands).findFirst()
                .or(() -> transitions.subList(0, place).reversed().stream().filter(stands).findFirst());
    }

    /// An operation that a server keeps out, and why.
    private record Refused(OperationId operation, int status) {}

    private List<Refused> refusedOperations() {
        return store.words().known(person.toString())
                .map(number -> store.read(database -> refusedOperations(database, number)))
                .orElse(List.of());
    }

    private List<Refused> refusedOperations(DSLContext database, int number) {
        return database.select(LEDGER_ENTRY.DEVICE, LEDGER_ENTRY.OPERATION, DSL.max(LEDGER_ENTRY.STATUS))
                .from(LANDMARK)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.POSITION.eq(LANDMARK.POSITION))
                .where(LANDMARK.KIND.eq(Landmark.KEPT_OUT.number()))
                .and(LEDGER_ENTRY.PERSON.eq(number))
                .groupBy(LEDGER_ENTRY.DEVICE, LEDGER_ENTRY.OPERATION)
                .orderBy(DSL.max(LEDGER_ENTRY.POSITION).desc())
                .fetch(row -> new Refused(new OperationId(store.words().id(row.value1()), row.value2()), row.value3()))
                .stream()
                .filter(refused -> !states.revoked(refused.operation()))
                .toList();
    }

    private Matter.KeptOut keptOut(Refused refused) {
        OperationId operation = refused.operation();
        return new Matter.KeptOut(operation, operations.lines(operation), operations.entries(operation), refused.status());
    }

    private Optional<Matter.Clock> clock(OptionalLong measured) {
        long offset = measured.isPresent() ? measured.getAsLong() : latestReceipt();
        return Math.abs(offset) < CLOCK_TOLERANCE_MILLIS ? Optional.empty() : Optional.of(new Matter.Clock(offset));
    }

    /// How far ahead this device's clock was of the server's when that last took something from it, in milliseconds, as far as its receipt
    /// tells.
    private long latestReceipt() {
        long numbered = new Chains(store).serverPlace().map(place -> place.numbered(device)).orElse(0L);
        return store.words().known(device.toString())
                .flatMap(number -> store.read(database -> database.select(LEDGER_ENTRY.WRITTEN_CLOCK, LEDGER_ENTRY.CLOCK)
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.DEVICE.eq(number).and(LEDGER_ENTRY.N.eq(numbered)))
                        .fetchOptional()))
                .map(row -> row.value1() == null ? 0L : (row.value1() >>> CLOCK_COUNTER_BITS) - (row.value2() >>> CLOCK_COUNTER_BITS))
                .orElse(0L);
    }
}
