package stageline.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Somebody at a workspace that is kept in step with a real server.
final class Member implements AutoCloseable {

    static final char[] PASSWORD = "correct horse battery".toCharArray();
    static final String VERSION = "1.2.3";

    private final Workspace workspace;
    private final SharedWorkspace shared;
    private final BlockingQueue<SharedStatus> heard = new LinkedBlockingQueue<>();
    private boolean closed;

    Member(Workspace workspace, Environment environment) {
        this.workspace = workspace;
        this.shared = SharedWorkspace.begin(workspace, environment, VERSION, heard::add);
    }

    static Member open(Path folder, Environment environment) {
        return new Member(Workspace.open(folder, PASSWORD, environment), environment);
    }

    Workspace workspace() {
        return workspace;
    }

    SharedWorkspace shared() {
        return shared;
    }

    /// Waits until it is told of something.
    SharedStatus await(Predicate<SharedStatus> wanted) {
        try {
            SharedStatus next = shared.status();
            while (!wanted.test(next)) {
                next = heard.take();
            }
            return next;
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /// Waits until it is in step and nothing waits.
    void settle() {
        shared.syncNow();
        awaiting(() -> shared.status().inStep() && workspace.sharing().extent().waiting() == 0);
    }

    private void awaiting(BooleanSupplier settled) {
        try {
            while (!settled.getAsBoolean()) {
                SharedStatus _ = heard.poll(50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /// Waits until a record is as it is wanted.
    void awaitName(EntityRef company, String name) {
        awaiting(() -> name(company).equals(Optional.of(name)));
    }

    /// Waits until a record is not there any more.
    void awaitGone(EntityRef company) {
        awaiting(() -> name(company).isEmpty());
    }

    EntityRef company(String name) {
        EntityRef company = EntityRef.company(workspace.newId());
        List<Change> fields = List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES")));
        assertThat(workspace.perform(new Command.Create(company, fields, List.of())).done()).isTrue();
        return company;
    }

    void rename(EntityRef company, String name) {
        Change change = new Change(CompanyFields.NAME, Value.of(name(company).orElseThrow()), Value.of(name));
        assertThat(workspace.perform(Command.Edit.fields(company, List.of(change))).done()).isTrue();
    }

    Optional<String> name(EntityRef company) {
        return workspace.record(company).filter(state -> state.exists()).flatMap(state -> state.text(CompanyFields.NAME));
    }

    /// Makes a colleague known.
    UUID colleague(String name, Role role) {
        UUID person = workspace.newId();
        Command.Create create = new Command.Create(
                EntityRef.person(person),
                List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                List.of(stageline.sales.record.Member.of(Relation.ROLES, Value.of(role.code()))));
        assertThat(workspace.perform(create)).matches(outcome -> outcome.done());
        return person;
    }

    void assertSound() {
        assertThat(workspace.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try (workspace) {
                shared.close();
            }
        }
    }
}
