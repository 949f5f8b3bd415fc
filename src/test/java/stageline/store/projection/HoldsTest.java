package stageline.store.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stageline.store.Store;

class HoldsTest {

    private static final Field<String> TEXT = DSL.inline("100% o'neill_a! WAIT");

    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private boolean holds(Condition condition) {
        return store.read(database -> database.fetchExists(DSL.selectOne().where(condition)));
    }

    @Test
    void aWordIsFoundAtAnyPlace() {
        assertThat(holds(Holds.folded(TEXT, "100"))).isTrue();
        assertThat(holds(Holds.folded(TEXT, "neill"))).isTrue();
        assertThat(holds(Holds.folded(TEXT, "neal"))).isFalse();
    }

    @Test
    void signsOfPatternsAndQuotesStandForThemselves() {
        assertThat(holds(Holds.folded(TEXT, "0% o'n"))).isTrue();
        assertThat(holds(Holds.folded(TEXT, "l_a!"))).isTrue();
        assertThat(holds(Holds.folded(TEXT, "n_ill"))).isFalse();
        assertThat(holds(Holds.folded(TEXT, "1%0"))).isFalse();
    }

    @Test
    void caseCountsOnlyInFoldedTexts() {
        assertThat(holds(Holds.anyCase(TEXT, "wait"))).isTrue();
        assertThat(holds(Holds.anyCase(TEXT, "O'Neill_"))).isTrue();
        assertThat(holds(Holds.folded(TEXT, "wait"))).isFalse();
    }
}
