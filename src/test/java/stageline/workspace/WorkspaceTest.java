package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.LedgerException;
import stageline.ledger.content.Content;
import stageline.ledger.content.ContentStore;
import stageline.ledger.keys.PasswordHardness;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.Changed;
import stageline.store.history.HistoryFilter;

class WorkspaceTest {

    private static final Founding FOUNDING =
            new Founding("Wörkspace", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));

    @TempDir
    Path folder;

    private final Environment environment = TestComputer.environment();

    @Test
    void passwordsAreAsHardAsTheyShouldBeUnlessATestSaysOtherwise() {
        assertThat(Environment.ofThisComputer().hardness()).isEqualTo(PasswordHardness.DEFAULT);
    }

    @Test
    void whatWasDoneIsThereAfterOpeningAgain() {
        UUID company;
        try (Workspace workspace = found()) {
            company = newCompany(workspace, "Clínicas Miralba");
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.name()).isEqualTo("Wörkspace");
            assertThat(workspace.record(EntityRef.company(company)).orElseThrow().text(CompanyFields.NAME)).contains("Clínicas Miralba");
            assertThat(workspace.report().closedCleanly()).isTrue();
            assertThat(workspace.report().replayed()).isZero();
        }
    }

    @Test
    void aMissingOrDamagedDatabaseIsFoldedAnewFromTheJournal() throws IOException {
        UUID company;
        try (Workspace workspace = found()) {
            assertThat(workspace.report().rebuilt()).as("nothing had to be mended yet").isEmpty();
            company = newCompany(workspace, "Hospitais do Tejo");
        }
        Path database = place().resolve("workspace.mv.db");
        Files.delete(database);
        try (Workspace workspace = open()) {
            assertThat(workspace.report().rebuilt()).contains(OpenReport.Rebuilt.MISSING);
            assertThat(workspace.record(EntityRef.company(company))).isPresent();
        }
        Files.write(database, "rubbish".repeat(4_000).getBytes(StandardCharsets.UTF_8));
        try (Workspace workspace = open()) {
            assertThat(workspace.report().rebuilt()).contains(OpenReport.Rebuilt.UNREADABLE);
            assertThat(workspace.record(EntityRef.company(company))).isPresent();
        }
    }

    @Test
    void undoAndRedoGoBackAndForthAndOutliveTheProgram() {
        UUID company;
        try (Workspace workspace = found()) {
            company = newCompany(workspace, "Before");
            rename(workspace, company, "Before", "After");
            assertThat(workspace.undo().done()).isTrue();
            assertThat(nameOf(workspace, company)).contains("Before");
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.redo().done()).isTrue();
            assertThat(nameOf(workspace, company)).contains("After");
            assertThat(workspace.undo().done()).isTrue();
            assertThat(workspace.undo().done()).isTrue();
            assertThat(workspace.record(EntityRef.company(company)).orElseThrow().exists()).isFalse();
            assertThat(workspace.undo()).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void whenTheLedgerWasLastVerifiedOutlivesTheProgramWithWhatItCovered() {
        try (Workspace workspace = found()) {
            assertThat(workspace.ledger().lastVerified()).isEmpty();
            newCompany(workspace, "Before");
            long entries = workspace.ledger().verify(Progress.UNWATCHED).entries();
            newCompany(workspace, "After");
            assertThat(workspace.ledger().lastVerified()).map(Verified::entries).contains(entries);
        }
        try (Workspace workspace = open()) {
            Verified last = workspace.ledger().lastVerified().orElseThrow();
            assertThat(last.entries()).isLessThan(workspace.history().count(HistoryFilter.ALL));
            assertThat(last.at()).isBeforeOrEqualTo(environment.clock().instant());
        }
    }

    @Test
    void listenersHearWhichRecordsChanged() {
        List<Changed> heard = new ArrayList<>();
        try (Workspace workspace = found()) {
            Runnable end = workspace.listen(heard::add);
            UUID company = newCompany(workspace, "Sainte-Aure");
            assertThat(heard).singleElement().satisfies(c -> assertThat(c.entities()).contains(EntityRef.company(company)));
            end.run();
            rename(workspace, company, "Sainte-Aure", "Groupe Sainte-Aure");
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void aRefusedCommandWritesNothing() {
        try (Workspace workspace = found()) {
            UUID deal = workspace.newId();
            Outcome outcome = workspace.perform(Command.MoveDeal.plain(deal, Stage.PROSPECTED, Stage.QUALIFIED));
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(workspace.undoable()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsRefusedByName() {
        found().close();
        assertThatThrownBy(() -> Workspace.open(place(), "wrong".toCharArray(), environment))
                .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.code()).isEqualTo(LedgerException.Code.WRONG_PASSWORD));
    }

    @Test
    void aSecondOpeningIsRefusedByName() {
        try (Workspace workspace = found()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(LedgerException.class, e -> assertThat(e.code()).isEqualTo(LedgerException.Code.LOCKED));
            assertThat(newCompany(workspace, "Still open")).isNotNull();
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsNotFounded() throws IOException {
        Files.createDirectories(place());
        Files.writeString(place().resolve("letter.txt"), "mine");
        assertThatThrownBy(this::found)
                .isInstanceOfSatisfying(WorkspaceException.class, e -> assertThat(e.reason())
                        .isEqualTo(WorkspaceException.Reason.OCCUPIED));
        assertThat(place().resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void aBackupIsRestoredElsewhereWithEverything() throws IOException {
        UUID company;
        Content file;
        Path backup = folder.resolve("backup.zip");
        try (Workspace workspace = found()) {
            company = newCompany(workspace, "Kept");
            file = workspace.contents().keep(new ByteArrayInputStream(new byte[] {7, 8, 9}), ContentStore.LIMIT);
            workspace.backup(backup);
            rename(workspace, company, "Kept", "Later");
        }
        try (Workspace restored = Workspace.restore(backup, folder.resolve("elsewhere"), "secret".toCharArray(), environment)) {
            assertThat(nameOf(restored, company)).contains("Kept");
            try (InputStream content = restored.contents().open(file.hash())) {
                assertThat(content).hasBinaryContent(new byte[] {7, 8, 9});
            }
        }
        Files.write(backup, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Workspace.restore(backup, folder.resolve("third"), "secret".toCharArray(), environment))
                .isInstanceOfSatisfying(WorkspaceException.class, e -> assertThat(e.reason())
                        .isEqualTo(WorkspaceException.Reason.NO_BACKUP));
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void nothingReadableLiesInTheFiles() throws IOException {
        String secret = "Zyklamenweg-Klinik";
        try (Workspace workspace = found()) {
            newCompany(workspace, secret);
            assertNowhere(secret);
        }
        assertNowhere(secret);
        assertNowhere("Ana Mart");
    }

    private void assertNowhere(String words) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(new String(words.getBytes(charset), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private Path place() {
        return folder.resolve("workspace");
    }

    private Workspace found() {
        return Workspace.create(place(), FOUNDING, "secret".toCharArray(), environment);
    }

    private Workspace open() {
        return Workspace.open(place(), "secret".toCharArray(), environment);
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

    private static void rename(Workspace workspace, UUID company, String from, String to) {
        Outcome outcome = workspace.perform(Command.Edit.fields(
                EntityRef.company(company), List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to)))));
        assertThat(outcome.done()).isTrue();
    }

    private static Optional<String> nameOf(Workspace workspace, UUID company) {
        return workspace.record(EntityRef.company(company)).flatMap(r -> r.text(CompanyFields.NAME));
    }
}
