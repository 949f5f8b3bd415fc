package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stageline.store.Scribe.id;
import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.sales.event.Change;
import stageline.sales.event.Fact;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.StoreException.Reason;

@Execution(ExecutionMode.CONCURRENT)
class StoreTest {

    private static final byte[] KEY = key(7);
    private static final String SECRET = "Hospital de Torrejon";

    @TempDir
    private Path folder;

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    private Path file() {
        return folder.resolve("workspace");
    }

    private Path onDisk() {
        return folder.resolve("workspace.mv.db");
    }

    private static List<Fact> companies(int count) {
        Scribe scribe = new Scribe(1);
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            facts.add(scribe.created(EntityRef.company(id(3, i)), Change.set(CompanyFields.NAME, Value.of(SECRET + " " + i))));
        }
        return facts;
    }

    private void fill(Store store, int count) {
        new Projector(store).apply(new Scribe(1).arrived(1, companies(count)));
    }

    @Test
    void whatWasAppliedIsThereAfterReopening() throws StoreException {
        try (Store store = Store.open(file(), KEY)) {
            assertThat(store.applied()).isZero();
            fill(store, 3);
        }
        try (Store store = Store.open(file(), KEY)) {
            assertThat(store.applied()).isEqualTo(3);
            assertThat(new Projector(store).find(EntityRef.company(id(3, 2))).orElseThrow().text(CompanyFields.NAME)).contains(SECRET
                    + " 2");
        }
    }

    @Test
    void nothingOnDiskCanBeRead() throws StoreException, IOException {
        try (Store store = Store.open(file(), KEY)) {
            fill(store, 2_000);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(each.toString()).doesNotContain("Torrejon").doesNotContain("torrejon").doesNotContain("LEDGER_ENTRY");
            }
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(onDisk()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(onDisk());
        }
    }

    @Test
    void anotherKeyIsUnreadable() throws StoreException {
        Store.open(file(), KEY).close();

        assertThatThrownBy(() -> Store.open(file(), key(8)))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> Store.open(file(), new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileOfRubbishIsUnreadableAndStaysAsItIs() throws IOException {
        byte[] rubbish = "this is no database ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        Files.write(onDisk(), rubbish);

        assertThatThrownBy(() -> Store.open(file(), KEY))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));

        assertThat(Files.size(onDisk())).isEqualTo(rubbish.length);
        assertThat(Files.deleteIfExists(onDisk())).isTrue();
    }

    @Test
    void aFileCutShortIsUnreadableOrAnOlderStateThatTheJournalCompletes() throws StoreException, IOException {
        try (Store store = Store.open(file(), KEY)) {
            fill(store, 2_000);
        }
        try (RandomAccessFile cut = new RandomAccessFile(onDisk().toFile(), "rw")) {
            cut.setLength(20_000);
        }

        try (Store store = Store.open(file(), KEY)) {
            assertThat(store.applied()).isLessThan(2_000);
            fill(store, 2_000);
            assertThat(store.applied()).isEqualTo(2_000);
        } catch (StoreException unreadable) {
            assertThat(unreadable.reason()).isEqualTo(Reason.UNREADABLE);
        }
    }

    @Test
    void aNewerSchemaIsNamed() throws StoreException {
        try (Store store = Store.open(file(), KEY)) {
            store.writer().execute("insert into MIGRATION values (" + (Migrations.SCRIPTS.size() + 1) + ", 'of a later version')");
            store.commit();
        }

        assertThatThrownBy(() -> Store.open(file(), KEY))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER));
    }

    @Test
    void tablesOfAnotherScriptAreUnreadable() throws StoreException {
        try (Store store = Store.open(file(), KEY)) {
            store.writer().execute("update MIGRATION set CHECKSUM = 'another'");
            store.commit();
        }

        assertThatThrownBy(() -> Store.open(file(), KEY))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
    }

    @Test
    void everyMigrationIsRunInOrder() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/stageline/store/migrations"))) {
            assertThat(scripts.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            assertThat(Migrations.SCRIPTS.get(i)).startsWith("V" + (i + 1) + "__");
        }
    }

    @Test
    void rowsOfTheLedgerCantBeChangedOrDeleted() {
        try (Store store = Store.inMemory()) {
            fill(store, 2);

            assertThatThrownBy(() -> store.writer().deleteFrom(LEDGER_ENTRY).execute()).hasMessageContaining("can't be deleted");
            assertThatThrownBy(() -> store.writer().update(LEDGER_ENTRY).set(LEDGER_ENTRY.AT, 0L).execute())
                    .hasMessageContaining("can't be changed");
            assertThatThrownBy(() -> store.writer().update(LEDGER_ENTRY).set(LEDGER_ENTRY.BODY, new byte[1]).execute())
                    .hasMessageContaining("can't be changed");
        }
    }

    @Test
    void anAcknowledgementIsAllowedOnceAndErasureAlways() {
        try (Store store = Store.inMemory()) {
            fill(store, 1);

            store.writer().update(LEDGER_ENTRY).set(LEDGER_ENTRY.SERVER_NUMBER, 4L).execute();
            assertThatThrownBy(() -> store.writer().update(LEDGER_ENTRY).set(LEDGER_ENTRY.SERVER_NUMBER, 5L).execute())
                    .hasMessageContaining("can't be changed");
            store.writer().update(LEDGER_ENTRY).setNull(LEDGER_ENTRY.BODY).execute();

            assertThat(store.writer().fetchValue(LEDGER_ENTRY.BODY)).isNull();
        }
    }

    @Test
    void theDatabaseMayCallNoOtherClass() {
        try (Store store = Store.inMemory()) {
            assertThatThrownBy(() -> store.writer().execute("create alias halt for 'java.lang.Runtime.halt'"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void anInterruptedReaderDoesNoHarm() throws StoreException, InterruptedException {
        try (Store store = Store.open(file(), KEY)) {
            fill(store, 2_000);
        }
        // Opened anew, so that the entries have to be read from the file.
        try (Store store = Store.open(file(), KEY)) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread reader = new Thread(() -> {
                Thread.currentThread().interrupt();
                store.read(database -> database.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.REASON.isNull()));
            });
            reader.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            reader.start();
            reader.join();

            assertThat(failure.get()).isNull();
            int count = store.read(database -> database.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.BODY.isNotNull()));
            assertThat(count).isEqualTo(2_000);
        }
    }

    @Test
    void readersSeeOnlyWhatWasCommitted() throws StoreException {
        try (Store store = Store.open(file(), KEY)) {
            fill(store, 1);
            store.writer().insertInto(DSL.table("WORD")).values(99, "not yet").execute();

            int unseen = store.read(database -> database.fetchCount(DSL.table("WORD"), DSL.field("NO").eq(99)));
            store.rollback();

            assertThat(unseen).isZero();
        }
    }
}
