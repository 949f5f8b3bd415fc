package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.VerificationResult;
import stageline.ledger.proof.Witness;

/// Transactions that become durable together share a record, and stay transactions of their own in everything but that.
class SharedRecordTest {

    private static final String SEGMENT = "00000001.seg";

    private final FaultyFolder disk = new FaultyFolder();
    private final Samples samples = Samples.first();

    private List<Appended> together(Journal journal, List<List<EncodedEntry>> transactions) {
        List<PendingAppend> pending = transactions.stream().map(journal::submit).toList();
        return pending.stream().map(PendingAppend::await).toList();
    }

    @Test
    void transactionsThatBecomeDurableTogetherShareARecordAndAreHandedOutEach() {
        List<List<EncodedEntry>> all = samples.transactions(9, 3, new Random(1));
        try (Journal journal = Journals.open(disk)) {
            List<Appended> places = together(journal, all);

            assertThat(places).extracting(Appended::offset).containsOnly((long) SegmentHeader.LENGTH);
            assertThat(places).extracting(Appended::after).containsOnly(journal.durable());
            assertThat(Journals.transactions(journal, 1)).isEqualTo(all);
            for (int i = 0; i < all.size(); i++) {
                Appended place = places.get(i);
                assertThat(journal.read(place.location(place.count() - 1))).isEqualTo(all.get(i).getLast());
                assertThat(Journals.transactions(journal, place.firstPosition())).isEqualTo(all.subList(i, all.size()));
            }
        }
    }

    @Test
    void replayedPlacesAreThoseOfTheAppending() {
        try (Journal journal = Journals.open(disk)) {
            List<Appended> places = together(journal, samples.transactions(9, 3, new Random(2)));
            List<Appended> replayed = new ArrayList<>();

            journal.replay(1, transaction -> replayed.add(transaction.place()));

            assertThat(replayed).isEqualTo(places);
        }
    }

    @Test
    void replayMayStopWithinARecord() {
        List<List<EncodedEntry>> all = samples.transactions(9, 3, new Random(3));
        try (Journal journal = Journals.open(disk)) {
            together(journal, all);
            List<List<EncodedEntry>> seen = new ArrayList<>();

            journal.replay(1, transaction -> {
                seen.add(transaction.entries());
                return seen.size() < 4;
            });

            assertThat(seen).isEqualTo(all.subList(0, 4));
        }
    }

    @Test
    void aSharedRecordIsBoundedAndALargeTransactionStandsAlone() {
        List<List<EncodedEntry>> all = new ArrayList<>(samples.transactions(2_000, 2, new Random(4)));
        all.add(1_000, samples.transaction(500));
        try (Journal journal = Journals.open(disk)) {
            List<Appended> places = together(journal, all);

            Appended large = places.get(1_000);
            assertThat(places).filteredOn(place -> place.offset() == large.offset()).containsExactly(large);
            assertThat(places).filteredOn(place -> !place.equals(large)).allSatisfy(place -> assertThat(place.after().offset())
                    .isLessThanOrEqualTo(place.offset() + RecordEncoder.length(OpenRecord.MOST_SHARED)));
            assertThat(places.stream().map(Appended::offset).distinct().count()).isBetween(5L, 100L);
            assertThat(Journals.transactions(journal, 1)).isEqualTo(all);
        }
    }

    @Test
    void segmentsEndWhereTheyWouldWithoutSharing() {
        JournalOptions small = new JournalOptions(4096);
        List<List<EncodedEntry>> all = samples.transactions(200, 2, new Random(5));
        try (Journal journal = Journals.open(disk, JournalMark.START, small)) {
            together(journal, all);

            assertThat(disk.list()).allSatisfy(name -> assertThat(disk.content(name).length).isLessThanOrEqualTo(4096));
            assertThat(Journals.transactions(journal, 1)).isEqualTo(all);
        }
    }

    @Test
    void aPayloadIsErasedWithinASharedRecord() {
        List<List<EncodedEntry>> all = samples.transactions(5, 1, new Random(6));
        try (Journal journal = Journals.open(disk)) {
            List<Appended> places = together(journal, all);

            assertThat(journal.erase(List.of(places.get(2).location(0)))).isEqualTo(1);

            for (int i = 0; i < all.size(); i++) {
                EncodedEntry found = journal.read(places.get(i).location(0));
                assertThat(found.entry()).isEqualTo(all.get(i).getFirst().entry());
                assertThat(found.payload().isPresent()).isEqualTo(i != 2);
            }
        }
        VerificationResult verified = new Verification(Journals.access(disk), Witness.none()).run(1, (done, total) -> {});
        assertThat(verified.sound()).isTrue();
        assertThat(verified.erased()).isEqualTo(1);
    }

    @Test
    void aTornSharedRecordIsCutAsAWhole() {
        List<EncodedEntry> durable = samples.transaction(1);
        List<List<EncodedEntry>> torn = samples.transactions(5, 1, new Random(7));
        try (Journal journal = Journals.open(disk)) {
            journal.append(durable);
            Appended place = together(journal, torn).getLast();
            byte[] content = disk.content(SEGMENT);
            FaultyFolder found = new FaultyFolder();
            found.put(SEGMENT, Arrays.copyOf(content, (int) place.after().offset() - 1));

            try (Journal reopened = Journals.open(found)) {
                assertThat(reopened.report().tornTail()).get().extracting(TornTail::offset).isEqualTo(place.offset());
                assertThat(Journals.transactions(reopened, 1)).containsExactly(durable);
            }
        }
    }
}
