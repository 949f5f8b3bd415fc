package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static stageline.store.Scribe.id;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;

/// Entries that are projected while they become durable: nobody sees them before, and nothing is left of those that do not.
class DurableFirstTest {

    private static final EntityRef COMPANY = EntityRef.company(id(3, 1));
    private static final byte[] KEY = new byte[32];

    @TempDir
    private Path folder;

    private final Scribe scribe = new Scribe(1);
    private Store store;
    private Projector projector;
    private BoardQueries board;
    private long position;

    private static final class NotDurable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(folder.resolve("workspace"), KEY);
        projector = new Projector(store);
        board = new BoardQueries(store, InstantSource.fixed(Scribe.START));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Arrived> next(Fact... facts) {
        return scribe.arrived(position + 1, List.of(facts));
    }

    private void apply(Fact... facts) {
        projector.apply(next(facts));
        position += facts.length;
    }

    private void applyInVain(Fact... facts) {
        assertThatExceptionOfType(NotDurable.class).isThrownBy(() -> projector.apply(next(facts), () -> {
            throw new NotDurable();
        }));
    }

    private Fact named(String name) {
        return scribe.created(COMPANY, Change.set(CompanyFields.NAME, Value.of(name)));
    }

    private Fact renamed(String from, String to) {
        return scribe.edited(COMPANY, new Change(CompanyFields.NAME, Value.of(from), Value.of(to)));
    }

    private static Optional<String> name(Optional<RecordState> company) {
        return company.flatMap(state -> state.text(CompanyFields.NAME));
    }

    private Optional<String> nameForReaders() {
        return name(new StateReader(store).find(COMPANY).map(StateReader.Told::state));
    }

    private void assertAsFoldedAnew() {
        try (Store anew = Store.inMemory()) {
            new Rebuild(store).into(anew, done -> {});
            assertThat(Comparison.of(store, anew).differences()).isEmpty();
        }
    }

    @Test
    void readersSeeWhatWasThereBeforeUntilItIsDurable() {
        apply(named("Before"));
        List<Optional<String>> seen = new ArrayList<>();

        projector.apply(next(renamed("Before", "After")), () -> seen.add(nameForReaders()));

        assertThat(seen).containsExactly(Optional.of("Before"));
        assertThat(nameForReaders()).contains("After");
    }

    @Test
    void whoAsksTheProjectorWaitsUntilItIsDurable() {
        apply(named("Before"));
        CompletableFuture<Optional<String>> asked = new CompletableFuture<>();
        Thread asking = new Thread(() -> asked.complete(name(projector.find(COMPANY))));

        projector.apply(next(renamed("Before", "After")), () -> {
            asking.start();
            while (asking.getState() != Thread.State.WAITING && !asked.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(asked).isNotDone();
        });

        assertThat(asked.join()).contains("After");
    }

    @Test
    void whatDidNotBecomeDurableLeavesNothing() {
        apply(named("Before"));

        applyInVain(renamed("Before", "Never"));

        assertThat(projector.applied()).isEqualTo(1);
        assertThat(store.applied()).isEqualTo(1);
        assertThat(name(projector.find(COMPANY))).contains("Before");
        assertThat(nameForReaders()).contains("Before");
        apply(renamed("Before", "After"));
        assertThat(nameForReaders()).contains("After");
        assertAsFoldedAnew();
    }

    @Test
    void anUndoOfManyRecordsCommitsNothingBeforeItIsDurable() {
        OperationId taken = scribe.begin();
        List<Fact> facts = new ArrayList<>();
        IntStream.rangeClosed(1, 1_500).mapToObj(i -> EntityRef.deal(id(2, i))).forEach(deal -> {
            facts.add(scribe.next(deal, new Event.Created(List.of(Change.set(DealFields.BRIEF, Value.of("Pilot"))), List.of())));
            facts.add(scribe.next(deal, new Event.Moved(Stage.LEAD, Stage.PROSPECTED, Map.of(), List.of())));
        });
        apply(facts.toArray(Fact[]::new));
        Fact undo = scribe.revoked(taken);

        applyInVain(undo);

        assertThat(deals()).isEqualTo(1_500);
        assertThat(projector.revoked(taken)).isFalse();
        assertAsFoldedAnew();

        AtomicInteger before = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        projector.apply(next(undo), () -> {
            if (asked.getAndIncrement() == 0) {
                before.set(deals());
            }
        });
        assertThat(before).hasValue(1_500);
        assertThat(deals()).isZero();
    }

    private int deals() {
        return board.totals(BoardQuery.ALL).stream().mapToInt(column -> Math.toIntExact(column.count())).sum();
    }

    @Test
    void anErasureThatDidNotBecomeDurableErasesNothing() {
        Fact named = named("Before");
        apply(named);

        applyInVain(scribe.alone(COMPANY, new Event.Erased(List.of(named.id()))));

        assertThat(nameForReaders()).contains("Before");
        apply(scribe.alone(COMPANY, new Event.Erased(List.of(named.id()))));
        assertThat(nameForReaders()).isEmpty();
        assertAsFoldedAnew();
    }
}
