package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stageline.sales.event.EntryId;
import stageline.sales.event.OperationId;

class EntryCodecTest {

    @Property(tries = 500)
    void everyEntryReadsBackEqual(@ForAll("entries") Entry entry) {
        Entry again = Entry.decode(entry.bytes());

        assertThat(again).isEqualTo(entry);
        assertThat(again.id()).isEqualTo(entry.id());
        assertThat(again.workspace()).isEqualTo(entry.workspace());
        assertThat(again.operation()).isEqualTo(entry.operation());
        assertThat(again.lastOfTransaction()).isEqualTo(entry.lastOfTransaction());
        assertThat(again.clock()).isEqualTo(entry.clock());
        assertThat(again.circumstances()).isEqualTo(entry.circumstances());
        assertThat(again.occurrence()).isEqualTo(entry.occurrence());
        assertThat(again.payloadHash()).isEqualTo(entry.payloadHash());
        assertThat(again.previous()).isEqualTo(entry.previous());
        assertThat(again.hash()).isEqualTo(Hash.sha256(entry.bytes()));
    }

    @Property(tries = 200)
    void bytesThatDifferAreNeverReadAsTheSameEntry(@ForAll("entries") Entry entry, @ForAll Random random) {
        byte[] bytes = entry.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));

        try {
            Entry read = Entry.decode(bytes);
            assertThat(read).isNotEqualTo(entry);
            assertThat(encodeAgain(read)).isEqualTo(read.bytes());
        } catch (LedgerException.Malformed | LedgerException.NewerFormat refused) {
            assertThat(refused).hasMessageMatching(".+");
        }
    }

    @Property(tries = 500)
    void aScanRefusesWhatReadingRefusesAndSeesTheSame(@ForAll("entries") Entry entry, @ForAll Random random) {
        byte[] bytes = entry.bytes();
        int flips = random.nextInt(3);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        HeaderScan scan = new HeaderScan();
        LedgerException.Code scanned = refusal(() -> scan.read(bytes, 0, bytes.length));
        LedgerException.Code read = refusal(() -> Entry.decode(bytes));

        assertThat(scanned).isEqualTo(read);
        if (read == null) {
            Entry again = Entry.decode(bytes);
            assertThat(scan.n()).isEqualTo(again.n());
            assertThat(scan.device()).isEqualTo(again.device());
            assertThat(scan.isOf(again.device())).isTrue();
            assertThat(scan.lastOfTransaction()).isEqualTo(again.lastOfTransaction());
            assertThat(scan.isAfter(again.previous().bytes())).isTrue();
            assertThat(scan.hasPayload(again.payloadHash().bytes())).isTrue();
            assertThat(scan.isIn(new ByteWriter(16).uuid(again.workspace()).toByteArray())).isTrue();
        }
    }

    private static LedgerException.@Nullable Code refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (LedgerException refused) {
            return refused.code();
        }
    }

    @Property(tries = 200)
    void aCutOrLengthenedEntryIsRefused(@ForAll("entries") Entry entry, @ForAll Random random) {
        byte[] bytes = entry.bytes();
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

        assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> Entry.decode(cut));
        assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> Entry.decode(longer));
    }

    @Test
    void aNumberThatIsNotInItsShortestFormIsRefused() {
        byte[] bytes = Samples.first().transaction(1).getFirst().entry().bytes();
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, EntryLayout.VARIABLE);
        longer[EntryLayout.VARIABLE] = (byte) (bytes[EntryLayout.VARIABLE] | 0x80);
        longer[EntryLayout.VARIABLE + 1] = 0;
        System.arraycopy(bytes, EntryLayout.VARIABLE + 1, longer, EntryLayout.VARIABLE + 2, bytes.length - EntryLayout.VARIABLE - 1);

        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> Entry.decode(longer))
                .withMessageContaining("shortest form");
    }

    @Test
    void anEntryOfANewerFormatIsNamedAsSuch() {
        byte[] bytes = Samples.first().transaction(1).getFirst().entry().bytes();
        bytes[0] = 2;

        assertThatExceptionOfType(LedgerException.NewerFormat.class)
                .isThrownBy(() -> Entry.decode(bytes))
                .satisfies(newer -> assertThat(newer.found()).isEqualTo(2));
    }

    @Test
    void aStageMoveIsSmall() {
        EncodedEntry move = Samples.first()
                .transaction(List.of(Samples.draft("{\"from\":\"DISCOVERED\",\"to\":\"IMPLEMENTATION_DEFINED\"}")))
                .getFirst();

        assertThat(move.size()).isLessThan(300);
    }

    @Test
    void entriesOfATransactionAreLinkedAndOnlyTheLastIsMarked() {
        Samples samples = Samples.first();
        List<EncodedEntry> first = samples.transaction(3);
        List<EncodedEntry> second = samples.transaction(2);

        assertThat(first).extracting(entry -> entry.entry().n()).containsExactly(1L, 2L, 3L);
        assertThat(first).extracting(entry -> entry.entry().lastOfTransaction()).containsExactly(false, false, true);
        assertThat(first.getFirst().entry().previous()).isEqualTo(Hash.ZERO);
        assertThat(first.get(1).entry().previous()).isEqualTo(first.getFirst().entry().hash());
        assertThat(second.getFirst().entry().previous()).isEqualTo(first.getLast().entry().hash());
        assertThat(second).extracting(entry -> entry.entry().operation())
                .containsOnly(new OperationId(Samples.DEVICE, 4));
    }

    @Test
    void anEntryDoesNotTakeAnotherPayloadThanItsOwn() {
        List<EncodedEntry> entries = Samples.first().transaction(2);

        assertThatExceptionOfType(LedgerException.Malformed.class)
                .isThrownBy(() -> EncodedEntry.of(entries.getFirst().entry(), entries.getLast().payload().orElseThrow()));
    }

    @Test
    void aPayloadKeepsReasonAndBody() {
        Payload payload = Payload.create(Optional.of("el cliente cambió de opinión"), new byte[] {1, 2, 3}, new Random(1));

        Payload again = Payload.decode(payload.bytes());

        assertThat(again.reason()).contains("el cliente cambió de opinión");
        assertThat(again.body()).containsExactly(1, 2, 3);
        assertThat(again.hash()).isEqualTo(payload.hash());
    }

    @Test
    void equalPayloadsHaveDifferentHashesBecauseOfTheirSalt() {
        Random random = new Random(1);

        Payload one = Payload.create(Optional.empty(), new byte[] {1}, random);
        Payload other = Payload.create(Optional.empty(), new byte[] {1}, random);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aReasonThatIsNoTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payload.create(Optional.of("\uD800"), new byte[0], new Random(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Payload.create(Optional.of(""), new byte[0], new Random(1)));
    }

    @Test
    void aCodeWithASpaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Occurrence.of("big deal", Samples.DEAL, "moved", 1));
    }

    private static byte[] encodeAgain(Entry entry) {
        return EntryCodec.encode(
                        entry.workspace(),
                        entry.id(),
                        entry.operation().first(),
                        entry.lastOfTransaction(),
                        entry.clock(),
                        entry.circumstances(),
                        entry.occurrence(),
                        entry.payloadHash(),
                        entry.previous())
                .bytes();
    }

    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<UUID> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<String> codes = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(32);
        Arbitrary<Hash> hashes = Arbitraries.bytes().array(byte[].class).ofSize(32).map(Hash::of);
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.longs().between(-EntryLayout.FARTHEST_SECOND + 1, EntryLayout.FARTHEST_SECOND - 1),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        Arbitrary<SeenCheckpoint> checkpoints = Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0), Arbitraries.longs().greaterOrEqual(0), hashes)
                .as(SeenCheckpoint::new);
        Arbitrary<Circumstances> circumstances = Combinators.combine(
                        ids,
                        codes,
                        codes,
                        Arbitraries.integers().optional().map(i -> i.map(OptionalInt::of).orElse(OptionalInt.empty())),
                        Arbitraries.of(Connection.class),
                        checkpoints.optional())
                .as(Circumstances::new);
        Arbitrary<Occurrence> occurrences = Combinators.combine(
                        codes,
                        ids,
                        codes,
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.of(true, false),
                        instants.optional())
                .as(Occurrence::new);
        Arbitrary<Long> numbers = Arbitraries.longs().between(1, Long.MAX_VALUE);
        return Combinators.combine(
                        ids, numbers, numbers, Arbitraries.longs().greaterOrEqual(0), circumstances, occurrences, hashes, hashes)
                .as((id, a, b, clock, here, what, payload, previous) -> EntryCodec.encode(
                        id,
                        new EntryId(id, Math.max(a, b)),
                        Math.min(a, b),
                        a % 2 == 0,
                        new HybridTime(clock),
                        here,
                        what,
                        payload,
                        previous));
    }
}
