package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import stageline.sales.event.Fact;

/// The heart of the store: whatever happens on two devices, in whatever order it arrives and however it is cut into transactions, the
/// projections are those that a fold from the start gives.
class ProjectionsAgreeTest {

    @Property(tries = 25)
    void foldingStepByStepAndFoldingAnewAgree(@ForAll long seed, @ForAll @IntRange(min = 5, max = 90) int length) {
        Story story = new Story(new Random(seed)).selling();
        List<Fact> facts = story.facts(length);
        List<Arrived> arrived = story.arrived(facts);
        try (Store stepwise = Store.inMemory();
                Store anew = Store.inMemory()) {
            Projector projector = new Projector(stepwise);
            story.cut(arrived).forEach(projector::apply);

            new Rebuild(stepwise).into(anew, position -> {});

            assertThat(Comparison.of(stepwise, anew).differences()).isEmpty();
        }
    }

    @Property(tries = 15)
    void everyOrderOfArrivalGivesTheSameProjections(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int length) {
        requireTheSameInEveryOrder(new Story(new Random(seed)).selling(), seed, length);
    }

    /// Stories in which it once was not so.
    @Example
    void theOrdersOfArrivalThatWereFoundOutGiveTheSameProjections() {
        requireTheSameInEveryOrder(new Story(new Random(-1857003448)), -1857003448, 37);
        requireTheSameInEveryOrder(new Story(new Random(-1857003448)), -1857003448, 11);
    }

    private static void requireTheSameInEveryOrder(Story story, long seed, int length) {
        List<Fact> facts = story.facts(length);
        List<Fact> shuffled = new ArrayList<>(facts);
        java.util.Collections.shuffle(shuffled, new Random(seed + 1));
        try (Store ordered = Store.inMemory();
                Store mixed = Store.inMemory()) {
            new Projector(ordered).apply(story.arrived(facts));
            Projector projector = new Projector(mixed);
            story.cut(story.arrived(shuffled)).forEach(projector::apply);

            assertThat(Comparison.of(ordered, mixed).differences()).isEmpty();
        }
    }

    @Property(tries = 10)
    void aReplayAfterACrashGivesTheSameProjections(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int length) {
        Story story = new Story(new Random(seed)).selling();
        List<Arrived> arrived = story.arrived(story.facts(length));
        int applied = story.random.nextInt(arrived.size() + 1);
        int again = story.random.nextInt(applied + 1);
        try (Store whole = Store.inMemory();
                Store replayed = Store.inMemory()) {
            new Projector(whole).apply(arrived);
            new Projector(replayed).apply(arrived.subList(0, applied));
            new Projector(replayed).apply(arrived.subList(again, arrived.size()));

            assertThat(Comparison.of(whole, replayed).differences()).isEmpty();
        }
    }

    @Property(tries = 15)
    void whatNeverBecameDurableLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int length) {
        Story story = new Story(new Random(seed)).selling();
        List<Arrived> arrived = story.arrived(story.facts(length));
        try (Store whole = Store.inMemory();
                Store retried = Store.inMemory()) {
            new Projector(whole).apply(arrived);
            Projector projector = new Projector(retried);
            for (List<Arrived> part : story.cut(arrived)) {
                if (story.random.nextInt(3) == 0) {
                    assertThatThrownBy(() -> projector.apply(part, Story::fail)).isInstanceOf(UncheckedIOException.class);
                }
                int durable = story.random.nextInt(part.size() + 1);
                projector.apply(part.subList(0, durable));
                projector.apply(part.subList(durable, part.size()));
            }

            assertThat(Comparison.of(whole, retried).differences()).isEmpty();
        }
    }
}
