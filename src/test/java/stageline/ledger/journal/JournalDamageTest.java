package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;

/// What an opener finds in files that a crash or decay left behind.
class JournalDamageTest {

    private static final String SEGMENT = "00000001.seg";

    private final List<List<EncodedEntry>> appended = new ArrayList<>();
    private final List<Appended> places = new ArrayList<>();

    /// A journal of three transactions whose program was killed.
    private byte[] killedAfterThree() {
        FaultyFolder disk = new FaultyFolder();
        Samples samples = Samples.first();
        Journal journal = Journals.open(disk);
        for (int i = 1; i <= 3; i++) {
            appended.add(samples.transaction(i));
            places.add(journal.append(appended.getLast()));
        }
        return disk.content(SEGMENT);
    }

    private static FaultyFolder holding(byte[] content) {
        FaultyFolder disk = new FaultyFolder();
        disk.put(SEGMENT, content);
        return disk;
    }

    @Test
    void everyTruncationOfTheLastRecordCutsExactlyThatRecord() {
        byte[] content = killedAfterThree();
        int last = (int) places.getLast().offset();
        for (int length = last + 1; length < content.length; length++) {
            FaultyFolder disk = holding(Arrays.copyOf(content, length));
            try (Journal journal = Journals.open(disk)) {
                TornTail torn = journal.report().tornTail().orElseThrow();
                assertThat(torn.offset()).isEqualTo(last);
                assertThat(torn.bytes()).isEqualTo(length - last);
                assertThat(disk.content(torn.keptAs())).isEqualTo(Arrays.copyOfRange(content, last, length));
                assertThat(Journals.transactions(journal, 1)).isEqualTo(appended.subList(0, 2));
            }
        }
    }

    @Test
    void aTailOfZerosIsCut() {
        byte[] content = killedAfterThree();
        for (int zeros : new int[] {1, 19, 36, 512, 5000}) {
            try (Journal journal = Journals.open(holding(Arrays.copyOf(content, content.length + zeros)))) {
                assertThat(journal.report().tornTail()).get().extracting(TornTail::bytes).isEqualTo((long) zeros);
                assertThat(Journals.transactions(journal, 1)).isEqualTo(appended);
            }
        }
    }

    @Test
    void everySingleFlippedBitIsNamedWithItsPlaceAndNothingIsCut() {
        byte[] content = killedAfterThree();
        for (int bit = 0; bit < 8 * content.length; bit++) {
            byte[] flipped = content.clone();
            flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
            FaultyFolder disk = holding(flipped);
            int at = bit >>> 3;
            try {
                Journals.open(disk);
                fail("bit %d was accepted", bit);
            } catch (LedgerException.Damaged damaged) {
                assertThat(damaged.file()).isEqualTo(SEGMENT);
                assertThat(damaged.offset()).as("bit %d", bit).isEqualTo(beginOfRecordAt(at));
            }
            assertThat(disk.content(SEGMENT)).isEqualTo(flipped);
        }
    }

    private long beginOfRecordAt(int at) {
        return places.stream().mapToLong(Appended::offset).filter(offset -> offset <= at).max().orElse(0);
    }

    @Test
    void aFlippedBitInTheLastRecordIsToldFromATornWrite() {
        byte[] content = killedAfterThree();
        content[content.length - 30] ^= 4;

        assertThatExceptionOfType(LedgerException.Damaged.class)
                .isThrownBy(() -> Journals.open(holding(content)))
                .satisfies(damaged -> {
                    assertThat(damaged.damage()).isEqualTo(Damage.FLIPPED_BIT);
                    assertThat(damaged.position()).isEqualTo(places.getLast().firstPosition());
                });
    }

    @Test
    void destructionBeforeTheLastBatchIsNeverCut() {
        byte[] content = killedAfterThree();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] destroyed = content.clone();
            Appended victim = places.get(random.nextInt(2));
            int start = (int) victim.offset() + random.nextInt(20);
            int end = (int) victim.after().offset();
            for (int at = start; at < end; at++) {
                destroyed[at] = (byte) random.nextInt(256);
            }
            assertThatExceptionOfType(LedgerException.Damaged.class)
                    .isThrownBy(() -> Journals.open(holding(destroyed)))
                    .satisfies(damaged -> assertThat(damaged.offset()).isEqualTo(victim.offset()));
        }
    }

    @Test
    void destructionOfWhatAnotherStoreKnowsToBeDurableIsNeverCut() {
        byte[] content = killedAfterThree();
        Arrays.fill(content, (int) places.getLast().offset() + 40, content.length, (byte) 0);
        FaultyFolder disk = holding(content);

        try (Journal journal = Journals.open(disk, places.getLast().after(), JournalOptions.DEFAULT)) {
            assertThat(journal.report().tornTail()).isEmpty();
            assertThatExceptionOfType(LedgerException.Damaged.class)
                    .isThrownBy(() -> Journals.transactions(journal, 1))
                    .satisfies(damaged -> assertThat(damaged.position()).isEqualTo(places.getLast().firstPosition()));
        }
    }

    @Test
    void destructionOfWhatNobodyElseKnowsIsCutAndKeptAside() {
        byte[] content = killedAfterThree();
        Arrays.fill(content, (int) places.getLast().offset() + 40, content.length, (byte) 0);
        FaultyFolder disk = holding(content);

        try (Journal journal = Journals.open(disk, places.get(1).after(), JournalOptions.DEFAULT)) {
            assertThat(journal.report().tornTail()).isPresent();
        }
    }

    @Test
    void aBatchWhoseBlocksReachedTheDiskOutOfOrderIsTorn() {
        FaultyFolder disk = new FaultyFolder();
        Samples samples = Samples.first();
        Journal journal = Journals.open(disk);
        Appended durable = journal.append(samples.transaction(2));
        List<PendingAppend> batch = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            batch.add(journal.submit(samples.transaction(1)));
        }
        batch.getLast().await();
        byte[] content = disk.content(SEGMENT);
        int end = (int) durable.after().offset();
        Arrays.fill(content, end + 30, end + 200, (byte) 0);

        try (Journal reopened = Journals.open(holding(content))) {
            assertThat(reopened.report().tornTail()).get().extracting(TornTail::offset).isEqualTo((long) end);
            assertThat(reopened.durable().position()).isEqualTo(2);
        }
    }

    @Test
    void afterACutTheJournalGoesOn() {
        byte[] content = killedAfterThree();
        FaultyFolder disk = holding(Arrays.copyOf(content, content.length - 1));
        Samples samples = new Samples(ChainHead.after(appended.get(1).getLast().entry()), 9);
        List<EncodedEntry> next = samples.transaction(2);
        try (Journal journal = Journals.open(disk)) {
            journal.append(next);
        }
        try (Journal journal = Journals.open(disk)) {
            assertThat(journal.report().tornTail()).isEmpty();
            assertThat(Journals.transactions(journal, 1)).isEqualTo(List.of(appended.get(0), appended.get(1), next));
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void noAcknowledgedTransactionIsLostWhenThePowerGoes(@ForAll long seed, @ForAll @IntRange(min = 0, max = 250) int steps) {
        Random random = new Random(seed);
        FaultyFolder disk = new FaultyFolder();
        JournalOptions options = new JournalOptions(2048);
        Samples samples = new Samples(Samples.DEVICE, seed);
        List<List<EncodedEntry>> acknowledged = new ArrayList<>();
        List<List<EncodedEntry>> written = new ArrayList<>();
        Journals.open(disk, JournalMark.START, options).close();
        disk.losePowerAfter(steps);
        try (Journal journal = Journals.open(disk, JournalMark.START, options)) {
            while (written.size() < 200) {
                List<PendingAppend> group = new ArrayList<>();
                int size = 1 + random.nextInt(4);
                for (int i = 0; i < size; i++) {
                    written.add(samples.transaction(1 + random.nextInt(5)));
                    group.add(journal.submit(written.getLast()));
                }
                for (PendingAppend pending : group) {
                    pending.await();
                    acknowledged.add(written.get(acknowledged.size()));
                }
            }
        } catch (FaultyFolder.PowerLoss lost) {
            assertThat(written.subList(0, acknowledged.size())).isEqualTo(acknowledged);
        }
        FaultyFolder found = random.nextBoolean() ? disk.afterPowerLoss(random) : disk.afterKill();
        try (Journal journal = Journals.open(found, JournalMark.START, options)) {
            List<List<EncodedEntry>> kept = Journals.transactions(journal, 1);
            assertThat(kept.size()).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(kept).isEqualTo(written.subList(0, kept.size()));
            journal.append(new Samples(Samples.PERSON, seed).transaction(1));
        }
    }
}
