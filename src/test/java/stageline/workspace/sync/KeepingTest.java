package stageline.workspace.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.Circumstances;
import stageline.ledger.Connection;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LimitedFolder;
import stageline.ledger.files.LimitedFolder.State;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.server.core.MemoryLedger;
import stageline.store.Changed;
import stageline.sync.core.Condition;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Undertaking;
import stageline.workspace.Workspace;

/// Two workspaces of one person and their server.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class KeepingTest {

    @TempDir
    private Path folder;

    private final AtomicReference<State> disk = new AtomicReference<>(State.WRITABLE);
    private final Environment environment = TestComputer.environment();
    private final Environment limited = environment.reaching(path -> new LimitedFolder(new DiskFolder(path), disk));
    private NearbyServer server;
    private Place here;
    private Place there;

    @BeforeEach
    void share() throws IOException {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace founded = Workspace.create(path("here"), founding, Place.PASSWORD, environment);
        server = new NearbyServer(founded.identity().workspace(), founded.identity().person());
        UUID other = founded.newId();
        DeviceKey key;
        try (Place place = new Place(server, founded, true)) {
            place.settle();
            Files.createDirectories(path("keys"));
            Files.copy(path("here").resolve(WorkspaceKeys.FILE), path("keys").resolve(WorkspaceKeys.FILE));
            WorkspaceKeys keys = WorkspaceKeys.open(new DiskFolder(path("keys")), Place.PASSWORD);
            key = DeviceKey.create(new DiskFolder(path("keys")), other, keys, environment.random());
            server.enrol(other, key.publicKey());
            place.settle();
        }
        copy(path("here"), path("there"));
        Files.delete(path("there").resolve(DeviceKey.FILE));
        Files.copy(path("keys").resolve(DeviceKey.FILE), path("there").resolve(DeviceKey.FILE));
        here = Place.open(server, path("here"), environment);
        there = Place.open(server, path("there"), limited);
    }

    @AfterEach
    void close() {
        disk.set(State.WRITABLE);
        try (Place one = here; Place other = there) {
            // Both are closed, whatever becomes of the first.
        }
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private void settleBoth() {
        here.settle();
        there.settle();
        here.settle();
    }

    private void assertAlike(EntityRef... companies) {
        for (EntityRef company : companies) {
            assertThat(here.name(company)).isEqualTo(there.name(company));
        }
        here.assertSound();
        there.assertSound();
    }

    @Test
    void whatOneDoesTheOtherHears() {
        List<Changed> heard = new ArrayList<>();
        there.workspace().listen(heard::add);
        EntityRef company = here.company("Sanitas");
        settleBoth();

        assertThat(there.name(company)).contains("Sanitas");
        assertThat(heard).anyMatch(changed -> changed.entities().contains(company));
        there.rename(company, "Bupa");
        EntityRef second = here.company("Adeslas");
        settleBoth();

        assertThat(here.name(company)).contains("Bupa");
        assertThat(there.name(second)).contains("Adeslas");
        assertAlike(company, second);
    }

    @Test
    void aChangeIsSentByItself() {
        settleBoth();
        long before = server.size();
        here.company("Sanitas");
        here.await(Condition.Exchanging.class::isInstance);
        here.await(Condition.InStep.class::isInstance);

        assertThat(server.size()).isEqualTo(before + 1);
    }

    @Test
    void whatWasTakenInIsThereAfterTheNextOpening() {
        EntityRef company = here.company("Sanitas");
        settleBoth();
        there.close();
        there = Place.open(server, path("there"), limited);

        assertThat(there.name(company)).contains("Sanitas");
        there.rename(company, "Bupa");
        settleBoth();
        assertThat(here.name(company)).contains("Bupa");
        assertAlike(company);
    }

    @Test
    void aFullDiskTakesThePageOnceThereIsRoom() {
        settleBoth();
        EntityRef company = here.company("Sanitas");
        here.settle();
        disk.set(State.FULL);
        there.resume();
        there.await(Condition.NoRoom.class::isInstance);

        assertThat(there.name(company)).isEmpty();
        disk.set(State.WRITABLE);
        there.settle();
        assertThat(there.name(company)).contains("Sanitas");
        assertAlike(company);
    }

    @Test
    void withoutAServerEverythingGoesOnAndIsSentLater() {
        settleBoth();
        server.setReachable(false);
        here.resume();
        here.await(Condition.Away.class::isInstance);
        EntityRef company = here.company("Sanitas");
        server.setReachable(true);
        settleBoth();

        assertThat(there.name(company)).contains("Sanitas");
        assertThat(circumstancesOf(here, company).connection()).isEqualTo(Connection.OFFLINE);
    }

    @Test
    void entriesSayWhatWasKnownOfTheServer() {
        settleBoth();
        long known = server.size();
        EntityRef company = here.company("Sanitas");

        Circumstances circumstances = circumstancesOf(here, company);
        assertThat(circumstances.connection()).isEqualTo(Connection.ONLINE);
        assertThat(circumstances.clockOffsetMillis()).hasValue(NearbyServer.OFFSET_MILLIS);
        assertThat(circumstances.checkpoint()).hasValueSatisfying(seen -> assertThat(seen.size()).isEqualTo(known));
    }

    private static Circumstances circumstancesOf(Place place, EntityRef record) {
        List<Circumstances> found = new ArrayList<>();
        place.workspace().ledger().replay(1, entry -> {
            if (entry.fact().entity().equals(record)) {
                found.add(entry.encoded().entry().circumstances());
            }
        });
        return found.getFirst();
    }

    @Test
    void aWorkspaceFromABackupGetsBackWhatItHadSent() {
        EntityRef before = here.company("Before");
        here.settle();
        here.workspace().backup(path("backup"));
        EntityRef after = here.company("After");
        settleBoth();
        here.close();
        Workspace restored = Workspace.restore(path("backup"), path("restored"), Place.PASSWORD, environment);
        here = new Place(server, restored, false);
        here.settle();

        assertThat(here.name(after)).contains("After");
        here.rename(before, "Renamed");
        settleBoth();
        assertThat(there.name(before)).contains("Renamed");
        assertAlike(before, after);
    }

    @Test
    void aServerFromABackupGetsBackWhatItLost() {
        settleBoth();
        MemoryLedger backup = server.backup();
        EntityRef first = here.company("First");
        settleBoth();
        EntityRef second = there.company("Second");
        settleBoth();
        here.close();
        server.restore(backup);
        // Of what it lost, it gets back from one workspace what both had written.
        there.settle();
        here = Place.open(server, path("here"), environment);
        settleBoth();

        assertThat(here.name(first)).contains("First");
        assertThat(here.name(second)).contains("Second");
        assertAlike(first, second);
    }

    @Test
    void aChangeIsUndoneThatGotItsNumberMeanwhile() {
        EntityRef company = here.company("Sanitas");
        here.rename(company, "Bupa");
        settleBoth();

        assertThat(here.workspace().undo().done()).isTrue();
        settleBoth();
        assertThat(here.name(company)).contains("Sanitas");
        assertThat(there.name(company)).contains("Sanitas");
        assertAlike(company);
    }

    @Test
    void whatSomebodyDidElsewhereIsUndoneHere() {
        EntityRef company = here.company("Sanitas");
        here.rename(company, "Bupa");
        settleBoth();

        assertThat(there.workspace().undo().done()).isTrue();
        assertThat(there.name(company)).contains("Sanitas");
    }

    @Test
    void changesOfOthersMayArriveBetweenTwoCommandsOfAnUndertaking() {
        settleBoth();
        Undertaking undertaking = there.workspace().undertake();
        EntityRef first = EntityRef.company(there.workspace().newId());
        EntityRef second = EntityRef.company(there.workspace().newId());
        undertaking.perform(List.of(create(first, "First")));
        EntityRef between = here.company("Between");
        settleBoth();
        undertaking.perform(List.of(create(second, "Second")));
        assertThat(there.name(between)).contains("Between");

        assertThat(undertaking.withdraw().done()).isTrue();
        settleBoth();
        assertThat(here.name(first)).isEmpty();
        assertThat(here.name(second)).isEmpty();
        assertThat(here.name(between)).contains("Between");
        assertAlike(between);
    }

    private static Command create(EntityRef company, String name) {
        return new Command.Create(
                company,
                List.of(Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES"))),
                List.of());
    }

    @Test
    void aCopiedFolderIsFoundBeforeAnythingIsMixedUp() throws IOException {
        settleBoth();
        here.close();
        copy(path("here"), path("copy"));
        here = Place.open(server, path("here"), environment);
        here.company("Original");
        here.settle();
        server.setReachable(false);
        try (Place copied = Place.open(server, path("copy"), environment)) {
            EntityRef company = copied.company("Copied");
            server.setReachable(true);
            copied.resume();
            Object fork = copied.await(Place.Fork.class::isInstance);

            assertThat(fork).isInstanceOfSatisfying(Place.Fork.class, found ->
                    assertThat(found.device()).isEqualTo(copied.workspace().identity().device()));
            assertThat(copied.name(company)).contains("Copied");
            copied.assertSound();
        }
        settleBoth();
        assertAlike();
    }
}
