package stageline.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.desktop.common.Tasks;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.BoardQuery;

/// Cards come to be seen, whatever is asked for meanwhile.
class CardStoreTest {

    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, screen::addLast, failure -> {
        throw new AssertionError(failure);
    });
    private final MemoryBoard board = DemoBoard.with(Role.SALES_MANAGER);
    private final List<EntityRef> column = board.order(BoardQuery.ALL, Stage.QUALIFIED, "");
    private final CardStore cards = new CardStore(() -> board, tasks);

    @Test
    void whatIsInViewIsLoaded() {
        cards.want(column, 0);
        settle();
        assertThat(cards.card(column.getFirst())).isPresent();
        assertThat(cards.card(EntityRef.deal(new UUID(1, 1)))).isEmpty();
    }

    @Test
    void whatIsInViewAfterAllWasForgottenIsLoadedThoughTheFormerWasAboutToBe() {
        cards.want(column, 0);
        cards.clear();
        cards.want(column, 0);
        settle();
        assertThat(cards.card(column.getFirst())).isPresent();
    }

    private void settle() {
        while (!screen.isEmpty()) {
            screen.removeFirst().run();
        }
    }
}
