package stageline.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.Samples;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Received.Numbered;

class ReceivedTest {

    private static final String SEGMENT = "00000001.seg";
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(2048);

    private final FaultyFolder disk = new FaultyFolder();
    private final Samples here = Samples.first();
    private final Samples elsewhere = new Samples(new UUID(5, 5), 2);

    /// A page with some of everything: the first of two own entries, which is in the journal, then two transactions from elsewhere, one of
    /// them quarantined.
    private Received full(List<EncodedEntry> own) {
        List<EncodedEntry> accepted = elsewhere.transaction(2);
        List<EncodedEntry> refused = elsewhere.transaction(1);
        List<Numbered> numbered = new ArrayList<>(Pages.numbered(7, own, false));
        numbered.addAll(Pages.numbered(7 + own.size(), accepted, true));
        numbered.add(Numbered.bringing(refused.getFirst(), Pages.NOON + 5_000, 255));
        return new Received(
                3,
                7,
                numbered,
                List.of(new HeadSignature(elsewhere.head(), new byte[64])),
                "origin\n9\nroot\n\n— name signature\n",
                List.of(new Note(new byte[] {1, 2, 3}), new Note(new byte[0])));
    }

    @Test
    void aPageIsReplayedAsItWasAppended() {
        List<EncodedEntry> own = here.transaction(2);
        try (Journal journal = Journals.open(disk)) {
            journal.append(own);
            Received page = full(own);

            Appended place = journal.append(page);

            assertThat(place.firstPosition()).isEqualTo(3);
            assertThat(place.count()).isEqualTo(3);
            assertThat(journal.durable().position()).isEqualTo(5);
            assertThat(Pages.in(journal, 1)).containsExactly(page);
            assertThat(journal.read(place.location(2))).isEqualTo(page.brought().get(2));
        }
        try (Journal journal = Journals.open(disk.afterKill())) {
            assertThat(journal.durable().position()).isEqualTo(5);
            assertThat(Pages.in(journal, 1)).hasSize(1);
        }
    }

    @Test
    void whoKnowsOnlyTransactionsTakesThoseOfPagesToo() {
        try (Journal journal = Journals.open(disk)) {
            List<EncodedEntry> own = here.transaction(2);
            journal.append(own);
            Received page = full(own);
            journal.append(page);
            List<HeadSignature> heads = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            List<EncodedEntry> read = new ArrayList<>();

            journal.replay(1, new JournalReplay() {
                @Override
                public boolean accept(JournaledTransaction transaction) {
                    positions.add(transaction.place().firstPosition());
                    for (int i = 0; i < transaction.entries().size(); i++) {
                        read.add(journal.read(transaction.place().location(i)));
                    }
                    return true;
                }

                @Override
                public void accept(HeadSignature signature) {
                    heads.add(signature);
                }
            });

            assertThat(positions).containsExactly(1L, 3L, 5L);
            assertThat(read.subList(2, 5)).isEqualTo(page.brought());
            assertThat(heads).isEqualTo(page.heads());
        }
    }

    @Test
    void aPageWithoutAnythingIsKeptToo() {
        Received nothing = Pages.page(1, 1, List.of(), "");
        try (Journal journal = Journals.open(disk)) {
            assertThat(journal.append(nothing).count()).isZero();
            assertThat(journal.durable().position()).isZero();
            assertThat(Pages.in(journal, 1)).containsExactly(nothing);
        }
    }

    @Test
    void pagesAndTransactionsBecomeDurableInTheirOrderWithOneForce() {
        try (Journal journal = Journals.open(disk)) {
            int before = disk.forces();
            List<EncodedEntry> first = here.transaction(2);
            PendingAppend own = journal.submit(first);
            PendingAppend page = journal.submit(Pages.bringing(1, elsewhere.transaction(3)));
            PendingAppend acknowledged = journal.submit(Pages.of(4, first));
            PendingAppend last = journal.submit(here.transaction(1));

            assertThat(List.of(own, page, acknowledged, last)).extracting(PendingAppend::firstPosition).containsExactly(1L, 3L, 6L, 6L);
            assertThat(last.await().after()).isEqualTo(journal.durable());
            assertThat(disk.forces() - before).isEqualTo(1);
        }
    }

    @Test
    void theLatestPlaceLiesBeforeTheLastPageEvenIfItBringsNothing() {
        List<EncodedEntry> own = here.transaction(2);
        Received page = Pages.of(1, own);
        JournalMark latest;
        try (Journal journal = Journals.open(disk)) {
            journal.append(own);
            latest = journal.durable();
            journal.append(page);
            assertThat(journal.latest()).isEqualTo(latest);
            journal.append(new HeadSignature(here.head(), new byte[64]));
            assertThat(journal.latest()).isEqualTo(latest);
        }
        try (Journal journal = Journals.open(disk, latest, JournalOptions.DEFAULT)) {
            List<Received> behind = new ArrayList<>();
            journal.replay(journal.latest(), new JournalReplay() {
                @Override
                public boolean accept(JournaledTransaction transaction) {
                    return true;
                }

                @Override
                public boolean accept(JournaledReceived received) {
                    return behind.add(received.page());
                }
            });
            assertThat(journal.latest()).isEqualTo(latest);
            assertThat(behind).containsExactly(page);
        }
    }

    @Test
    void whatIsNoPageIsRefused() {
        try (Journal journal = Journals.open(disk)) {
            List<EncodedEntry> transaction = elsewhere.transaction(3);
            List<EncodedEntry> other = new Samples(new UUID(6, 6), 1).transaction(1);
            List<EncodedEntry> torn = new ArrayList<>(transaction.subList(0, 2));
            torn.addAll(other);

            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(Pages.bringing(1, transaction.subList(0, 2))));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(Pages.bringing(1, transaction.reversed())));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(Pages.bringing(1, torn)));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(Pages.page(0, 1, List.of(), "\ud800")));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.append(Pages.page(0, 1, List.of(), "x".repeat(1 << 24))));
            assertThat(journal.durable().position()).isZero();
        }
    }

    @Test
    void numbersBeginAtOneAndMomentsOfReceiptDoNotGoBack() {
        List<EncodedEntry> two = elsewhere.transaction(2);
        List<Numbered> back = List.of(Numbered.bringing(two.get(0), 5, 0), Numbered.bringing(two.get(1), 4, 0));
        Receipt others = Numbered.bringing(two.get(1), 5, 0).receipt();

        assertThatIllegalArgumentException().isThrownBy(() -> Pages.page(0, 1, back, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Pages.page(0, 0, List.of(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Pages.page(-1, 1, List.of(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Numbered(others, Optional.of(two.get(0))));
    }

    @Test
    void everyCutThroughAPageLeavesNothingOfIt() {
        List<EncodedEntry> own = here.transaction(2);
        Journal journal = Journals.open(disk);
        journal.append(own);
        Appended page = journal.append(full(own));
        byte[] content = disk.content(SEGMENT);
        for (int length = (int) page.offset() + 1; length < content.length; length++) {
            FaultyFolder found = new FaultyFolder();
            found.put(SEGMENT, Arrays.copyOf(content, length));
            try (Journal reopened = Journals.open(found)) {
                assertThat(reopened.report().tornTail()).get().extracting(TornTail::offset).isEqualTo(page.offset());
                assertThat(reopened.durable().position()).isEqualTo(2);
                assertThat(Pages.in(reopened, 1)).isEmpty();
            }
        }
    }

    @Test
    void everyFlippedBitOfAPageIsToldFromATornWrite() {
        List<EncodedEntry> own = here.transaction(1);
        Journal journal = Journals.open(disk);
        journal.append(own);
        Appended page = journal.append(Pages.of(1, own));
        byte[] content = disk.content(SEGMENT);
        for (int bit = 8 * (int) page.offset(); bit < 8 * content.length; bit++) {
            byte[] flipped = content.clone();
            flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
            FaultyFolder found = new FaultyFolder();
            found.put(SEGMENT, flipped);
            assertThatExceptionOfType(LedgerException.Damaged.class)
                    .isThrownBy(() -> Journals.open(found))
                    .satisfies(damaged -> assertThat(damaged.offset()).isEqualTo(page.offset()));
        }
    }

    @Test
    void aPageThatCouldNotBeForcedIsNotThere() {
        try (Journal journal = Journals.open(disk)) {
            Received page = Pages.bringing(1, elsewhere.transaction(2));
            disk.failForces(1);
            assertThatExceptionOfType(LedgerException.Stopped.class).isThrownBy(() -> journal.append(page));
            journal.recover();

            assertThat(Pages.in(journal, 1)).isEmpty();
            journal.append(page);
            assertThat(Pages.in(journal, 1)).containsExactly(page);
        }
    }

    @Test
    void aPayloadInAPageIsErasedAndTheRestOfThePageStands() {
        try (Journal journal = Journals.open(disk)) {
            List<EncodedEntry> own = here.transaction(2);
            journal.append(own);
            Received page = full(own);
            Appended place = journal.append(page);
            JournalMark end = journal.durable();

            assertThat(journal.erase(List.of(place.location(1)))).isEqualTo(1);

            assertThat(journal.durable()).isEqualTo(end);
            assertThat(journal.read(place.location(1)).payload()).isEmpty();
            assertThat(journal.read(place.location(2))).isEqualTo(page.brought().get(2));
            Received left = Pages.in(journal, 1).getFirst();
            assertThat(left.entries()).extracting(Numbered::receipt).isEqualTo(page.entries().stream().map(Numbered::receipt).toList());
            assertThat(left.heads()).isEqualTo(page.heads());
            assertThat(left.checkpoint()).isEqualTo(page.checkpoint());
            assertThat(left.notes()).isEqualTo(page.notes());
        }
    }

    @Test
    void everyOtherSpellingOfATrailerIsRefused() {
        ByteWriter out = new ByteWriter(256);
        ReceivedTrailer.of(full(here.transaction(1))).writeTo(out);
        byte[] bytes = out.toByteArray();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> ReceivedTrailer.readFrom(new ByteReader(cut)));
        }
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit >>> 3] ^= (byte) (1 << (bit & 7));
            try {
                ByteWriter again = new ByteWriter(256);
                ReceivedTrailer.readFrom(new ByteReader(changed)).writeTo(again);
                assertThat(again.toByteArray()).isEqualTo(changed);
            } catch (LedgerException.Malformed refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Property(tries = 60)
    void everyHistoryIsReplayedFromEveryPosition(@ForAll long seed) {
        Random random = new Random(seed);
        List<EncodedEntry> unacknowledged = new ArrayList<>();
        List<Received> pages = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        List<EncodedEntry> all = new ArrayList<>();
        long next = 1;
        try (Journal journal = Journals.open(new FaultyFolder(), JournalMark.START, SMALL_SEGMENTS)) {
            for (int step = 0; step < 40; step++) {
                if (random.nextInt(3) == 0) {
                    List<EncodedEntry> own = here.transaction(1 + random.nextInt(3));
                    journal.append(own);
                    unacknowledged.addAll(own);
                    all.addAll(own);
                    continue;
                }
                List<Numbered> numbered = new ArrayList<>(Pages.numbered(next, unacknowledged, false));
                unacknowledged.clear();
                if (random.nextBoolean()) {
                    List<EncodedEntry> others = elsewhere.transaction(1 + random.nextInt(3));
                    numbered.addAll(Pages.numbered(next + numbered.size(), others, true));
                    all.addAll(others);
                }
                Received page = Pages.page(0, next, numbered, "checkpoint " + step);
                journal.append(page);
                next += numbered.size();
                pages.add(page);
                ends.add(page.brought().isEmpty() ? journal.durable().position() + 1 : journal.durable().position());
            }
            for (long from = 1; from <= all.size() + 1; from++) {
                long wanted = from;
                int passed = (int) ends.stream().filter(end -> end < wanted).count();
                assertThat(Pages.in(journal, from)).isEqualTo(pages.subList(passed, pages.size()));
            }
            assertThat(Journals.transactions(journal, 1).stream().flatMap(List::stream)).isEqualTo(all);
        }
    }
}
