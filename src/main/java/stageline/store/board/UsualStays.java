package stageline.store.board;

import static stageline.store.schema.Tables.TRANSITION;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Rotting.Usual;
import stageline.sales.pipeline.Stage;
import stageline.store.projection.Numbers;

/// Finds out how long deals usually stay in the stages that they are meant to leave: what [Rotting#of] says, read by the database
/// so that not every stay has to be brought here.
final class UsualStays {

    /// What holds while a workspace has no habits yet.
    static final Rotting ASSUMED = Rotting.of(Map.of());

    private UsualStays() {}

    static Rotting find(DSLContext database) {
        Field<Long> usual = DSL.percentileDisc(0.8).withinGroupOrderBy(TRANSITION.STAYED).coerce(Long.class);
        Field<Integer> samples = DSL.count();
        Map<Stage, Usual> stays = new HashMap<>(ASSUMED.usual());
        database.select(TRANSITION.STAY_STAGE, usual, samples)
                .from(TRANSITION)
                .where(TRANSITION.STAYED.gt(0L))
                .groupBy(TRANSITION.STAY_STAGE)
                .fetch()
                .forEach(row -> stays.computeIfPresent(Numbers.stage(row.value1()), (stage, assumed) -> new Usual(
                        row.value3() < Rotting.ENOUGH ? assumed.stay() : Duration.ofMillis(row.value2()), row.value3())));
        return new Rotting(stays);
    }
}
