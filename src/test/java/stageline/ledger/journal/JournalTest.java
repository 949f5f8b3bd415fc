package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.Samples;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.files.WatchedFolder;

class JournalTest {

    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(4096);

    @TempDir
    private Path folder;

    private final Samples samples = Samples.first();

    private Journal open() {
        return open(JournalMark.START, JournalOptions.DEFAULT);
    }

    private Journal open(JournalMark known, JournalOptions options) {
        return Journals.open(new DiskFolder(folder), known, options);
    }

    @Test
    void whatWasBegunIsForcedAlthoughNobodyWaits() throws InterruptedException {
        BlockingQueue<Thread> forcing = new LinkedBlockingQueue<>();
        LedgerFolder watched = new WatchedFolder(new FaultyFolder(), () -> forcing.add(Thread.currentThread()));
        try (Journal journal = Journals.open(watched)) {
            forcing.clear();
            PendingAppend append = journal.submit(samples.transaction(1));

            append.begin();

            assertThat(forcing.take()).isNotEqualTo(Thread.currentThread());
            append.await();
            assertThat(journal.durable().position()).isEqualTo(1);
            assertThat(forcing).isEmpty();
        }
    }

    @Test
    void whatWasAppendedIsReplayedAfterReopening() {
        List<EncodedEntry> first = samples.transaction(1);
        List<EncodedEntry> second = samples.transaction(3);
        try (Journal journal = open()) {
            assertThat(journal.report().created()).isTrue();
            assertThat(journal.append(first).firstPosition()).isEqualTo(1);
            assertThat(journal.append(second).firstPosition()).isEqualTo(2);
        }
        try (Journal journal = open()) {
            assertThat(journal.report().closedCleanly()).isTrue();
            assertThat(journal.durable().position()).isEqualTo(4);
            assertThat(Journals.transactions(journal, 1)).containsExactly(first, second);
        }
    }

    @Test
    void replayBeginsWithTheTransactionThatHoldsThePosition() {
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            List<List<EncodedEntry>> all = samples.transactions(60, 4, new Random(1));
            all.forEach(journal::append);
            List<EncodedEntry> entries = all.stream().flatMap(List::stream).toList();
            for (int position = 1; position <= entries.size(); position++) {
                List<EncodedEntry> replayed =
                        Journals.transactions(journal, position).stream().flatMap(List::stream).toList();
                int missing = entries.size() - replayed.size();
                assertThat(replayed).isEqualTo(entries.subList(missing, entries.size()));
                assertThat(missing).isBetween(position - 4, position - 1);
            }
        }
    }

    @Test
    void replayStopsWhereItIsToldTo() {
        try (Journal journal = open()) {
            samples.transactions(5, 1, new Random(1)).forEach(journal::append);
            List<Long> positions = new ArrayList<>();

            journal.replay(1, transaction -> {
                positions.add(transaction.place().firstPosition());
                return positions.size() < 2;
            });

            assertThat(positions).containsExactly(1L, 2L);
        }
    }

    @Test
    void replayGoesOnFromAMark() {
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            List<List<EncodedEntry>> all = samples.transactions(40, 3, new Random(1));
            List<JournalMark> marks = all.stream().map(entries -> journal.append(entries).after()).toList();

            for (int i = 0; i < marks.size(); i++) {
                List<List<EncodedEntry>> rest = new ArrayList<>();
                journal.replay(marks.get(i), transaction -> rest.add(transaction.entries()));
                assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }

    @Test
    void anEntryIsReadAgainFromItsLocation() {
        List<EncodedEntry> transaction = samples.transaction(3);
        try (Journal journal = open()) {
            Appended appended = journal.append(transaction);

            assertThat(journal.read(appended.location(2))).isEqualTo(transaction.get(2));
        }
    }

    @Test
    void aFullSegmentIsFollowedByTheNext() {
        List<List<EncodedEntry>> all = samples.transactions(100, 2, new Random(1));
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            all.forEach(journal::append);
            assertThat(journal.durable().segment()).isGreaterThan(5);
        }
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            assertThat(Journals.transactions(journal, 1)).isEqualTo(all);
            assertThat(new DiskFolder(folder).list()).hasSize(journal.durable().segment());
        }
    }

    @Test
    void aTransactionLargerThanASegmentGetsASegmentOfItsOwn() {
        List<EncodedEntry> small = samples.transaction(1);
        List<EncodedEntry> large = samples.transaction(40);
        List<EncodedEntry> last = samples.transaction(1);
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            List.of(small, large, last).forEach(journal::append);
        }
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            assertThat(Journals.transactions(journal, 1)).containsExactly(small, large, last);
        }
    }

    @Test
    void openingFromAKnownMarkFindsTheSameEnd() {
        JournalMark end;
        List<JournalMark> marks;
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            marks = samples.transactions(60, 3, new Random(1)).stream()
                    .map(entries -> journal.append(entries).after())
                    .toList();
        }
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            end = journal.durable();
        }
        for (JournalMark mark : marks) {
            try (Journal journal = open(mark, SMALL_SEGMENTS)) {
                assertThat(journal.durable()).isEqualTo(end);
            }
        }
    }

    @Test
    void aMarkThatIsNoPlaceBetweenRecordsCutsNothing() {
        Appended last;
        try (Journal journal = open()) {
            journal.append(samples.transaction(1));
            last = journal.append(samples.transaction(1));
        }
        JournalMark wrong = new JournalMark(1, 1, last.offset() + 7);
        try (Journal journal = open(wrong, JournalOptions.DEFAULT)) {
            assertThat(journal.report().tornTail()).isEmpty();
            assertThat(journal.durable().position()).isEqualTo(2);
        }
    }

    @Test
    void aJournalThatEndsBeforeWhatIsKnownToBeDurableIsRefused() {
        JournalMark known;
        try (Journal journal = open()) {
            known = journal.append(samples.transaction(1)).after();
        }
        JournalMark beyond = new JournalMark(2, 1, known.offset() + 500);

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(() -> open(beyond, JournalOptions.DEFAULT))
                .satisfies(damaged -> assertThat(damaged.damage()).isEqualTo(Damage.ENDS_TOO_EARLY));
    }

    @Test
    void aMissingSegmentIsNamed() {
        DiskFolder disk = new DiskFolder(folder);
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            samples.transactions(60, 3, new Random(1)).forEach(journal::append);
        }
        disk.delete("00000002.seg");

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(this::open)
                .satisfies(damaged -> {
                    assertThat(damaged.damage()).isEqualTo(Damage.SEGMENT_MISSING);
                    assertThat(damaged.file()).isEqualTo("00000002.seg");
                });
    }

    @Test
    void segmentsThatChangedPlacesAreNoticed() {
        DiskFolder disk = new DiskFolder(folder);
        try (Journal journal = open(JournalMark.START, SMALL_SEGMENTS)) {
            samples.transactions(60, 3, new Random(1)).forEach(journal::append);
        }
        disk.rename("00000002.seg", "aside");
        disk.rename("00000003.seg", "00000002.seg");
        disk.rename("aside", "00000003.seg");

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(this::open)
                .satisfies(damaged -> assertThat(damaged.damage()).isEqualTo(Damage.SEGMENT_IDENTITY));
    }

    @Test
    void recordsThatChangedPlacesAreNoticed() {
        FaultyFolder memory = new FaultyFolder();
        List<Appended> places;
        try (Journal journal = Journals.open(memory)) {
            places = List.of(
                    journal.append(samples.transaction(1)),
                    journal.append(samples.transaction(1)),
                    journal.append(samples.transaction(1)));
        }
        byte[] content = memory.content("00000001.seg");
        byte[] swapped = content.clone();
        int first = (int) places.getFirst().offset();
        int second = (int) places.get(1).offset();
        int length = second - first;
        System.arraycopy(content, first, swapped, second, length);
        System.arraycopy(content, second, swapped, first, length);
        memory.put("00000001.seg", swapped);

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(() -> Journals.open(memory))
                .satisfies(damaged -> {
                    assertThat(damaged.damage()).isEqualTo(Damage.RECORD_AUTHENTICATION);
                    assertThat(damaged.offset()).isEqualTo(first);
                    assertThat(damaged.position()).isEqualTo(1);
                });
    }

    @Test
    void aJournalOfANewerFormatIsNamedAsSuch() {
        FaultyFolder memory = new FaultyFolder();
        Journals.open(memory).close();
        byte[] content = memory.content("00000001.seg");
        content[11] = 9;
        memory.put("00000001.seg", Journals.withHeaderChecksum(content));

        assertThatExceptionOfType(LedgerException.NewerFormat.class)
                .isThrownBy(() -> Journals.open(memory))
                .satisfies(newer -> assertThat(newer.found()).isEqualTo(9));
    }

    @Test
    void anotherWorkspacesJournalIsRefused() {
        FaultyFolder memory = new FaultyFolder();
        Journals.open(memory).close();
        JournalAccess other = new JournalAccess(memory, new UUID(1, 1), Samples.KEY);

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(() -> Journal.open(other, JournalMark.START, JournalOptions.DEFAULT, new Random(1)))
                .satisfies(damaged -> assertThat(damaged.damage()).isEqualTo(Damage.SEGMENT_IDENTITY));
    }

    @Test
    void whatWasKilledBeforeItsFirstSegmentStoodBeginsAnew() throws IOException {
        Files.write(folder.resolve("00000001.seg.tmp"), new byte[20]);
        List<EncodedEntry> first = samples.transaction(1);

        try (Journal journal = open()) {
            assertThat(journal.report().created()).isTrue();
            assertThat(journal.append(first).firstPosition()).isEqualTo(1);
        }

        assertThat(new DiskFolder(folder).list()).containsExactly("00000001.seg");
        try (Journal journal = open()) {
            assertThat(journal.report().created()).isFalse();
            assertThat(Journals.transactions(journal, 1)).containsExactly(first);
        }
    }

    @Test
    void filesThatVanishWhileTheyAreOpenedAreNamedAsMissing() throws IOException {
        Files.write(folder.resolve("00000001.seg"), killed());
        LedgerFolder vanishing = new WatchedFolder(new DiskFolder(folder), () -> delete(folder.resolve("00000001.seg")));

        assertThatExceptionOfType(LedgerException.FileMissing.class).isThrownBy(() -> Journals.open(vanishing));
    }

    /// The segment of a journal whose program was killed.
    private byte[] killed() {
        FaultyFolder disk = new FaultyFolder();
        assertThat(Journals.open(disk).append(samples.transaction(1)).firstPosition()).isEqualTo(1);
        return disk.content("00000001.seg");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aReadOnlyFolderIsNamedAsSuch() {
        FaultyFolder memory = new FaultyFolder();
        Journals.open(memory).close();
        memory.makeReadOnly();

        assertThatExceptionOfType(LedgerException.ReadOnly.class).isThrownBy(() -> Journals.open(memory));
    }

    @Test
    void whatIsNoTransactionIsRefused() {
        try (Journal journal = open()) {
            List<EncodedEntry> transaction = samples.transaction(3);

            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(transaction.subList(0, 2)));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(transaction.reversed()));
            assertThat(journal.durable().position()).isZero();
        }
    }

    @Test
    void signaturesAreReplayedInTheirPlace() {
        HeadSignature signature = new HeadSignature(samples.head(), new byte[64]);
        try (Journal journal = open()) {
            journal.append(samples.transaction(1));
            HeadSignature signed = new HeadSignature(samples.head(), new byte[64]);
            journal.append(signed);
            journal.append(samples.transaction(1));
            List<Object> seen = new ArrayList<>();
            journal.replay(1, new JournalReplay() {
                @Override
                public boolean accept(JournaledTransaction transaction) {
                    return seen.add(transaction.place().firstPosition());
                }

                @Override
                public void accept(HeadSignature found) {
                    seen.add(found);
                }
            });
            assertThat(seen).containsExactly(1L, signed, 2L).doesNotContain(signature);
        }
    }

    @Test
    void overheadOfASingleEntryIsAtMostFortyBytes() {
        try (Journal journal = open()) {
            List<EncodedEntry> transaction = samples.transaction(1);
            Appended appended = journal.append(transaction);

            long record = appended.after().offset() - appended.offset();
            assertThat(record - transaction.getFirst().size()).isLessThanOrEqualTo(40);
        }
    }

    @Test
    void transactionsOfManyThreadsAreAllThereAndShareForces() throws Exception {
        FaultyFolder memory = new FaultyFolder();
        int threads = 16;
        int each = 50;
        try (Journal journal = Journals.open(memory);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Appended>>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Samples own = new Samples(new UUID(7, thread), thread);
                work.add(executor.submit(() -> {
                    List<Appended> places = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        places.add(journal.append(own.transaction(1)));
                    }
                    return places;
                }));
            }
            List<Long> positions = new ArrayList<>();
            for (Future<List<Appended>> places : work) {
                places.get().forEach(place -> positions.add(place.firstPosition()));
            }
            assertThat(positions).hasSize(threads * each).doesNotHaveDuplicates();
            assertThat(journal.durable().position()).isEqualTo(positions.size());
        }
        try (Journal journal = Journals.open(memory.afterKill())) {
            assertThat(Journals.transactions(journal, 1)).hasSize(threads * each);
        }
    }

    @Test
    void pendingTransactionsBecomeDurableWithOneForce() {
        FaultyFolder memory = new FaultyFolder();
        try (Journal journal = Journals.open(memory)) {
            List<PendingAppend> pending = new ArrayList<>();
            int before = memory.forces();
            for (int i = 0; i < 20; i++) {
                pending.add(journal.submit(samples.transaction(1)));
            }
            pending.getFirst().await();

            assertThat(memory.forces() - before).isEqualTo(1);
            assertThat(pending.getLast().await().firstPosition()).isEqualTo(20);
            assertThat(memory.forces() - before).isEqualTo(1);
        }
    }

    @Test
    void bulkAppendingForcesInGroupsAndSaysWhatIsDurable() {
        FaultyFolder memory = new FaultyFolder();
        try (Journal journal = Journals.open(memory)) {
            int before = memory.forces();
            try (BulkAppend bulk = journal.bulk(10)) {
                for (int i = 1; i <= 25; i++) {
                    assertThat(bulk.append(samples.transaction(2)).position()).isEqualTo(i / 10 * 20L);
                }
                assertThat(bulk.flush().position()).isEqualTo(50);
            }
            assertThat(memory.forces() - before).isEqualTo(3);
        }
    }

    @Test
    void anInterruptedThreadStillAppends() {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            Appended appended = journal.append(samples.transaction(1));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(journal.read(appended.location(0)).entry().n()).isEqualTo(1);
            journal.append(samples.transaction(1));
        }
    }

    @Test
    void closingAgainDoesNothingAndAppendingToAClosedJournalIsRefused() {
        Journal journal = open();
        journal.close();
        journal.close();

        assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(samples.transaction(1)));
    }

    @Test
    void openingAndClosingAddsNothing() {
        FaultyFolder memory = new FaultyFolder();
        try (Journal journal = Journals.open(memory)) {
            journal.append(samples.transaction(1));
        }
        long used = memory.used();
        Journals.open(memory).close();

        assertThat(memory.used()).isEqualTo(used);
    }
}
