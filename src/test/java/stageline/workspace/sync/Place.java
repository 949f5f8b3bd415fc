package stageline.workspace.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.sync.core.Condition;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// A workspace on some computer while it is kept in step with a server.
final class Place implements AutoCloseable {

    static final char[] PASSWORD = "secret".toCharArray();

    private final NearbyServer server;
    private final Workspace workspace;
    private final Keeping keeping;
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

    /// What was heard of a fork.
    record Fork(UUID device, long first) {}

    /// @param founding whether the workspace is brought to the server from here
    Place(NearbyServer server, Workspace workspace, boolean founding) {
        this.server = server;
        this.workspace = workspace;
        Watcher watcher = new Watcher() {
            @Override
            public void stands(Condition condition) {
                seen.add(condition);
            }

            @Override
            public void forked(UUID device, long first) {
                seen.add(new Fork(device, first));
            }

            @Override
            public void failed(RuntimeException failure) {
                seen.add(failure);
            }
        };
        Courier courier = server.courier(workspace.identity().device(), founding);
        this.keeping = Keeping.begin(workspace, server.noteKey(), courier, watcher, new Random(1));
    }

    static Place open(NearbyServer server, Path folder, Environment environment) {
        return new Place(server, Workspace.open(folder, PASSWORD, environment), false);
    }

    Workspace workspace() {
        return workspace;
    }

    /// Waits until it has what the server has, and the server what it has.
    void settle() {
        do {
            keeping.resume();
            await(Condition.InStep.class::isInstance);
        } while (!inStep());
    }

    private boolean inStep() {
        return workspace.sharing().standing(server.noteKey()).cursor().number() == server.size()
                && workspace.sharing().gather(Map.of()).push().isEmpty();
    }

    /// Tries now and waits until something is heard.
    Object await(Predicate<Object> wanted) {
        try {
            Object next = seen.take();
            while (!wanted.test(next)) {
                assertThat(next).isNotInstanceOf(RuntimeException.class);
                next = seen.take();
            }
            return next;
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    void resume() {
        keeping.resume();
    }

    EntityRef company(String name) {
        EntityRef company = EntityRef.company(workspace.newId());
        List<Change> fields = List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES")));
        assertThat(workspace.perform(new Command.Create(company, fields, List.of())).done()).isTrue();
        return company;
    }

    void rename(EntityRef company, String name) {
        Value before = Value.of(name(company).orElseThrow());
        Change change = new Change(CompanyFields.NAME, before, Value.of(name));
        assertThat(workspace.perform(Command.Edit.fields(company, List.of(change))).done()).isTrue();
    }

    Optional<String> name(EntityRef company) {
        return workspace.record(company).filter(state -> state.exists()).flatMap(state -> state.text(CompanyFields.NAME));
    }

    void assertSound() {
        assertThat(workspace.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    @Override
    public void close() {
        try (workspace) {
            keeping.close();
        }
    }
}
