package stageline.ledger.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.Samples;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.files.LimitedFolder;
import stageline.ledger.keys.PasswordHardness;
import stageline.ledger.keys.WorkspaceKeys;

/// Contents are kept whole or not at all, and nobody reads a byte that was not written.
class ContentStoreTest {

    private static final int PIECE = ContentFile.PIECE;
    private static final int STORED_PIECE = PIECE + ContentFile.TAG_LENGTH;

    @TempDir
    private Path temporary;

    private final SecureRandom random = new SecureRandom();
    private WorkspaceKeys keys = keys();
    private Path folder = Path.of("");
    private ContentStore store = new ContentStore(new FaultyFolder(), keys, random);

    private WorkspaceKeys keys() {
        PasswordHardness weak = new PasswordHardness(8, 1, 1);
        return WorkspaceKeys.create(new FaultyFolder(), Samples.WORKSPACE, new char[] {'p'}, weak, random);
    }

    @BeforeEach
    void onDisk() {
        folder = temporary.resolve("contents");
        store = opened();
    }

    private ContentStore opened() {
        return new ContentStore(new DiskFolder(folder), keys, random);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Content keep(byte[] content) throws IOException {
        return store.keep(new ByteArrayInputStream(content), ContentStore.LIMIT);
    }

    private byte[] read(Hash hash) throws IOException {
        try (InputStream content = store.open(hash)) {
            return content.readAllBytes();
        }
    }

    private Path file(Content content) {
        return folder.resolve(content.hash().hex());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 5})
    void whatIsKeptIsReadAgainByAnotherProgram(int size) throws IOException {
        byte[] content = bytes(size);

        Content kept = keep(content);
        store = opened();

        assertThat(kept).isEqualTo(new Content(Hash.sha256(content), size));
        assertThat(store.has(kept.hash())).isTrue();
        assertThat(store.size(kept.hash())).isEqualTo(size);
        assertThat(read(kept.hash())).isEqualTo(content);
        assertThat(files()).containsExactly(kept.hash().hex());
    }

    @Test
    void aContentIsReadFromAnyByteOn() throws IOException {
        byte[] content = bytes(2 * PIECE + 10);
        Content kept = keep(content);

        for (int from : List.of(0, 5, PIECE, 2 * PIECE + 3, content.length)) {
            try (InputStream rest = store.open(kept.hash(), from)) {
                assertThat(rest.readAllBytes()).as("from " + from).isEqualTo(Arrays.copyOfRange(content, from, content.length));
            }
        }
    }

    @Test
    void nothingReadableLiesOnTheDisk() throws IOException {
        Content kept = keep("confidential contract".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThat(Files.readString(file(kept), StandardCharsets.ISO_8859_1)).doesNotContain("confidential");
    }

    @Test
    void theSameContentIsKeptOnceHoweverManyAddItAtOnce() throws Exception {
        byte[] content = bytes(2 * PIECE + 1);
        List<Callable<Content>> adding = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            adding.add(() -> keep(content));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Content> added : threads.invokeAll(adding)) {
                assertThat(added.get().hash()).isEqualTo(Hash.sha256(content));
            }
        }

        assertThat(files()).containsExactly(Hash.sha256(content).hex());
        assertThat(read(Hash.sha256(content))).isEqualTo(content);
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        assertThatExceptionOfType(LedgerException.ContentTooLarge.class)
                .isThrownBy(() -> store.keep(new ByteArrayInputStream(bytes(PIECE + 1)), PIECE))
                .satisfies(refused -> assertThat(refused.limit()).isEqualTo(PIECE));

        assertThat(files()).isEmpty();
        assertThat(store.keep(new ByteArrayInputStream(bytes(PIECE)), PIECE).size()).isEqualTo(PIECE);
    }

    @Test
    void aReaderThatGivesUpLeavesNothing() throws IOException {
        InputStream givingUp = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > PIECE) {
                    throw new IOException("given up");
                }
                return 1;
            }
        };

        assertThatIOException().isThrownBy(() -> store.keep(givingUp, ContentStore.LIMIT)).withMessage("given up");

        assertThat(files()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws IOException {
        AtomicReference<LimitedFolder.State> disk = new AtomicReference<>(LimitedFolder.State.WRITABLE);
        store = new ContentStore(new LimitedFolder(new DiskFolder(folder), disk), keys, random);
        Content before = keep(bytes(10));
        disk.set(LimitedFolder.State.FULL);

        assertThatExceptionOfType(LedgerException.DiskFull.class).isThrownBy(() -> keep(bytes(PIECE)));

        assertThat(read(before.hash())).isEqualTo(bytes(10));
        disk.set(LimitedFolder.State.WRITABLE);
        store = opened();
        assertThat(files()).containsExactly(before.hash().hex());
    }

    @Test
    void aLossOfPowerAtAnyStepLeavesItWholeOrNotAtAll() throws IOException {
        byte[] content = bytes(PIECE + 100);
        Hash hash = Hash.sha256(content);
        for (int step = 0; step < 12; step++) {
            FaultyFolder failing = new FaultyFolder();
            failing.losePowerAfter(step);
            boolean acknowledged = true;
            try {
                var _ = new ContentStore(failing, keys, random).keep(new ByteArrayInputStream(content), ContentStore.LIMIT);
            } catch (FaultyFolder.PowerLoss lost) {
                acknowledged = false;
            }
            store = new ContentStore(failing.afterPowerLoss(new Random(step)), keys, random);

            assertThat(store.has(hash) || !acknowledged).as("step " + step).isTrue();
            if (store.has(hash)) {
                assertThat(read(hash)).as("step " + step).isEqualTo(content);
            }
        }
    }

    @Test
    void anyAlteredByteIsFound() throws IOException {
        byte[] content = bytes(2 * PIECE + 7);
        Content kept = keep(content);
        byte[] sound = Files.readAllBytes(file(kept));

        for (int at : List.of(0, 11, 20, 50, 70, ContentFile.HEAD_LENGTH + STORED_PIECE + 9, sound.length - 1)) {
            byte[] altered = sound.clone();
            altered[at] ^= 4;
            Files.write(file(kept), altered);
            assertThatExceptionOfType(LedgerException.class).as("byte " + at).isThrownBy(() -> read(kept.hash()));
        }
    }

    @Test
    void whatWasCutOffLengthenedOrReorderedIsFound() throws IOException {
        Content kept = keep(bytes(3 * PIECE));
        byte[] sound = Files.readAllBytes(file(kept));
        byte[] swapped = sound.clone();
        System.arraycopy(sound, ContentFile.HEAD_LENGTH, swapped, ContentFile.HEAD_LENGTH + STORED_PIECE, STORED_PIECE);
        System.arraycopy(sound, ContentFile.HEAD_LENGTH + STORED_PIECE, swapped, ContentFile.HEAD_LENGTH, STORED_PIECE);

        for (byte[] altered : List.of(
                new byte[0],
                Arrays.copyOf(sound, ContentFile.HEAD_LENGTH),
                Arrays.copyOf(sound, sound.length - STORED_PIECE),
                Arrays.copyOf(sound, sound.length + 1),
                swapped)) {
            Files.write(file(kept), altered);
            assertThatExceptionOfType(LedgerException.ContentDamaged.class).isThrownBy(() -> read(kept.hash()));
        }
    }

    @Test
    void aFileUnderAnothersNameIsFound() throws IOException {
        Content one = keep(bytes(100));
        Content other = keep(Arrays.copyOf(bytes(100), 99));
        Files.copy(file(one), file(other), StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(LedgerException.ContentDamaged.class).isThrownBy(() -> read(other.hash()));
    }

    @Test
    void anotherWorkspacesKeysOpenNothing() throws IOException {
        Content kept = keep(bytes(100));
        keys = keys();
        store = opened();

        assertThatExceptionOfType(LedgerException.ContentDamaged.class).isThrownBy(() -> read(kept.hash()));
    }

    @Test
    void keepingAgainMendsWhatIsDamaged() throws IOException {
        Content kept = keep(bytes(100));
        Files.write(file(kept), new byte[] {1});

        assertThat(keep(bytes(100))).isEqualTo(kept);

        assertThat(read(kept.hash())).isEqualTo(bytes(100));
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        Content kept = keep(bytes(100));

        store.delete(kept.hash());
        store.delete(kept.hash());

        assertThat(store.has(kept.hash())).isFalse();
        assertThat(files()).isEmpty();
        assertThatExceptionOfType(LedgerException.FileMissing.class).isThrownBy(() -> store.open(kept.hash()));
    }
}
