package stageline.store.board;

import static stageline.store.schema.Tables.TRANSITION;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import stageline.sales.pipeline.Stage;
import stageline.store.projection.Numbers;

/// Finds out how long deals usually stay in the stages that they are meant to leave.
final class UsualStays {

    private static final int FEWEST = 5;

    private UsualStays() {}

    static Rotting find(DSLContext database) {
        Field<BigDecimal> usual = DSL.percentileCont(0.75).withinGroupOrderBy(TRANSITION.STAYED);
        Map<Stage, Duration> stays = new EnumMap<>(Stage.class);
        database.select(TRANSITION.STAY_STAGE, usual)
                .from(TRANSITION)
                .where(TRANSITION.STAYED.ge(0L))
                .groupBy(TRANSITION.STAY_STAGE)
                .having(DSL.count().ge(FEWEST))
                .fetch()
                .forEach(row -> {
                    Stage stage = Numbers.stage(row.value1());
                    if (stage.open()) {
                        stays.put(stage, Duration.ofMillis(row.value2().longValue()));
                    }
                });
        return new Rotting(stays);
    }
}
