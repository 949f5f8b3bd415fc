package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.LedgerException;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.WatchedFolder;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.store.Changed;
import stageline.store.record.Catalogue;
import stageline.workspace.Workspace.Wish;

/// A change is projected while the journal forces it: nobody learns of it before, and what fails on either side leaves a workspace that
/// says what the journal says.
class WorkspaceDurabilityTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final Runnable NOTHING = () -> {};

    @TempDir
    private Path folder;

    private final AtomicReference<Runnable> beforeForce = new AtomicReference<>(NOTHING);
    private final Environment environment =
            TestComputer.environment().reaching(path -> new WatchedFolder(new DiskFolder(path), () -> beforeForce.get().run()));
    private final List<Changed> heard = new ArrayList<>();
    private Workspace workspace;
    private UUID company;

    @BeforeEach
    void found() {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(place(), founding, PASSWORD, environment);
        company = newCompany("Before");
        workspace.listen(heard::add);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void nobodyLearnsOfAChangeBeforeItIsDurable() throws Exception {
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        beforeForce.set(() -> {
            forcing.countDown();
            awaitReleased(released);
        });
        CompletableFuture<Outcome> renamed = CompletableFuture.supplyAsync(() -> rename("Before", "After"));
        forcing.await();
        CompletableFuture<Optional<String>> asked = CompletableFuture.supplyAsync(this::name);

        assertThat(listed()).containsExactly("Before");
        assertThat(heard).isEmpty();
        assertThat(renamed).isNotDone();
        beforeForce.set(NOTHING);
        released.countDown();

        assertThat(renamed.get().done()).isTrue();
        assertThat(asked.get()).isPresent();
        assertThat(listed()).containsExactly("After");
        assertThat(heard).hasSize(1);
    }

    private static void awaitReleased(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    @Test
    void aChangeThatCouldNotBeForcedIsNowhere() {
        Optional<OperationId> undoable = workspace.undoable();
        failForceAfter(0);

        assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> rename("Before", "Never"));

        assertThat(heard).isEmpty();
        assertThat(name()).contains("Before");
        assertThat(listed()).containsExactly("Before");
        assertThat(workspace.undoable()).isEqualTo(undoable);
        beforeForce.set(NOTHING);
        assertThat(rename("Before", "After").done()).isTrue();
        assertThat(workspace.undo().done()).isTrue();
        assertThat(name()).contains("Before");
        assertSaysWhatTheJournalSays();
    }

    @Test
    void anUndoThatCouldNotBeForcedIsNowhere() {
        rename("Before", "After");
        heard.clear();
        failForceAfter(0);

        assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(workspace::undo);

        assertThat(heard).isEmpty();
        assertThat(name()).contains("After");
        assertThat(listed()).containsExactly("After");
        beforeForce.set(NOTHING);
        assertThat(workspace.undo().done()).isTrue();
        assertThat(name()).contains("Before");
        assertSaysWhatTheJournalSays();
    }

    @Test
    void ofManyChangesThoseStandThatBecameDurableBeforeTheJournalFailed() {
        // More than the journal forces at once.
        Change notes = Change.set(CompanyFields.DESCRIPTION, Value.of("x".repeat(15_000)));
        List<UUID> ids = IntStream.range(0, 1_000).mapToObj(i -> workspace.newId()).toList();
        failForceAfter(1);

        assertThatExceptionOfType(LedgerException.Stopped.class)
                .isThrownBy(() -> workspace.performEach(ids.stream().map(id -> wish(id, notes)).toList()));

        List<Boolean> there =
                ids.stream().map(id -> workspace.record(EntityRef.company(id)).isPresent()).toList();
        int durable = there.indexOf(false);
        assertThat(durable).isBetween(1, 999);
        assertThat(there.subList(durable, there.size())).containsOnly(false);
        assertThat(listed()).hasSize(1 + durable);
        assertThat(heard).singleElement().satisfies(changed -> assertThat(changed.entities()).hasSize(durable));
        beforeForce.set(NOTHING);
        assertThat(workspace.undo().done()).isTrue();
        assertThat(listed()).hasSize(durable);
        assertSaysWhatTheJournalSays();
    }

    private Wish wish(UUID id, Change notes) {
        return new Wish(workspace.actor(), create(id, "Hospital", notes));
    }

    @Test
    void whereTheDatabaseFailsTheChangeIsDurableAndNothingMoreIsTaken() throws SQLException {
        execute("ALTER TABLE COMPANY ADD CONSTRAINT NO_AFTER CHECK (NAME <> 'After')");

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(() -> rename("Before", "After"))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(WorkspaceException.Reason.REOPEN));
        assertThatExceptionOfType(WorkspaceException.class).isThrownBy(() -> rename("Before", "Other"));

        assertThat(heard).isEmpty();
        assertThat(listed()).containsExactly("Before");
        execute("ALTER TABLE COMPANY DROP CONSTRAINT NO_AFTER");
        reopen();
        assertThat(name()).contains("After");
        assertSaysWhatTheJournalSays();
    }

    @Test
    void whereJournalAndDatabaseFailNothingHappenedAndNothingMoreIsTaken() throws SQLException {
        execute("ALTER TABLE COMPANY ADD CONSTRAINT NO_NEVER CHECK (NAME <> 'Never')");
        failForceAfter(0);

        assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> rename("Before", "Never"));

        beforeForce.set(NOTHING);
        assertThatExceptionOfType(WorkspaceException.class).isThrownBy(() -> rename("Before", "After"));
        execute("ALTER TABLE COMPANY DROP CONSTRAINT NO_NEVER");
        assertThat(heard).isEmpty();
        assertThatExceptionOfType(LedgerException.class).isThrownBy(workspace::close);
        workspace = Workspace.open(place(), PASSWORD, environment);
        assertThat(name()).contains("Before");
        assertThat(rename("Before", "After").done()).isTrue();
        assertSaysWhatTheJournalSays();
    }

    /// Lets the next so many forces succeed and the others fail.
    private void failForceAfter(int successes) {
        int[] left = {successes};
        beforeForce.set(() -> {
            if (left[0]-- <= 0) {
                throw new LedgerException.InputOutput("segment", new IOException("force failed"));
            }
        });
    }

    /// Changes the database behind the workspace's back.
    private void execute(String sql) throws SQLException {
        char[] key = WorkspaceKeys.open(new DiskFolder(place()), PASSWORD).database();
        String url = "jdbc:h2:retry:" + place().resolve(WorkspaceFolder.DATABASE).toAbsolutePath() + ";CIPHER=AES";
        try (Connection connection = DriverManager.getConnection(url, "stageline", new String(key) + " ");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void reopen() {
        workspace.close();
        workspace = Workspace.open(place(), PASSWORD, environment);
    }

    private void assertSaysWhatTheJournalSays() {
        assertThat(workspace.ledger().verify(Progress.UNWATCHED).sound()).isTrue();
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
        reopen();
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    private Path place() {
        return folder.resolve("workspace");
    }

    private static Command create(UUID id, String name, Change... more) {
        Change[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = Change.set(CompanyFields.NAME, Value.of(name));
        all[more.length + 1] = Change.set(CompanyFields.COUNTRY, Value.of("ES"));
        return new Command.Create(EntityRef.company(id), List.of(all), List.of());
    }

    private UUID newCompany(String name) {
        UUID id = workspace.newId();
        assertThat(workspace.perform(create(id, name)).done()).isTrue();
        return id;
    }

    private Outcome rename(String from, String to) {
        return workspace.perform(Command.Edit.fields(
                EntityRef.company(company), List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to)))));
    }

    private Optional<String> name() {
        return workspace.record(EntityRef.company(company)).flatMap(state -> state.text(CompanyFields.NAME));
    }

    /// The companies' names as screens read them.
    private List<String> listed() {
        return workspace.catalogue().all(EntityType.COMPANY).stream()
                .filter(Catalogue.Line::live)
                .map(Catalogue.Line::name)
                .toList();
    }
}
