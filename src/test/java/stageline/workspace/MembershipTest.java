package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LimitedFolder;
import stageline.ledger.files.LimitedFolder.State;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.sales.people.Role;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Secret;
import stageline.sync.http.KeyFingerprint;
import stageline.sync.http.ServerAddress;

/// To which server a workspace belongs, and how one is joined.
class MembershipTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final Environment ENVIRONMENT = TestComputer.environment();
    private static final UUID WORKSPACE = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    private static final Membership MEMBERSHIP = new Membership(
            new ServerAddress("server.example", 8443, KeyFingerprint.of(Hash.sha256(new byte[] {1}))),
            new NoteKey("server.example", SigningKey.draw(ENVIRONMENT.random()).publicKey()),
            PERSON,
            "Anás Läptop",
            Instant.ofEpochMilli(1_800_000_000_000L),
            new Membership.Session(new Secret("t0ken"), Instant.ofEpochMilli(1_900_000_000_000L)),
            false);

    @TempDir
    private Path folder;

    private Path place() {
        return folder.resolve("workspace");
    }

    private Workspace founded() {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        return Workspace.create(place(), founding, PASSWORD, ENVIRONMENT);
    }

    private Workspace opened(Environment environment) {
        return Workspace.open(place(), PASSWORD, environment);
    }

    @Test
    void whatIsRememberedIsThereAtTheNextOpening() {
        try (Workspace workspace = founded()) {
            assertThat(workspace.belonging().membership()).isEmpty();
            workspace.belonging().remember(MEMBERSHIP);
            assertThat(workspace.belonging().membership()).contains(MEMBERSHIP);
        }
        try (Workspace workspace = opened(ENVIRONMENT)) {
            assertThat(workspace.belonging().membership()).contains(MEMBERSHIP);
            assertThat(workspace.belonging().awaitsItsHistory()).isTrue();
            workspace.belonging().remember(MEMBERSHIP.completed());
            assertThat(workspace.belonging().awaitsItsHistory()).isFalse();
            workspace.belonging().leave();
            assertThat(workspace.belonging().membership()).isEmpty();
        }
        try (Workspace workspace = opened(ENVIRONMENT)) {
            assertThat(workspace.belonging().membership()).isEmpty();
        }
    }

    @Test
    void aFullDiskKeepsWhatWasRememberedBefore() {
        AtomicReference<State> disk = new AtomicReference<>(State.WRITABLE);
        Environment limited = ENVIRONMENT.reaching(path -> new LimitedFolder(new DiskFolder(path), disk));
        founded().close();
        Membership later = MEMBERSHIP.with(new Membership.Session(new Secret("other"), Instant.EPOCH));
        try (Workspace workspace = opened(limited)) {
            workspace.belonging().remember(MEMBERSHIP);
            disk.set(State.FULL);
            assertThatExceptionOfType(LedgerException.DiskFull.class).isThrownBy(() -> workspace.belonging().remember(later));
            assertThat(workspace.belonging().membership()).contains(MEMBERSHIP);
            disk.set(State.WRITABLE);
        }
        try (Workspace workspace = opened(ENVIRONMENT)) {
            assertThat(workspace.belonging().membership()).contains(MEMBERSHIP);
        }
    }

    @Test
    void theSessionIsSealed() throws IOException {
        try (Workspace workspace = founded()) {
            workspace.belonging().remember(MEMBERSHIP);
        }
        Path file = place().resolve("server");
        byte[] bytes = Files.readAllBytes(file);

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("t0ken", "server.example");
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(LedgerException.KeyFileDamaged.class).isThrownBy(() -> opened(ENVIRONMENT));
    }

    @Test
    void aBackupBelongsToTheServerToo() {
        try (Workspace workspace = founded()) {
            workspace.belonging().remember(MEMBERSHIP);
            workspace.backup(folder.resolve("backup"));
        }
        try (Workspace restored =
                Workspace.restore(folder.resolve("backup"), folder.resolve("restored"), PASSWORD, ENVIRONMENT)) {
            assertThat(restored.belonging().membership()).contains(MEMBERSHIP);
        }
    }

    @Test
    void aJoinedWorkspaceOpensBeforeAnythingHasCome() {
        UUID device;
        try (Joining joining = Joining.begin(place(), PASSWORD, ENVIRONMENT)) {
            device = joining.device("Laptop").id();
            try (Workspace joined = joining.finish(WORKSPACE, MEMBERSHIP)) {
                assertThat(joined.identity()).isEqualTo(new Identity(WORKSPACE, device, PERSON));
                assertThat(joined.report().rebuilt()).isEmpty();
            }
        }
        try (Workspace joined = opened(ENVIRONMENT)) {
            assertThat(joined.identity()).isEqualTo(new Identity(WORKSPACE, device, PERSON));
            assertThat(joined.belonging().awaitsItsHistory()).isTrue();
            assertThat(joined.ledger().verify(Progress.UNWATCHED).sound()).isTrue();
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().contains("joining"));
    }

    @Test
    void whoAsksAgainIsTheSameDevice() {
        NewDevice device;
        try (Joining joining = Joining.begin(place(), PASSWORD, ENVIRONMENT)) {
            device = joining.device("Laptop");
            assertThat(joining.asking()).isFalse();
        }
        try (Joining again = Joining.begin(place(), PASSWORD, ENVIRONMENT)) {
            assertThat(again.device("Laptop")).isEqualTo(device);
            assertThat(again.asking()).isTrue();
        }
        assertThatExceptionOfType(LedgerException.WrongPassword.class)
                .isThrownBy(() -> Joining.begin(place(), "other".toCharArray(), ENVIRONMENT));
    }

    @Test
    void aDeviceThatNobodyHeardOfIsDrawnAnewForAnotherPassword() {
        NewDevice device;
        try (Joining joining = Joining.begin(place(), PASSWORD, ENVIRONMENT)) {
            device = joining.device("Laptop");
        }
        try (Joining again = Joining.begin(place(), "other".toCharArray(), ENVIRONMENT)) {
            assertThat(again.device("Laptop")).isNotEqualTo(device);
            again.giveUp();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereSomethingIsNobodyJoins() {
        founded().close();
        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(() -> Joining.begin(place(), PASSWORD, ENVIRONMENT))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WorkspaceException.Reason.OCCUPIED));
    }
}
