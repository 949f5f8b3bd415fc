package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.server.store.Postgres;
import stageline.store.mirror.MirrorAccess;
import stageline.store.mirror.MirrorException;

/// A copy for reporting tools that follows an open workspace.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class MirroringTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Mirroring.Watcher watcher = new Mirroring.Watcher() {
        @Override
        public void comparing(long records) {}

        @Override
        public void inStep() {
            heard.add("in step");
        }

        @Override
        public void away(MirrorException failure) {
            heard.add("away");
        }

        @Override
        public void failed(RuntimeException failure) {
            heard.add("failed");
        }
    };

    @Test
    void whatChangesIsCopied() throws InterruptedException {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        MirrorAccess access = new MirrorAccess(Postgres.newDatabase(), Postgres.USER, "");
        try (Workspace workspace =
                Workspace.create(folder.resolve("w"), founding, "secret".toCharArray(), TestComputer.environment())) {
            try (Mirroring mirroring = workspace.mirror(access, watcher)) {
                assertThat(heard.take()).isEqualTo("in step");
                EntityRef company = EntityRef.company(workspace.newId());
                List<Change> fields = List.of(
                        Change.set(CompanyFields.NAME, Value.of("Sanitas")), Change.set(CompanyFields.COUNTRY, Value.of("ES")));
                assertThat(workspace.perform(new Command.Create(company, fields, List.of())).done()).isTrue();
                assertThat(heard.take()).isEqualTo("in step");
            }
            assertThat(workspace.compareMirror(access, Progress.UNWATCHED)).isZero();
        }
    }
}
