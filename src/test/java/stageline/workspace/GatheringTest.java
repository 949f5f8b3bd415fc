package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Hash;
import stageline.ledger.OtherProgram;
import stageline.ledger.content.ContentStore;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

/// Contents that nobody names are deleted, and no other, in workspaces on disk.
class GatheringTest {

    static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    Path temporary;

    private final Instant now = Instant.now();
    private final Environment environment =
            new Environment(() -> now, () -> ZoneId.of("Europe/Madrid"), new SecureRandom()).hardening(TestComputer.QUICK);
    private Path folder = Path.of("");
    private Workspace workspace;
    private EntityRef company;

    @BeforeEach
    void found() {
        folder = temporary.resolve("w");
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder, founding, PASSWORD, environment);
        company = EntityRef.company(workspace.newId());
        perform(new Command.Create(company, List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas"))), List.of()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatNobodyNamesIsDeletedADayAfterItCame() throws IOException {
        Hash refused = keep("a paper whose sending was refused");
        Hash today = keep("another, of today");
        Hash attached = attach("contract.pdf", "what both signed");
        age(refused, Duration.ofHours(25));
        age(today, Duration.ofHours(23));
        age(attached, Duration.ofDays(90));
        assertThat(workspace.gatherContents()).as("kept since the workspace was opened").isEqualTo(Gathered.NOTHING);
        reopen();

        long bytes = Files.size(file(refused));
        assertThat(workspace.gatherContents()).isEqualTo(new Gathered(1, bytes));

        assertThat(file(refused)).doesNotExist();
        assertThat(workspace.contents().has(refused)).isFalse();
        assertThat(List.of(file(today), file(attached))).allMatch(Files::exists);
        assertThat(workspace.gatherContents()).isEqualTo(Gathered.NOTHING);
        reopen();
        assertThat(workspace.contents().has(attached)).isTrue();
        assertThat(workspace.contents().has(refused)).isFalse();
    }

    @Test
    void whatAnyEntryNamesStaysWhateverBecameOfTheEntry() throws IOException {
        Hash removed = attach("removed.pdf", "removed");
        perform(new Command.Remove(file("removed.pdf"), "a mistake"));
        Hash undone = attach("undone.pdf", "undone");
        assertThat(workspace.undo().done()).isTrue();
        Hash redone = attach("redone.pdf", "redone");
        assertThat(workspace.undo().done()).isTrue();
        assertThat(workspace.redo().done()).isTrue();
        Hash said = keep("of which somebody only speaks");
        perform(Command.Edit.fields(company, List.of(Change.set(CompanyFields.NEXT_STEP, Value.of("Ask for " + said.hex() + "!")))));
        List<Hash> all = List.of(removed, undone, redone, said);
        for (Hash each : all) {
            age(each, Duration.ofDays(400));
        }
        reopen();

        assertThat(workspace.gatherContents()).isEqualTo(Gathered.NOTHING);

        assertThat(all).allMatch(workspace.contents()::has).allMatch(each -> Files.exists(file(each)));
    }

    @Test
    void whatIsKeptAnewSinceTheWorkspaceWasOpenedStays() throws IOException {
        Hash again = keep("refused last week, and added now");
        age(again, Duration.ofDays(7));
        reopen();
        assertThat(keep("refused last week, and added now")).isEqualTo(again);
        // A clock that was set forward makes it look old at once.
        age(again, Duration.ofDays(7));

        assertThat(workspace.gatherContents()).isEqualTo(Gathered.NOTHING);

        assertThat(file(again)).exists();
        reopen();
        assertThat(workspace.gatherContents().contents()).isEqualTo(1);
    }

    @Test
    void whatIsKeptAnewBetweenTheLookAndTheDeletionStays() throws IOException {
        Hash again = keep("about to be added anew");
        age(again, Duration.ofDays(7));
        reopen();
        ContentStore contents = workspace.contents();
        assertThat(contents.before(now)).containsExactly(again);
        assertThat(keep("about to be added anew")).isEqualTo(again);

        assertThat(contents.deleteUnlessFresh(again)).isEmpty();

        assertThat(file(again)).exists();
    }

    @Test
    void nothingIsDeletedWhereALedgerWasSetAside() throws IOException {
        Hash unnamed = keep("named in a ledger that was set aside, perhaps");
        age(unnamed, Duration.ofDays(7));
        reopen();
        Path aside = Files.createDirectory(folder.resolve("set-aside-1"));
        assertThat(workspace.gatherContents()).isEqualTo(Gathered.NOTHING);
        assertThat(file(unnamed)).exists();

        Files.delete(aside);
        assertThat(workspace.gatherContents().contents()).isEqualTo(1);
    }

    @Test
    void aBackupIsWholeWhateverIsDeletedBesideIt() throws IOException {
        Hash attached = attach("contract.pdf", "what both signed");
        for (int number = 0; number < 40; number++) {
            age(keep("refused " + number), Duration.ofDays(2));
        }
        age(attached, Duration.ofDays(2));
        reopen();
        Thread gathering = Thread.ofVirtual().start(() -> {
            Gathered _ = workspace.gatherContents();
        });
        Path backup = temporary.resolve("backup.zip");
        workspace.backup(backup);
        join(gathering);

        try (Workspace restored = Workspace.restore(backup, temporary.resolve("restored"), PASSWORD, environment)) {
            assertThat(restored.contents().has(attached)).isTrue();
        }
    }

    @Test
    void aProgramThatIsKilledInBetweenLeavesTheRestToTheNext() throws Exception {
        List<Hash> named = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            named.add(attach("file " + number + ".pdf", "attached " + number));
        }
        int many = 60;
        for (int number = 0; number < many; number++) {
            age(keep("refused " + number), Duration.ofDays(2));
        }
        for (Hash each : named) {
            age(each, Duration.ofDays(2));
        }
        workspace.close();
        int all = contents();
        Process process = OtherProgram.start(Gatherer.class, folder.toString());
        try {
            while (process.isAlive() && contents() == all) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        int left = contents();
        workspace = Workspace.open(folder, PASSWORD, environment);
        assertThat(left).isBetween(named.size(), all - 1);
        assertThat(workspace.gatherContents().contents()).isEqualTo(left - named.size());
        assertThat(contents()).isEqualTo(named.size());
        for (Hash each : named) {
            try (var content = workspace.contents().open(each)) {
                assertThat(Hash.sha256(content.readAllBytes())).isEqualTo(each);
            }
        }
    }

    /// Gathers, until it is killed.
    static final class Gatherer {

        private Gatherer() {}

        public static void main(String[] arguments) {
            try (Workspace workspace = Workspace.open(Path.of(arguments[0]), PASSWORD, TestComputer.environment())) {
                Gathered _ = workspace.gatherContents();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private int contents() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("contents"))) {
            return (int) files.count();
        }
    }

    private void reopen() {
        workspace.close();
        workspace = Workspace.open(folder, PASSWORD, environment);
    }

    private Hash keep(String words) throws IOException {
        return workspace.contents().keep(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), ContentStore.LIMIT).hash();
    }

    private Hash attach(String name, String words) throws IOException {
        Hash content = keep(words);
        UUID attachment = workspace.newId();
        perform(new Command.Create(
                EntityRef.attachment(attachment),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(company.text())),
                        Change.set(AttachmentFields.NAME, Value.of(name)),
                        Change.set(AttachmentFields.CONTENT, Value.of(content.hex())),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(workspace.contents().size(content)))),
                List.of()));
        return content;
    }

    private EntityRef file(String name) {
        return workspace.attachments().of(company).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .entity();
    }

    private Path file(Hash content) {
        return folder.resolve("contents").resolve(content.hex());
    }

    private void age(Hash content, Duration age) throws IOException {
        Path _ = Files.setLastModifiedTime(file(content), FileTime.from(now.minus(age)));
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command).done()).as(command.toString()).isTrue();
    }
}
