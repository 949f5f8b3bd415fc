package stageline.desktop;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import stageline.desktop.board.BoardChoices;
import stageline.desktop.board.BoardSource;
import stageline.desktop.board.DealtIn;
import stageline.desktop.board.PastBoard;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Person;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.store.Changed;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.store.record.ContactLine;

/// A workspace as the board asks for it.
final class WorkspaceBoard implements BoardSource {

    private final AwaitedWorkspace workspace;
    private final BoardQueryText queries = new BoardQueryText();

    WorkspaceBoard(AwaitedWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<ColumnTotals> totals(BoardQuery query) {
        return workspace.get().board().totals(query);
    }

    @Override
    public List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        return workspace.get().board().page(query, stage, lane, offset, limit);
    }

    @Override
    public List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return workspace.get().board().order(query, stage, lane);
    }

    @Override
    public List<Card> cards(Collection<EntityRef> entities) {
        return workspace.get().board().cards(entities);
    }

    @Override
    public Rotting rotting() {
        return workspace.get().board().rotting();
    }

    @Override
    public Rotting findRotting() {
        return workspace.get().board().recomputeRotting();
    }

    @Override
    public BoardChoices choices() {
        List<Person> people = workspace.get().records().people().stream().map(line -> new Person(line.id(), line.name())).toList();
        return new BoardChoices(workspace.get().identity().person(), people, workspace.get().content(), workspace.get().currency());
    }

    @Override
    public DealtIn dealtIn() {
        return new DealtIn(workspace.get().records().countries(), workspace.get().records().offerings());
    }

    @Override
    public MoveCheck check(UUID deal, Stage to) {
        return workspace.get().check(deal, to);
    }

    @Override
    public Map<Field, Value> values(EntityRef entity) {
        Map<Field, Value> values = new HashMap<>();
        workspace.get().record(entity).ifPresent(state ->
                state.fields().keySet().forEach(field -> state.value(field).ifPresent(value -> values.put(field, value))));
        return values;
    }

    @Override
    public List<Pick> companies(String text, int limit) {
        return workspace.get().records().companies(text, limit).stream().map(line -> new Pick(Value.of(line.id()), line.name())).toList();
    }

    @Override
    public List<Pick> contacts(UUID company) {
        return workspace.get().records().company(company).stream()
                .flatMap(details -> details.contacts().stream())
                .map(line -> new Pick(Value.of(line.id()), name(line)))
                .toList();
    }

    private static String name(ContactLine line) {
        String name = (line.firstName() + " " + line.lastName()).strip();
        return name.isEmpty() ? line.email() : name;
    }

    @Override
    public UUID identity() {
        return workspace.get().newId();
    }

    @Override
    public Map<EntityRef, UUID> movers(Collection<EntityRef> deals) {
        Map<EntityRef, UUID> movers = new HashMap<>();
        workspace.get().states(deals).forEach((deal, state) -> state.standing()
                .map(move -> move.origin().person())
                .filter(person -> !person.equals(workspace.get().identity().person()))
                .ifPresent(person -> movers.put(deal, person)));
        return movers;
    }

    @Override
    public PastBoard past() {
        return new WorkspacePast(workspace.get().ledger().past());
    }

    @Override
    public List<SavedView> views() {
        return workspace.get().records().savedViews().stream()
                .filter(view -> view.owner().filter(workspace.get().identity().person()::equals).isPresent())
                .flatMap(view -> queries.read(view.query()).stream()
                        .map(query -> new SavedView(new EntityRef(EntityType.SAVED_VIEW, view.id()), view.name(), query)))
                .toList();
    }

    @Override
    public Command saveView(String name, BoardQuery query) {
        List<Change> fields = List.of(
                Change.set(WorkspaceFields.NAME, Value.of(name)),
                Change.set(WorkspaceFields.VIEW_QUERY, Value.of(queries.write(query))),
                Change.set(WorkspaceFields.VIEW_OWNER, Value.of(workspace.get().identity().person())));
        return new Command.Create(new EntityRef(EntityType.SAVED_VIEW, workspace.get().newId()), fields, List.of());
    }

    @Override
    public Runnable listen(Consumer<Changed> listener) {
        return workspace.listen(listener);
    }
}
