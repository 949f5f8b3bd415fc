package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.OtherProgram;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.LimitedFolder;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.ledger.proof.VerificationResult;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

/// What a whole workspace does with files that a crash, decay, a full disk or other programs left behind: it says what is wrong, and
/// nothing that was acknowledged is lost.
@Execution(ExecutionMode.CONCURRENT)
class WorkspaceDamageTest {

    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    private Path folder;

    private final AtomicReference<LimitedFolder.State> disk = new AtomicReference<>(LimitedFolder.State.WRITABLE);
    private final Environment environment =
            TestComputer.environment().reaching(path -> new LimitedFolder(new DiskFolder(path), disk));

    @Test
    void aTornTailIsCutAndReportedAndWhatWasAcknowledgedStays() throws IOException {
        UUID company = foundWith("Miralba");
        byte[] whole = Files.readAllBytes(segment());
        byte[] torn = Arrays.copyOf(whole, whole.length + 300);
        torn[whole.length] = 1;
        Files.write(segment(), torn);

        try (Workspace workspace = open()) {
            assertThat(workspace.report().tornTail()).get().extracting(tail -> tail.bytes()).isEqualTo(300L);
            assertThat(nameOf(workspace, company)).contains("Miralba");
            newCompany(workspace, "Goes on");
        }
    }

    @Test
    void aJournalThatEndsBeforeWhatTheDatabaseHasIsRefusedAndNothingIsCut() throws IOException {
        foundWith("Miralba");
        byte[] whole = Files.readAllBytes(segment());
        for (int cut : List.of(300, whole.length / 2, whole.length - 44)) {
            byte[] shorter = Arrays.copyOf(whole, whole.length - cut);
            Files.write(segment(), shorter);
            assertThatExceptionOfType(LedgerException.Damaged.class).as("%d bytes cut", cut).isThrownBy(this::open);
            assertThat(segment()).hasBinaryContent(shorter);
        }
        Files.write(segment(), whole);
        try (Workspace workspace = open()) {
            assertThat(workspace.report().rebuilt()).isEmpty();
        }
    }

    @Test
    void aMissingJournalIsRefusedWhereTheDatabaseRemembersIt() throws IOException {
        foundWith("Miralba");
        Files.delete(segment());

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(this::open)
                .satisfies(damaged -> assertThat(damaged.damage()).isEqualTo(Damage.SEGMENT_MISSING));
    }

    @Test
    void aMissingJournalIsRefusedAlsoWhereTheDatabaseIsMissing() throws IOException {
        foundWith("Miralba");
        byte[] whole = Files.readAllBytes(segment());
        Files.delete(segment());
        Files.delete(new WorkspaceFolder(place()).databaseFile());

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(this::open)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WorkspaceException.Reason.NOT_FOUNDED));

        Files.write(segment(), whole);
        try (Workspace workspace = open()) {
            assertThat(workspace.report().replayed()).isPositive();
        }
    }

    @Test
    void aFlippedBitBeforeTheLatestChangeIsNamedByVerificationAndARebuildKeepsWhatThereWas() throws IOException {
        UUID company = foundWith("Miralba");
        byte[] flipped = Files.readAllBytes(segment());
        flipped[200] ^= 8;
        Files.write(segment(), flipped);

        try (Workspace workspace = open()) {
            VerificationResult result = workspace.ledger().verify(Progress.UNWATCHED);
            assertThat(result.sound()).isFalse();
        }
        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(() -> Workspace.rebuild(place(), PASSWORD.clone(), environment))
                .satisfies(damaged -> assertThat(damaged.file()).isEqualTo("00000001.seg"));
        assertThat(segment()).hasBinaryContent(flipped);
        try (Workspace workspace = open()) {
            assertThat(nameOf(workspace, company)).contains("Miralba");
        }
    }

    @Test
    void aFlippedBitInTheLatestChangeOrASegmentsHeadIsNamedAtTheStartAndNothingIsChanged() throws IOException {
        foundWith("Miralba");
        byte[] whole = Files.readAllBytes(segment());
        for (int at : List.of(20, whole.length - 100)) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 8;
            Files.write(segment(), flipped);

            assertThatExceptionOfType(LedgerException.Damaged.class)
                    .isThrownBy(this::open)
                    .satisfies(damaged -> assertThat(damaged.file()).isEqualTo("00000001.seg"));
            assertThat(segment()).hasBinaryContent(flipped);
        }
    }

    @Test
    void onAFullDiskNothingHappensAndItGoesOnOnceThereIsRoom() throws IOException {
        UUID company = foundWith("Miralba");
        try (Workspace workspace = open()) {
            disk.set(LimitedFolder.State.FULL);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(LedgerException.class)
                        .isThrownBy(() -> rename(workspace, company, "Miralba", "Lost"))
                        .satisfies(refused -> assertThat(cause(refused)).isInstanceOf(LedgerException.DiskFull.class));
            }
            assertThat(nameOf(workspace, company)).contains("Miralba");
            disk.set(LimitedFolder.State.WRITABLE);
            assertThat(rename(workspace, company, "Miralba", "Clínicas Miralba")).isTrue();
        }
        assertWholeWith(company, "Clínicas Miralba");
    }

    @Test
    void aWorkspaceOnAFullDiskIsClosedAndOpenedWithWhatWasAcknowledged() throws IOException {
        UUID company = foundWith("Miralba");
        Workspace workspace = open();
        rename(workspace, company, "Miralba", "Acknowledged");
        disk.set(LimitedFolder.State.FULL);
        assertThatExceptionOfType(LedgerException.class).isThrownBy(workspace::close);
        disk.set(LimitedFolder.State.WRITABLE);

        assertWholeWith(company, "Acknowledged");
    }

    @Test
    void aFolderThatCanNotBeWrittenIsNamedAsSuch() throws IOException {
        UUID company = foundWith("Miralba");
        disk.set(LimitedFolder.State.READ_ONLY);

        assertThatExceptionOfType(LedgerException.ReadOnly.class).isThrownBy(this::open);

        disk.set(LimitedFolder.State.WRITABLE);
        assertWholeWith(company, "Miralba");
    }

    @Test
    void aFolderWithoutPermissionIsNamedAsSuch() throws IOException {
        assumeThat(System.getProperty("user.name")).as("permissions do not bind the superuser").isNotEqualTo("root");
        foundWith("Miralba");
        Files.setPosixFilePermissions(place().resolve("workspace.lock"), PosixFilePermissions.fromString("r--r--r--"));

        assertThatExceptionOfType(LedgerException.ReadOnly.class).isThrownBy(this::open);
    }

    @Test
    void whatTheSystemDoesNotPermitIsReadOnly() {
        var refused = new FileSystemException("workspace.lock", null, "Operation not permitted");

        assertThat(FileFailures.of(place(), refused)).isInstanceOf(LedgerException.ReadOnly.class);
    }

    @Test
    void aSecondProgramIsRefusedWhileTheFirstGoesOn() throws Exception {
        foundWith("Miralba");
        Process first = OtherProgram.start(BusySellers.class, place().toString(), new String(PASSWORD), "1");
        try (BufferedReader claims = first.inputReader(StandardCharsets.UTF_8)) {
            claims.readLine();
            assertThat(claims.readLine()).isNotNull();

            assertThatExceptionOfType(LedgerException.Locked.class).isThrownBy(this::open);

            for (int i = 0; i < 20; i++) {
                assertThat(claims.readLine()).isNotNull();
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        open().close();
    }

    @Test
    void aKeyFileOfANewerVersionIsNamedAsSuch() throws IOException {
        foundWith("Miralba");
        withVersion(place().resolve(WorkspaceKeys.FILE), 116);

        assertThatExceptionOfType(LedgerException.NewerFormat.class)
                .isThrownBy(this::open)
                .satisfies(newer -> assertThat(newer.found()).isEqualTo(7));
    }

    @Test
    void aJournalOfANewerVersionIsNamedAsSuch() throws IOException {
        foundWith("Miralba");
        withVersion(segment(), 40);

        assertThatExceptionOfType(LedgerException.NewerFormat.class)
                .isThrownBy(this::open)
                .satisfies(newer -> assertThat(newer.file()).isEqualTo("00000001.seg"));
    }

    @Test
    void aDatabaseOfANewerVersionIsNamedAsSuchAndKept() throws Exception {
        foundWith("Miralba");
        char[] key = WorkspaceKeys.open(new DiskFolder(place()), PASSWORD).database();
        String url = "jdbc:h2:" + place().resolve(WorkspaceFolder.DATABASE).toAbsolutePath() + ";CIPHER=AES";
        try (Connection newer = DriverManager.getConnection(url, "stageline", new String(key) + " ");
                var statement = newer.createStatement()) {
            statement.execute("INSERT INTO MIGRATION SELECT MAX(VERSION) + 1, 'newer' FROM MIGRATION");
        }
        long size = Files.size(place().resolve(WorkspaceFolder.DATABASE_FILE));

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(this::open)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WorkspaceException.Reason.NEWER));
        assertThat(Files.size(place().resolve(WorkspaceFolder.DATABASE_FILE))).isGreaterThanOrEqualTo(size / 2);
    }

    @Test
    void nothingReadableIsLeftBehindByAProgramThatWasKilled() throws Exception {
        foundWith("Miralba");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process killed = OtherProgram.start(temporary, BusySellers.class, place().toString(), new String(PASSWORD), "2");
        try (BufferedReader claims = killed.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 60; i++) {
                assertThat(claims.readLine()).isNotNull();
            }
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertNowhere("Klinik", "Visit", "Tried without the papers", "insurance", "Miralba", "Ana Mart");
        open().close();
        assertNowhere("Klinik", "Visit", "Tried without the papers", "insurance", "Miralba", "Ana Mart");
    }

    @Test
    void theFoundingIsNotUndone() throws IOException {
        foundWith("Miralba");
        try (Workspace workspace = open()) {
            OperationId founding = new OperationId(workspace.identity().device(), 1);

            assertThat(workspace.perform(new Command.Revoke(founding)).done()).isFalse();
        }
    }

    private void assertNowhere(String... words) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        String encoded = new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
                        assertThat(bytes.contains(encoded)).as("%s in %s", word, file).isFalse();
                    }
                }
            }
        }
    }

    /// Gives a file the version 7, and the checksum that goes with it.
    private static void withVersion(Path file, int checksumAt) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(8, 7);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, checksumAt);
        ByteBuffer.wrap(bytes).putInt(checksumAt, (int) checksum.getValue());
        Files.write(file, bytes);
    }

    private static Throwable cause(LedgerException refused) {
        return refused instanceof LedgerException.Stopped stopped ? stopped.reason().orElseThrow() : refused;
    }

    private void assertWholeWith(UUID company, String name) {
        try (Workspace workspace = open()) {
            assertThat(nameOf(workspace, company)).contains(name);
            assertThat(workspace.ledger().verify(Progress.UNWATCHED).sound()).isTrue();
            assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
        }
    }

    private Path place() {
        return folder.resolve("workspace");
    }

    private Path segment() {
        return place().resolve("journal/00000001.seg");
    }

    /// A workspace that was closed, with one company, whose password costs little to try.
    private UUID foundWith(String company) {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        UUID id;
        try (Workspace workspace = Workspace.create(place(), founding, PASSWORD, environment)) {
            id = newCompany(workspace, company);
        }
        WorkspaceKeys.changePassword(
                new DiskFolder(place()), PASSWORD, PASSWORD, TestComputer.QUICK, environment.random());
        return id;
    }

    private Workspace open() {
        return Workspace.open(place(), PASSWORD, environment);
    }

    private static UUID newCompany(Workspace workspace, String name) {
        UUID id = workspace.newId();
        Outcome outcome = workspace.perform(new Command.Create(
                EntityRef.company(id),
                List.of(Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES"))),
                List.of()));
        assertThat(outcome.done()).isTrue();
        return id;
    }

    private static boolean rename(Workspace workspace, UUID company, String from, String to) {
        return workspace.perform(Command.Edit.fields(
                        EntityRef.company(company), List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to)))))
                .done();
    }

    private static Optional<String> nameOf(Workspace workspace, UUID company) {
        return workspace.record(EntityRef.company(company)).flatMap(r -> r.text(CompanyFields.NAME));
    }
}
