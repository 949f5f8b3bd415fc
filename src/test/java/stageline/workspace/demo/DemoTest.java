package stageline.workspace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.pipeline.Stage;
import stageline.store.board.BoardQuery;
import stageline.store.board.ColumnTotals;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

class DemoTest {

    private static final Instant END = Instant.parse("2026-11-20T17:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theDemoObeysTheRulesAndHasDealsInEveryStage() {
        Path place = folder.resolve("demo");
        Demo.create(place, "demo".toCharArray(), 120, END, new SecureRandom(), Progress.UNWATCHED);
        try (Workspace demo = Workspace.open(place, "demo".toCharArray(), Environment.ofThisComputer())) {
            assertThat(demo.board().totals(BoardQuery.ALL))
                    .filteredOn(column -> column.count() > 0)
                    .extracting(ColumnTotals::stage)
                    .containsExactlyInAnyOrder(Stage.values());
        }
    }
}
