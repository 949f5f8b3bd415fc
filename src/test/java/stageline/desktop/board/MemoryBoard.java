package stageline.desktop.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stageline.desktop.common.Door;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Person;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Draft;
import stageline.sales.command.MoveCheck;
import stageline.sales.command.Refusal;
import stageline.sales.command.Rules;
import stageline.sales.command.Sight;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.store.Changed;
import stageline.store.board.BoardFilter;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.store.board.Lanes;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// A workspace in memory for the board's tests: the real rules and the real fold over facts in a list, without a file.
///
/// Views are saved but not read back: how a query is written down belongs to the workspace.
public final class MemoryBoard implements BoardSource, Door {

    private static final UUID DEVICE = new UUID(7, 7);
    private static final Duration ALWAYS = Duration.ofDays(100);

    private final Clock clock;
    private final Rules rules = new Rules();
    private final Content content = DefaultContent.content();
    private final List<Person> people;
    private final Actor actor;
    private final Map<EntityRef, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<EntityRef, RecordState> states = new LinkedHashMap<>();
    private final Map<OperationId, List<Fact>> operations = new HashMap<>();
    private final Map<OperationId, OperationId> revocations = new HashMap<>();
    private final Set<OperationId> revoked = new HashSet<>();
    private final Deque<OperationId> undoable = new ArrayDeque<>();
    private final Deque<OperationId> redoable = new ArrayDeque<>();
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, BoardQuery> views = new LinkedHashMap<>();
    private long number;

    /// Nothing in it but people.
    ///
    /// @param people who works here; the first is who sits before the board
    public MemoryBoard(Clock clock, List<Person> people, Role role) {
        this.clock = clock;
        this.people = List.copyOf(people);
        this.actor = new Actor(people.getFirst().id(), Set.of(role));
        people.forEach(person -> make(EntityRef.person(person.id()), List.of(Change.set(
                PersonFields.NAME, Value.of(person.name())))));
    }

    /// Makes a record without asking the rules, as if it had always been there.
    public synchronized void make(EntityRef entity, List<Change> fields, Member... members) {
        record(entity, new Event.Created(fields, List.of(members)), clock.instant().minus(ALWAYS), operation());
    }

    /// Puts a deal into a stage, as if it had entered it then.
    public synchronized void enter(UUID deal, Stage from, Stage to, Instant when) {
        record(EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()), when, operation());
    }

    /// The deal as it is now.
    public synchronized RecordState deal(UUID id) {
        return state(EntityRef.deal(id)).orElseThrow();
    }

    @Override
    public synchronized Outcome perform(Command command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> {
                OperationId operation = append(accepted.drafts());
                undoable.push(operation);
                redoable.clear();
                yield new Outcome.Done(Optional.of(operation));
            }
            case Decision.Refused why -> new Outcome.Refused(why);
        };
    }

    @Override
    public Signed sign(Command command, char[] password) {
        return new Signed.Heard(perform(command));
    }

    @Override
    public synchronized Outcome undo() {
        return revoke(undoable, redoable);
    }

    @Override
    public synchronized Optional<OperationId> undoable() {
        return Optional.ofNullable(undoable.peek());
    }

    @Override
    public synchronized Map<EntityType, Integer> workedOnSince(OperationId operation) {
        Map<EntityType, Integer> worked = new EnumMap<>(EntityType.class);
        for (Fact made : operations.getOrDefault(operation, List.of())) {
            boolean later = made.event() instanceof Event.Created && facts.getOrDefault(made.entity(), List.of()).stream()
                    .anyMatch(fact -> !fact.operation().equals(operation) && !revoked.contains(fact.operation()));
            if (later) {
                worked.merge(made.entity().type(), 1, Integer::sum);
            }
        }
        return worked;
    }

    @Override
    public synchronized Outcome redo() {
        return revoke(redoable, undoable);
    }

    @Override
    public synchronized List<ColumnTotals> totals(BoardQuery query) {
        return MemoryCards.totals(matching(query.filter()), query.lanes());
    }

    @Override
    public synchronized List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        return column(query, stage, lane).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return column(query, stage, lane).map(Card::entity).toList();
    }

    @Override
    public synchronized List<Card> cards(Collection<EntityRef> entities) {
        return entities.stream().flatMap(entity -> state(entity).stream()).flatMap(state -> card(state).stream()).toList();
    }

    @Override
    public Rotting findRotting() {
        return rotting();
    }

    @Override
    public Rotting rotting() {
        return Rotting.of(Map.<Stage, List<Duration>>of());
    }

    @Override
    public synchronized BoardChoices choices() {
        return new BoardChoices(actor.person(), people, content, Currency.getInstance("EUR"));
    }

    @Override
    public synchronized DealtIn dealtIn() {
        return new DealtIn(
                matching(BoardFilter.ALL).stream().map(Card::country).filter(code -> !code.isEmpty()).distinct().sorted().toList(),
                states.values().stream().flatMap(state -> state.members(Relation.OFFERINGS).stream()).map(MemoryCards::text).distinct()
                        .sorted().toList());
    }

    @Override
    public synchronized MoveCheck check(UUID deal, Stage to) {
        return rules.check(deal, to, actor, new Eye());
    }

    @Override
    public synchronized Map<Field, Value> values(EntityRef entity) {
        Map<Field, Value> values = new HashMap<>();
        state(entity).ifPresent(state -> state.fields().keySet().forEach(field -> state.value(field).ifPresent(value -> values.put(field,
                value))));
        return values;
    }

    @Override
    public synchronized List<Pick> companies(String text, int limit) {
        return states.values().stream()
                .filter(state -> state.entity().type() == EntityType.COMPANY && state.exists())
                .map(state -> new Pick(Value.of(state.entity().id()), state.text(CompanyFields.NAME).orElse("")))
                .filter(pick -> pick.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Pick> contacts(UUID company) {
        return states.values().stream()
                .filter(state -> state.entity().type() == EntityType.CONTACT && state.exists())
                .filter(state -> state.members(Relation.COMPANIES).stream().anyMatch(member -> member.target().equals(Value.of(company))))
                .map(state -> new Pick(Value.of(state.entity().id()), MemoryCards.contactName(state)))
                .toList();
    }

    @Override
    public synchronized UUID identity() {
        number++;
        return new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number);
    }

    @Override
    public Map<EntityRef, UUID> movers(Collection<EntityRef> deals) {
        return Map.of();
    }

    @Override
    public synchronized PastBoard past() {
        Instant first = facts.values().stream().flatMap(List::stream).map(fact -> fact.origin().at()).min(Instant::compareTo).orElseThrow();
        return new MemoryPast(first, this::at);
    }

    /// The board of what had happened by then.
    private synchronized MemoryBoard at(Instant then) {
        MemoryBoard past = new MemoryBoard(Clock.fixed(then, clock.getZone()), people, actor.roles().iterator().next());
        facts.values().stream().flatMap(List::stream).filter(fact -> !fact.origin().at().isAfter(then)).forEach(fact ->
                past.facts.computeIfAbsent(fact.entity(), each -> new ArrayList<>()).add(fact));
        past.revoked.addAll(revoked);
        past.states.clear();
        return past;
    }

    @Override
    public synchronized List<SavedView> views() {
        return views.entrySet().stream()
                .map(view -> new SavedView(new EntityRef(EntityType.SAVED_VIEW, new UUID(9, view.getKey().hashCode())), view.getKey(),
                        view.getValue()))
                .toList();
    }

    @Override
    public synchronized Command saveView(String name, BoardQuery query) {
        views.put(name, query);
        return new Command.Create(new EntityRef(EntityType.SAVED_VIEW, identity()), List.of(
                Change.set(WorkspaceFields.NAME, Value.of(name)),
                Change.set(WorkspaceFields.VIEW_QUERY, Value.of(query.toString())),
                Change.set(WorkspaceFields.VIEW_OWNER, Value.of(actor.person()))), List.of());
    }

    @Override
    public Runnable listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// How many listen.
    public int listeners() {
        return listeners.size();
    }

    private Decision decide(Command command) {
        return rules.decide(command, actor, clock.instant(), new Eye());
    }

    private Outcome revoke(Deque<OperationId> from, Deque<OperationId> to) {
        if (from.isEmpty()) {
            return new Outcome.Refused(new Decision.Refused(List.of(Refusal.of(Refusal.Code.NOTHING_TO_UNDO)), List.of()));
        }
        return switch (decide(new Command.Revoke(from.peek()))) {
            case Decision.Accepted accepted -> {
                from.pop();
                OperationId operation = append(accepted.drafts());
                to.push(operation);
                yield new Outcome.Done(Optional.of(operation));
            }
            case Decision.Refused why -> new Outcome.Refused(why);
        };
    }

    private OperationId append(List<Draft> drafts) {
        OperationId operation = operation();
        Set<EntityRef> changed = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.event() instanceof Event.Revoked(OperationId target)) {
                changed.addAll(withdraw(operation, target));
            }
            record(draft.entity(), draft.event(), clock.instant(), operation);
            changed.add(draft.entity());
        }
        listeners.forEach(listener -> listener.accept(new Changed(changed, false)));
        return operation;
    }

    private Set<EntityRef> withdraw(OperationId by, OperationId target) {
        OperationId meant = revocations.getOrDefault(target, target);
        if (revocations.containsKey(target)) {
            revoked.remove(meant);
        } else {
            revoked.add(meant);
        }
        revocations.put(by, meant);
        Set<EntityRef> touched = new HashSet<>();
        operations.getOrDefault(meant, List.of()).forEach(fact -> touched.add(fact.entity()));
        touched.forEach(states::remove);
        return touched;
    }

    private OperationId operation() {
        return new OperationId(DEVICE, number + 1);
    }

    private void record(EntityRef entity, Event event, Instant at, OperationId operation) {
        number++;
        Origin origin = new Origin(actor.person(), "JD-019", at, clock.getZone(), Optional.empty(), Optional.empty(), false, false);
        Fact fact = new Fact(new Stamp(number, DEVICE, number), operation, entity, event, origin);
        facts.computeIfAbsent(entity, each -> new ArrayList<>()).add(fact);
        operations.computeIfAbsent(operation, each -> new ArrayList<>()).add(fact);
        states.put(entity, Fold.fold(facts.get(entity), revoked::contains));
    }

    private Optional<RecordState> state(EntityRef entity) {
        return Optional.ofNullable(facts.get(entity))
                .map(known -> states.computeIfAbsent(entity, each -> Fold.fold(known, revoked::contains)));
    }

    private Stream<Card> column(BoardQuery query, Stage stage, String lane) {
        return matching(query.filter()).stream()
                .filter(card -> card.stage() == stage && (query.lanes() == Lanes.NONE || MemoryCards.lane(card, query.lanes())
                        .equals(lane)))
                .sorted(MemoryCards.order(query.order(stage)));
    }

    private List<Card> matching(BoardFilter filter) {
        return List.copyOf(facts.keySet()).stream()
                .flatMap(entity -> state(entity).stream())
                .flatMap(state -> card(state).stream())
                .filter(card -> MemoryCards.fits(card, filter, state(card.entity()).orElseThrow(), rotting(), clock))
                .toList();
    }

    private Optional<Card> card(RecordState state) {
        return MemoryCards.of(state, states.values(), this::company);
    }

    private String company(UUID id) {
        return state(EntityRef.company(id)).flatMap(company -> company.text(CompanyFields.NAME)).orElse("");
    }

    /// What the rules may look at.
    private final class Eye implements Sight {
        @Override
        public Optional<RecordState> find(EntityRef entity) {
            return state(entity);
        }

        @Override
        public UUID resolve(UUID company) {
            return company;
        }

        @Override
        public EntityRef template(String number) {
            return EntityRef.template(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public List<Fact> facts(OperationId operation) {
            return operations.getOrDefault(operation, List.of());
        }

        @Override
        public boolean revoked(OperationId operation) {
            return revoked.contains(operation);
        }

        @Override
        public boolean keptOut(OperationId operation) {
            return false;
        }

        @Override
        public EntityRef workspace() {
            return new EntityRef(EntityType.WORKSPACE, new UUID(1, 1));
        }

        @Override
        public Content content() {
            return content;
        }
    }
}
