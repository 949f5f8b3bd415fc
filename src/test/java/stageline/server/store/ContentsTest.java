package stageline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.ledger.Hash;
import stageline.sync.ContentParts;
import stageline.sync.ContentParts.Held;

/// What a server does with the contents of files, whichever database it stands before.
@ParameterizedClass
@EnumSource(Databases.class)
@Execution(ExecutionMode.CONCURRENT)
class ContentsTest {

    private static final UUID WORKSPACE = new UUID(1, 1);
    private static final int SIZE = 2 * ContentParts.LENGTH + 10;

    @Parameter
    private Databases database;

    @TempDir
    private Path folder;

    private Databases.Place place;
    private ServerStore store;
    private Contents contents;
    private final byte[] bytes = bytes();
    private final Hash hash = Hash.sha256(bytes);

    private static byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void open() {
        place = database.newPlace(folder);
        store = place.open();
        contents = store.contents();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private byte[] part(int part) {
        int from = part * ContentParts.LENGTH;
        return Arrays.copyOfRange(bytes, from, from + ContentParts.length(SIZE, part));
    }

    private Optional<Held> take(int part) {
        return contents.take(WORKSPACE, hash, SIZE, part, part(part));
    }

    @Test
    void whatIsWholeIsHandedOut() {
        assertThat(take(0)).contains(new Held(SIZE, 1));
        assertThat(contents.part(WORKSPACE, hash, 0)).isEmpty();
        assertThat(contents.missing(WORKSPACE, List.of(hash))).containsExactly(hash);
        assertThat(take(1)).contains(new Held(SIZE, 2));
        assertThat(take(2)).contains(new Held(SIZE, 3));

        assertThat(contents.part(WORKSPACE, hash, 2)).hasValueSatisfying(last -> assertThat(last).isEqualTo(part(2)));
        assertThat(contents.part(WORKSPACE, hash, 3)).isEmpty();
        assertThat(contents.held(WORKSPACE, hash)).hasValueSatisfying(held -> assertThat(held.whole()).isTrue());
        assertThat(contents.missing(WORKSPACE, Set.of(hash, Hash.ZERO))).containsExactly(Hash.ZERO);
        assertThat(take(1)).contains(new Held(SIZE, 3));
        assertThat(contents.held(new UUID(1, 2), hash)).isEmpty();
    }

    @Test
    void anotherServerBeforeTheSameDatabaseHasItToo() {
        IntStream.range(0, 3).forEach(part -> assertThat(take(part)).isPresent());

        assertThat(place.another(store).contents().part(WORKSPACE, hash, 1))
                .hasValueSatisfying(part -> assertThat(part).isEqualTo(part(1)));
    }

    @Test
    void whatWasInterruptedGoesOnWhereItWas() {
        assertThat(take(0)).isPresent();
        assertThat(take(2)).contains(new Held(SIZE, 1));

        assertThat(contents.held(WORKSPACE, hash)).contains(new Held(SIZE, 1));
        assertThat(take(1)).contains(new Held(SIZE, 3));
    }

    @Test
    void whatDoesNotHaveTheHashLeavesNothing() {
        assertThat(contents.take(WORKSPACE, hash, 3, 0, new byte[] {1, 2, 3})).isEmpty();

        assertThat(contents.held(WORKSPACE, hash)).isEmpty();
        IntStream.range(0, 3).forEach(part -> assertThat(take(part)).isPresent());
        assertThat(contents.missing(WORKSPACE, List.of(hash))).isEmpty();
    }

    @Test
    void whoIsWrongAboutTheSizeKeepsNobodyFromBringingIt() {
        assertThat(contents.take(WORKSPACE, hash, SIZE + 5, 0, part(0))).isPresent();

        IntStream.range(0, 3).forEach(part -> assertThat(take(part)).isPresent());

        assertThat(contents.missing(WORKSPACE, List.of(hash))).isEmpty();
    }

    @Test
    void anEmptyContentHasOneEmptyPart() {
        Hash empty = Hash.sha256();
        assertThat(contents.take(WORKSPACE, empty, 0, 0, new byte[0])).contains(new Held(0, 1));
        assertThat(contents.part(WORKSPACE, empty, 0)).hasValueSatisfying(part -> assertThat(part).isEmpty());
    }

    @Test
    void partsOfAnotherLengthAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> contents.take(WORKSPACE, hash, SIZE, 0, new byte[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> contents.take(WORKSPACE, hash, SIZE, 3, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.take(WORKSPACE, hash, ContentParts.LARGEST + 1, 0, new byte[ContentParts.LENGTH]));
    }

    @Test
    void severalWhoBringItAtOnceDoNotDisturbEachOther() throws Exception {
        List<Callable<Optional<Held>>> bringing = IntStream.range(0, 12)
                .<Callable<Optional<Held>>>mapToObj(number -> () -> take(number % 3))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Held>> brought : threads.invokeAll(bringing)) {
                assertThat(brought.get()).isPresent();
            }
        }

        assertThat(contents.missing(WORKSPACE, List.of(hash))).isEmpty();
    }
}
