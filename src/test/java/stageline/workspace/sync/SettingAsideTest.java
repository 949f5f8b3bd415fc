package stageline.workspace.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.Hash;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.StoppingFolder;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.server.core.MemoryLedger;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Secret;
import stageline.sync.http.KeyFingerprint;
import stageline.sync.http.ServerAddress;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Membership;
import stageline.workspace.OpenReport.SetAside;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// A workspace whose folder was copied: both went on as the same device, and the copy becomes another one.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class SettingAsideTest {

    private static final Environment ENVIRONMENT = TestComputer.environment();

    @TempDir
    private Path folder;

    private NearbyServer server;
    private EntityRef common;
    private EntityRef original;
    private UUID old;

    /// Both have written something, the original was first, and the copy has found out.
    @BeforeEach
    void copyAndFork() throws IOException {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace founded = Workspace.create(path("original"), founding, Place.PASSWORD, ENVIRONMENT);
        server = new NearbyServer(founded.identity().workspace(), founded.identity().person());
        old = founded.identity().device();
        try (Place place = new Place(server, founded, true)) {
            common = place.company("Common");
            place.settle();
        }
        copy(path("original"), path("copy"));
        try (Place place = Place.open(server, path("original"), ENVIRONMENT)) {
            original = place.company("Original");
            place.settle();
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

    private record Written(EntityRef company, EntityRef undone, UUID successor) {}

    /// Somebody works at the copy, which then meets the server.
    private Written work() {
        server.setReachable(false);
        try (Place copied = Place.open(server, path("copy"), ENVIRONMENT)) {
            EntityRef company = copied.company("Copied");
            copied.rename(common, "Renamed");
            EntityRef undone = copied.company("Undone");
            assertThat(copied.workspace().undo().done()).isTrue();
            server.setReachable(true);
            copied.resume();
            Object fork = copied.await(Place.Fork.class::isInstance);
            NewDevice successor = order(copied.workspace(), (Place.Fork) fork);
            server.enrol(successor.id(), successor.key());
            return new Written(company, undone, successor.id());
        }
    }

    private NewDevice order(Workspace workspace, Place.Fork fork) {
        ServerAddress address = new ServerAddress("server.example", 8443, KeyFingerprint.of(Hash.sha256(new byte[] {1})));
        Membership membership = new Membership(
                address,
                server.noteKey(),
                workspace.identity().person(),
                "Laptop",
                Instant.EPOCH,
                new Membership.Session(new Secret("t0ken"), Instant.EPOCH),
                true);
        workspace.belonging().setAsideNextTime(fork.device(), fork.first(), Optional.of(membership));
        return workspace.belonging().successor().enrolling(workspace.identity().workspace(), "Laptop").entrance().device();
    }

    private void assertBothAgree(Place copied, Written written) {
        copied.settle();
        try (Place first = Place.open(server, path("original"), ENVIRONMENT)) {
            first.settle();
            copied.settle();
            for (Place place : List.of(first, copied)) {
                assertThat(place.name(original)).contains("Original");
                assertThat(place.name(written.company())).contains("Copied");
                assertThat(place.name(common)).contains("Renamed");
                assertThat(place.name(written.undone())).isEmpty();
                place.assertSound();
            }
        }
    }

    @Test
    void whatTheCopyWroteIsIssuedAgainAsAnotherDevice() {
        Written written = work();
        try (Place copied = Place.open(server, path("copy"), ENVIRONMENT)) {
            assertThat(copied.workspace().report().setAside()).contains(new SetAside(4, "set-aside-1"));
            assertThat(copied.workspace().report().rebuilt()).isEmpty();
            assertThat(copied.workspace().identity().device()).isEqualTo(written.successor());
            assertThat(copied.workspace().belonging().membership()).isPresent();
            assertBothAgree(copied, written);
        }
        try (Place again = Place.open(server, path("copy"), ENVIRONMENT)) {
            assertThat(again.workspace().report().setAside()).isEmpty();
            again.rename(common, "Later");
            again.settle();
        }
        assertThat(path("copy").resolve("set-aside-1").resolve("journal")).isNotEmptyDirectory();
        assertThat(path("copy").resolve("set-aside-1").resolve("device.key")).isRegularFile();
        assertThat(path("copy").resolve("set-aside-1").resolve("workspace.mv.db")).isRegularFile();
    }

    @Test
    void theCopyKeepsItsChangesInTheirOrderAndWithTheirReasons() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        Written written = work();
        try (Workspace kept = keptAside()) {
            before.addAll(said(kept, old, 5));
        }
        try (Place copied = Place.open(server, path("copy"), ENVIRONMENT)) {
            after.addAll(said(copied.workspace(), written.successor(), 1));
        }
        assertThat(after).isNotEmpty().isEqualTo(before);
    }

    /// The copy as it is before it is opened again, somewhere else.
    private Workspace keptAside() {
        try {
            copy(path("copy"), path("before"));
            Files.delete(path("before").resolve("aside"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Workspace.open(path("before"), Place.PASSWORD, ENVIRONMENT);
    }

    /// What a device says from a number on: who, when, what kind of change to which record.
    private static List<String> said(Workspace workspace, UUID device, long first) {
        List<String> said = new ArrayList<>();
        workspace.ledger().replay(1, entry -> {
            var written = entry.encoded().entry();
            if (written.device().equals(device) && written.n() >= first) {
                said.add(written.circumstances().actor() + " " + written.clock() + " " + entry.fact().entity() + " "
                        + entry.fact().event().getClass().getSimpleName());
            }
        });
        return said;
    }

    @Test
    void itIsDoneOnceWhereverTheProgramDies() throws IOException {
        Written written = work();
        boolean died = true;
        for (int step = 0; died; step++) {
            Path here = path("killed-" + step);
            copy(path("copy"), here);
            AtomicLong steps = new AtomicLong(step);
            Environment dying = ENVIRONMENT.reaching(path -> new StoppingFolder(new DiskFolder(path), steps));
            died = dies(here, dying);
            try (Workspace workspace = Workspace.open(here, Place.PASSWORD, ENVIRONMENT)) {
                assertThat(workspace.identity().device()).isEqualTo(written.successor());
                assertThat(said(workspace, written.successor(), 1)).hasSize(4);
                assertThat(workspace.report().rebuilt()).isEmpty();
            }
            assertThat(here.resolve("set-aside-2")).doesNotExist();
            assertThat(here.resolve("aside")).doesNotExist();
        }
        try (Place copied = Place.open(server, path("killed-7"), ENVIRONMENT)) {
            assertBothAgree(copied, written);
        }
    }

    private static boolean dies(Path here, Environment dying) {
        try (Workspace workspace = Workspace.open(here, Place.PASSWORD, dying)) {
            assertThat(workspace.report().setAside()).isPresent();
            return false;
        } catch (StoppingFolder.Stop dead) {
            return true;
        }
    }

    @Test
    void aServerThatWasRestoredInBetweenTakesWhatIsIssuedAgain() {
        MemoryLedger backup = server.backup();
        Written written = work();
        server.restore(backup);
        server.enrol(written.successor(), successorKey());
        try (Place copied = Place.open(server, path("copy"), ENVIRONMENT)) {
            assertBothAgree(copied, written);
        }
    }

    private PublicKeyBytes successorKey() {
        try (Workspace before = keptAside()) {
            return before.belonging().successor().enrolling(before.identity().workspace(), "Laptop").entrance().device().key();
        }
    }
}
