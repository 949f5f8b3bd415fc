package stageline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.ledger.LedgerException;
import stageline.ledger.OtherProgram;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;

/// What only a store in a folder has: its journals.
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedStoreTest {

    private static final UUID PERSON = new UUID(9, 1);
    private static final Account ACCOUNT = new Account(PERSON, "$argon2id$…", 0, 0);

    @TempDir
    private Path folder;

    private ServerStore open() {
        return ServerStore.embedded(folder, new SecureRandom());
    }

    /// Opens the store of a folder and stays.
    public static final class Holder {

        public static void main(String[] arguments) throws Exception {
            try (ServerStore store = ServerStore.embedded(Path.of(arguments[0]), new SecureRandom())) {
                store.hold(Scribe.WORKSPACE, holding -> new Scribe(1).write(holding, 1));
                System.out.write("open\n".getBytes(StandardCharsets.UTF_8));
                System.out.flush();
                System.in.read();
            }
        }
    }

    private record Content(Tally tally, List<Accepted> pushes, boolean account) {}

    private static Content content(ServerStore store) {
        return store.read(Scribe.WORKSPACE, reading -> new Content(
                reading.tally(), reading.pushes(0, 100_000, Long.MAX_VALUE), reading.account(PERSON).isPresent()));
    }

    private Content written() {
        try (ServerStore store = open()) {
            Scribe scribe = new Scribe(1);
            store.hold(Scribe.WORKSPACE, holding -> {
                holding.beginNext(Scribe.DEVICE, Scribe.NOON);
                return holding.tally();
            });
            for (int i = 0; i < 12; i++) {
                store.hold(Scribe.WORKSPACE, holding -> scribe.write(holding, 40));
            }
            store.hold(Scribe.WORKSPACE, holding -> {
                holding.change(ACCOUNT);
                return ACCOUNT;
            });
            return content(store);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
    void aTornDatabaseIsMadeAnewFromTheJournals(double kept) throws IOException {
        Content before = written();
        Path file = folder.resolve("database.mv.db");
        try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
            torn.setLength((long) (torn.length() * kept));
        }
        try (ServerStore store = open()) {
            assertThat(content(store)).isEqualTo(before);
            assertThat(before.account()).isTrue();
        }
    }

    @Test
    void aDatabaseOfRubbishIsMovedAside() throws IOException {
        Content before = written();
        Files.write(folder.resolve("database.mv.db"), new byte[20_000]);
        try (ServerStore store = open()) {
            assertThat(content(store)).isEqualTo(before);
        }
        assertThat(folder.resolve("database.unreadable")).hasBinaryContent(new byte[20_000]);
    }

    @Test
    void aLostDatabaseIsMadeAnewAndGoesOn() throws IOException {
        Content before = written();
        Files.delete(folder.resolve("database.mv.db"));
        try (ServerStore store = open()) {
            assertThat(content(store)).isEqualTo(before);
            assertThat(store.<Long>hold(Scribe.WORKSPACE, holding -> new Scribe(2).write(holding, 1)))
                    .isEqualTo(before.tally().size() + 1);
        }
        try (ServerStore store = open()) {
            assertThat(content(store).tally().size()).isEqualTo(before.tally().size() + 1);
        }
    }

    @Test
    void onlyTheOwnerCanReadTheKey() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal.key")))).isEqualTo("rw-------");
    }

    @Test
    void aLostKeyIsNotReplaced() throws IOException {
        written();
        Files.delete(folder.resolve("journal.key"));
        assertThatThrownBy(this::open).isInstanceOf(LedgerException.FileMissing.class);
        assertThat(folder.resolve("journal.key")).doesNotExist();
    }

    @Test
    void aSecondProgramIsKeptOut() throws Exception {
        Process other = OtherProgram.start(Holder.class, folder.toString());
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(this::open).isInstanceOf(LedgerException.Locked.class);
            other.outputWriter().close();
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        try (ServerStore store = open()) {
            assertThat(content(store).tally().size()).isEqualTo(1);
            assertThatThrownBy(this::open).isInstanceOf(LedgerException.Locked.class);
        }
    }

    @Test
    void whatNobodyDidMakesNoJournal() {
        try (ServerStore store = open()) {
            store.hold(Scribe.WORKSPACE, Holding::tally);
            assertThatThrownBy(() -> store.hold(Scribe.WORKSPACE, holding -> {
                new Scribe(1).write(holding, 1);
                throw new IllegalStateException("on purpose");
            })).hasMessage("on purpose");
        }
        assertThat(folder.resolve("journals")).isEmptyDirectory();
    }
}
