package stageline.desktop.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import stageline.desktop.common.Door;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.store.Changed;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.store.board.MoneySum;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// A board of very many deals that are all alike, and a count of how many were asked for.
public final class ManyCards implements BoardSource, Door {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final int inEach;
    private final AtomicInteger asked = new AtomicInteger();

    /// So many deals in each stage of the way.
    public ManyCards(int inEach) {
        this.inEach = inEach;
    }

    /// How many cards were asked for so far.
    public int asked() {
        return asked.get();
    }

    @Override
    public List<ColumnTotals> totals(BoardQuery query) {
        return Stage.PATH.stream()
                .map(stage -> new ColumnTotals(stage, "", inEach, List.of(new MoneySum(EUR, inEach * 100_000L, inEach * 50_000L))))
                .toList();
    }

    @Override
    public List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        return cards(order(query, stage, lane).stream().skip(offset).limit(limit).toList());
    }

    @Override
    public List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return Stage.PATH.contains(stage)
                ? IntStream.range(0, inEach).mapToObj(i -> EntityRef.deal(new UUID(stage.ordinal(), i))).toList()
                : List.of();
    }

    @Override
    public List<Card> cards(Collection<EntityRef> entities) {
        asked.addAndGet(entities.size());
        return entities.stream().map(ManyCards::card).toList();
    }

    @Override
    public Rotting findRotting() {
        return rotting();
    }

    @Override
    public Rotting rotting() {
        return new Rotting(Map.of());
    }

    @Override
    public BoardChoices choices() {
        return new BoardChoices(DemoBoard.ANA.id(), List.of(DemoBoard.ANA), DefaultContent.content(), EUR);
    }

    @Override
    public DealtIn dealtIn() {
        return new DealtIn(List.of("ES"), List.of());
    }

    @Override
    public MoveCheck check(UUID deal, Stage to) {
        return new MoveCheck.Free(to, List.of());
    }

    @Override
    public Map<Field, Value> values(EntityRef entity) {
        return Map.of();
    }

    @Override
    public List<Pick> companies(String text, int limit) {
        return List.of();
    }

    @Override
    public List<Pick> contacts(UUID company) {
        return List.of();
    }

    @Override
    public UUID identity() {
        return new UUID(0, 0);
    }

    @Override
    public Map<EntityRef, UUID> movers(Collection<EntityRef> deals) {
        return Map.of();
    }

    @Override
    public PastBoard past() {
        return new MemoryPast(Instant.EPOCH, then -> this);
    }

    @Override
    public List<SavedView> views() {
        return List.of();
    }

    @Override
    public Command saveView(String name, BoardQuery query) {
        return new Command.Together(List.of());
    }

    @Override
    public Runnable listen(Consumer<Changed> listener) {
        return () -> {};
    }

    @Override
    public Outcome perform(Command command) {
        return new Outcome.Done(Optional.empty());
    }

    @Override
    public Signed sign(Command command, char[] password) {
        return new Signed.Heard(perform(command));
    }

    @Override
    public Outcome undo() {
        return new Outcome.Done(Optional.empty());
    }

    @Override
    public Optional<OperationId> undoable() {
        return Optional.empty();
    }

    @Override
    public Map<EntityType, Integer> workedOnSince(OperationId operation) {
        return Map.of();
    }

    @Override
    public Outcome redo() {
        return new Outcome.Done(Optional.empty());
    }

    private static Card card(EntityRef entity) {
        long number = entity.id().getLeastSignificantBits();
        Stage stage = Stage.values()[(int) entity.id().getMostSignificantBits()];
        return new Card(entity, stage, "ES", "Deal " + number, Optional.empty(), Optional.of(new Money(100_000, EUR)),
                Optional.of(DemoBoard.ANA.id()), "insurance", Instant.parse("2026-11-01T00:00:00Z"), Optional.empty(), "Call",
                        Optional.empty(),
                2, 1, 1, false, false, 0);
    }
}
