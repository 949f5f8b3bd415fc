package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitedTest {

    private final Awaited awaited = new Awaited();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsThereIsActedOnAtOnce() {
        awaited.then(() -> done.add("opened"));
        assertThat(done).containsExactly("opened");
    }

    @Test
    void whatIsNotThereYetIsActedOnOnceWhenItComes() {
        awaited.ask();
        awaited.then(() -> done.add("opened"));
        assertThat(done).isEmpty();
        awaited.answer();
        awaited.answer();
        assertThat(done).containsExactly("opened");
    }

    @Test
    void whoeverAsksAgainMeansTheNewAnswer() {
        awaited.ask();
        awaited.then(() -> done.add("former"));
        awaited.ask();
        awaited.answer();
        assertThat(done).isEmpty();
    }
}
