package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// Background work: who is told what, and when.
class TasksTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ordered = new ArrayDeque<>();
    private final List<Object> seen = new ArrayList<>();
    private final Executor direct = Runnable::run;
    private final Tasks tasks = new Tasks(background::add, ordered::add, direct, seen::add);

    @Test
    void aResultArrives() {
        tasks.ask(() -> 7).then(seen::add).start();
        assertThat(seen).isEmpty();

        background.remove().run();

        assertThat(seen).containsExactly(7);
    }

    @Test
    void aNewerRequestForAPlaceMakesTheOlderVoidBeforeItBegins() {
        Tasks.Place place = new Tasks.Place();
        tasks.ask(() -> seen.add("older began")).at(place).start();
        tasks.ask(() -> "newer").at(place).then(seen::add).start();

        background.forEach(Runnable::run);

        assertThat(seen).containsExactly("newer");
    }

    @Test
    void aNewerRequestForAPlaceDropsTheOlderOnesResult() {
        Tasks.Place place = new Tasks.Place();
        tasks.ask(() -> {
            tasks.ask(() -> "newer").at(place).then(seen::add).start();
            return "older";
        }).at(place).then(seen::add).start();

        background.remove().run();
        background.remove().run();

        assertThat(seen).containsExactly("newer");
    }

    @Test
    void whatWaitsForAPlaceLetsWhatWasAskedBeforeArrive() {
        Tasks.Place place = new Tasks.Place();
        place.whenFree(() -> tasks.ask(() -> "first").at(place).then(seen::add).start());
        place.whenFree(() -> tasks.ask(() -> "second").at(place).then(seen::add).start());
        place.whenFree(() -> tasks.ask(() -> "third").at(place).then(seen::add).start());
        assertThat(background).hasSize(1);

        background.remove().run();
        assertThat(seen).containsExactly("first");
        assertThat(background).hasSize(1);

        background.remove().run();
        assertThat(seen).containsExactly("first", "third");
        assertThat(background).isEmpty();
    }

    @Test
    void whatWaitsForAPlaceIsAskedAfterAFailureToo() {
        Tasks.Place place = new Tasks.Place();
        tasks.ask(() -> {
            throw new IOException("gone");
        }).at(place).otherwise(failure -> seen.add("failed")).start();
        place.whenFree(() -> tasks.ask(() -> "next").at(place).then(seen::add).start());

        background.remove().run();
        background.remove().run();

        assertThat(seen).containsExactly("failed", "next");
    }

    @Test
    void whatWaitsForAPlaceWaitsForANewerRequestToo() {
        Tasks.Place place = new Tasks.Place();
        tasks.ask(() -> "void").at(place).then(seen::add).start();
        place.whenFree(() -> tasks.ask(() -> "waited").at(place).then(seen::add).start());
        tasks.ask(() -> "newer").at(place).then(seen::add).start();

        background.remove().run();
        background.remove().run();
        background.remove().run();

        assertThat(seen).containsExactly("newer", "waited");
    }

    @Test
    void aPlaceThatIsGivenUpForgetsWhatWaitsForIt() {
        Tasks.Place place = new Tasks.Place();
        tasks.ask(() -> "first").at(place).then(seen::add).start();
        place.whenFree(() -> seen.add("asked"));
        place.cancel();

        background.remove().run();

        assertThat(seen).isEmpty();
        place.whenFree(() -> seen.add("free again"));
        assertThat(seen).containsExactly("free again");
    }

    @Test
    void longWorkIsToldOnceItsResultIsNoLongerWanted() {
        Tasks.Place place = new Tasks.Place();
        tasks.askWhileWanted(wanted -> {
            seen.add(wanted.getAsBoolean());
            tasks.ask(() -> "newer").at(place).start();
            seen.add(wanted.getAsBoolean());
            return "older";
        }).at(place).start();

        background.remove().run();

        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void changesWaitInTheirOwnLine() {
        tasks.ask(() -> "first").inOrder().then(seen::add).start();
        tasks.ask(() -> "second").inOrder().then(seen::add).start();

        assertThat(background).isEmpty();
        ordered.forEach(Runnable::run);

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void aFailureThatNobodyHandlesIsShown() {
        IOException failure = new IOException("gone");
        tasks.ask(() -> {
            throw failure;
        }).start();

        background.remove().run();

        assertThat(seen).containsExactly(failure);
    }

    @Test
    void aFailureThatIsHandledIsNotShownAgain() {
        tasks.ask(() -> {
            throw new IOException("gone");
        }).otherwise(failure -> seen.add("handled")).start();

        background.remove().run();

        assertThat(seen).containsExactly("handled");
    }

    @Test
    void aFailureWhileShowingAResultIsShownToo() {
        RuntimeException failure = new IllegalStateException("broken screen");
        tasks.ask(() -> 7).then(result -> {
            throw failure;
        }).start();

        background.remove().run();

        assertThat(seen).containsExactly(failure);
    }

    @Test
    void nothingArrivesAfterTheEnd() {
        tasks.ask(() -> 7).then(seen::add).start();
        tasks.close();

        background.remove().run();

        assertThat(seen).isEmpty();
    }
}
