package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Samples;
import stageline.sales.event.EntryId;

/// What a journal never writes, and a forger might.
class ChainVerifierTest {

    private final Samples samples = Samples.first();
    private final List<EncodedEntry> entries = samples.transaction(2);
    private final ChainVerifier verifier = new ChainVerifier("00000001.seg", Samples.WORKSPACE);

    private boolean feed(ChainVerifier to, EncodedEntry entry, byte[] header, byte[] payload, boolean erased, boolean last) {
        byte[] bytes = new byte[header.length + payload.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(payload, 0, bytes, header.length, payload.length);
        return to.entry(entry.entry().n(), 44, bytes, 0, header.length, header.length, payload.length, erased, last);
    }

    private static byte[] header(EncodedEntry entry) {
        return entry.entry().bytes();
    }

    private static byte[] payload(EncodedEntry entry) {
        return entry.payload().orElseThrow().bytes();
    }

    private void assertFlaw(ChainVerifier by, Flaw.Kind kind) {
        assertThat(by.flaw()).get().extracting(Flaw::kind).isEqualTo(kind);
    }

    @Test
    void entriesAsTheyWereWrittenPass() {
        assertThat(feed(verifier, entries.get(0), header(entries.get(0)), payload(entries.get(0)), false, false)).isTrue();
        assertThat(feed(verifier, entries.get(1), header(entries.get(1)), payload(entries.get(1)), false, true)).isTrue();
        assertThat(verifier.flaw()).isEmpty();
        assertThat(verifier.entries()).isEqualTo(2);
    }

    @Test
    void anotherPayloadIsNoticed() {
        byte[] other = payload(entries.get(0));
        other[20] ^= 1;

        assertThat(feed(verifier, entries.get(0), header(entries.get(0)), other, false, false)).isFalse();

        assertFlaw(verifier, Flaw.Kind.PAYLOAD_HASH);
        assertThat(verifier.flaw().orElseThrow().entry()).contains(new EntryId(Samples.DEVICE, 1));
    }

    @Test
    void anEntryOfAnotherWorkspaceIsNoticed() {
        ChainVerifier other = new ChainVerifier("00000001.seg", new UUID(3, 3));

        feed(other, entries.get(0), header(entries.get(0)), payload(entries.get(0)), false, false);

        assertFlaw(other, Flaw.Kind.OTHER_WORKSPACE);
    }

    @Test
    void aTransactionThatIsNotWholeIsNoticed() {
        feed(verifier, entries.get(0), header(entries.get(0)), payload(entries.get(0)), false, true);

        assertFlaw(verifier, Flaw.Kind.TRANSACTION);
    }

    @Test
    void aFurtherTransactionMayFollowInTheRecordAndMustBeWholeToo() {
        feed(verifier, entries.get(0), header(entries.get(0)), payload(entries.get(0)), false, false);
        assertThat(feed(verifier, entries.get(1), header(entries.get(1)), payload(entries.get(1)), false, false)).isTrue();
        EncodedEntry begun = samples.transaction(2).getFirst();

        feed(verifier, begun, header(begun), payload(begun), false, true);

        assertFlaw(verifier, Flaw.Kind.TRANSACTION);
    }

    @Test
    void anEntryThatCanNotBeReadIsNoticed() {
        byte[] header = header(entries.get(0));
        header[1] |= (byte) 0x80;

        feed(verifier, entries.get(0), header, payload(entries.get(0)), false, false);

        assertFlaw(verifier, Flaw.Kind.MALFORMED);
    }

    @Test
    void anEntryOfANewerFormatIsNamedAsSuch() {
        byte[] header = header(entries.get(0));
        header[0] = 2;

        feed(verifier, entries.get(0), header, payload(entries.get(0)), false, false);

        assertFlaw(verifier, Flaw.Kind.NEWER_FORMAT);
    }

    @Test
    void anAlteredHeaderBreaksTheLinkOfTheNextEntry() {
        byte[] header = header(entries.get(0));
        header[110] ^= 1;

        assertThat(feed(verifier, entries.get(0), header, payload(entries.get(0)), false, false)).isTrue();
        feed(verifier, entries.get(1), header(entries.get(1)), payload(entries.get(1)), false, true);

        assertFlaw(verifier, Flaw.Kind.PREVIOUS_HASH);
    }
}
