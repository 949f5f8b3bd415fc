package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Code;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;

class JournalFailureTest {

    private final FaultyFolder disk = new FaultyFolder();
    private final Samples samples = Samples.first();

    @Test
    void aFullDiskStopsTheJournalAndFreedSpaceLetsItGoOn() {
        try (Journal journal = Journals.open(disk)) {
            List<EncodedEntry> before = samples.transaction(1);
            journal.append(before);
            Samples rest = new Samples(samples.head(), 2);
            List<EncodedEntry> refused = samples.transaction(3);
            disk.limitCapacity(disk.used() + 100);

            assertThatExceptionOfType(LedgerException.Stopped.class)
                    .isThrownBy(() -> journal.append(refused))
                    .satisfies(stopped -> assertThat(stopped.reason().orElseThrow().code()).isEqualTo(Code.DISK_FULL));
            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(refused));
            assertThat(journal.failure()).isPresent();
            assertThat(Journals.transactions(journal, 1)).containsExactly(before);

            disk.limitCapacity(Long.MAX_VALUE);
            journal.recover();
            List<EncodedEntry> after = rest.transaction(2);
            assertThat(journal.append(after).firstPosition()).isEqualTo(2);
            assertThat(Journals.transactions(journal, 1)).containsExactly(before, after);
        }
        try (Journal journal = Journals.open(disk.afterKill())) {
            assertThat(journal.report().closedCleanly()).isTrue();
            assertThat(journal.durable().position()).isEqualTo(3);
        }
    }

    @Test
    void aFullDiskLeavesNothingOfTheRefusedTransactionBehind() {
        try (Journal journal = Journals.open(disk)) {
            journal.append(samples.transaction(1));
            long used = disk.used();
            disk.limitCapacity(used + 100);

            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(samples.transaction(3)));

            assertThat(disk.used()).isEqualTo(used);
        }
    }

    @Test
    void afterAFailedForceNothingIsAcknowledgedAndNothingReappears() {
        List<EncodedEntry> before = samples.transaction(1);
        try (Journal journal = Journals.open(disk)) {
            journal.append(before);
            disk.failForces(1);

            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(samples.transaction(1)));
        }
        try (Journal journal = Journals.open(disk.afterKill())) {
            assertThat(Journals.transactions(journal, 1)).containsExactly(before);
        }
    }

    @Test
    void whileTheDiskFailsTheJournalStaysStopped() {
        try (Journal journal = Journals.open(disk)) {
            journal.append(samples.transaction(1));
            disk.failForces(2);
            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(samples.transaction(1)));

            assertThatExceptionOfType(LedgerException.InputOutput.class).isThrownBy(journal::recover);
            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(samples.transaction(1)));

            journal.recover();
            journal.append(new Samples(samples.head(), 3).transaction(1));
            assertThat(journal.durable().position()).isEqualTo(2);
        }
    }

    @Test
    void aFailedWriteFailsEveryTransactionBehindItToo() {
        try (Journal journal = Journals.open(disk)) {
            List<PendingAppend> pending = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                pending.add(journal.submit(samples.transaction(1)));
            }
            disk.failWrites(1);

            for (PendingAppend append : pending) {
                assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(append::await);
            }
            assertThat(journal.durable().position()).isZero();
        }
    }

    @Test
    void whatFailsOnTheJournalsOwnThreadIsSaidToWhoWaits() {
        try (Journal journal = Journals.open(disk)) {
            disk.failForces(1);
            PendingAppend append = journal.submit(samples.transaction(1));

            append.begin();

            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(append::await);
            assertThat(journal.durable().position()).isZero();
        }
    }

    @Test
    void aFailureWhileTheNextSegmentIsCreatedIsRecoveredFrom() {
        JournalOptions small = new JournalOptions(1024);
        List<List<EncodedEntry>> durable = new ArrayList<>();
        try (Journal journal = Journals.open(disk, JournalMark.START, small)) {
            for (int i = 0; i < 30; i++) {
                List<EncodedEntry> transaction = samples.transaction(1);
                if (i % 3 == 1) {
                    disk.failForces(1);
                    assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(transaction));
                    journal.recover();
                }
                journal.append(transaction);
                durable.add(transaction);
            }
            assertThat(journal.durable().segment()).isGreaterThan(8);
        }
        try (Journal journal = Journals.open(disk.afterKill(), JournalMark.START, small)) {
            assertThat(Journals.transactions(journal, 1)).isEqualTo(durable);
        }
    }

    @Test
    void anErasedPayloadIsGoneAndTheRestStands() {
        List<EncodedEntry> first = samples.transaction(List.of(Samples.draft("Ana Sanz"), Samples.draft("stays")));
        List<EncodedEntry> second = samples.transaction(1);
        try (Journal journal = Journals.open(disk)) {
            Appended place = journal.append(first);
            journal.append(second);
            JournalMark end = journal.durable();

            assertThat(journal.erase(List.of(place.location(0)))).isEqualTo(1);
            assertThat(journal.erase(List.of(place.location(0)))).isZero();

            assertThat(journal.durable()).isEqualTo(end);
            assertThat(journal.read(place.location(0)).payload()).isEmpty();
            assertThat(journal.read(place.location(0)).entry()).isEqualTo(first.getFirst().entry());
            assertThat(journal.read(place.location(1))).isEqualTo(first.get(1));
            journal.append(samples.transaction(1));
        }
        try (Journal journal = Journals.open(disk.afterKill())) {
            List<List<EncodedEntry>> all = Journals.transactions(journal, 1);
            assertThat(all).hasSize(3).element(1).isEqualTo(second);
            assertThat(all.getFirst().getFirst().payload()).isEmpty();
            assertThat(disk.list()).containsExactly("00000001.seg");
        }
    }

    @Test
    void payloadsAreErasedInOlderSegmentsToo() {
        JournalOptions small = new JournalOptions(1024);
        try (Journal journal = Journals.open(disk, JournalMark.START, small)) {
            List<EntryLocation> places = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                places.add(journal.append(samples.transaction(1)).location(0));
            }

            assertThat(journal.erase(places.subList(0, 15))).isEqualTo(15);

            List<List<EncodedEntry>> all = Journals.transactions(journal, 1);
            for (int i = 0; i < 20; i++) {
                assertThat(all.get(i).getFirst().payload().isPresent()).isEqualTo(i >= 15);
            }
        }
    }

    @Test
    void anErasureThatFailsChangesNothing() {
        List<EncodedEntry> transaction = samples.transaction(2);
        try (Journal journal = Journals.open(disk)) {
            Appended place = journal.append(transaction);
            disk.limitCapacity(disk.used() + 10);

            assertThatExceptionOfType(LedgerException.DiskFull.class)
                    .isThrownBy(() -> journal.erase(List.of(place.location(0))));

            assertThat(journal.read(place.location(0))).isEqualTo(transaction.getFirst());
            assertThat(disk.list()).containsExactly("00000001.seg");
            disk.limitCapacity(Long.MAX_VALUE);
            journal.append(samples.transaction(1));
        }
    }
}
