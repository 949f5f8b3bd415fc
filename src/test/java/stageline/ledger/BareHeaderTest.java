package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BareHeaderTest {

    @Test
    void withItsHashesItIsTheEntryAgain() {
        for (EncodedEntry each : Samples.first().transaction(3)) {
            Entry entry = each.entry();
            BareHeader bare = BareHeader.decode(BareHeader.of(entry).bytes());

            assertThat(bare.bytes()).hasSize(entry.size() - 64);
            assertThat(bare.device()).isEqualTo(entry.device());
            assertThat(bare.complete(entry.previous(), entry.payloadHash())).isEqualTo(entry);
        }
    }

    @Test
    void withOtherHashesItIsAnotherEntry() {
        Entry entry = Samples.first().transaction(1).getFirst().entry();

        assertThat(BareHeader.of(entry).complete(entry.payloadHash(), entry.payloadHash()).hash()).isNotEqualTo(entry.hash());
    }

    @Test
    void whatIsNoHeaderIsRefused() {
        byte[] bytes = BareHeader.of(Samples.first().transaction(1).getFirst().entry()).bytes();

        assertThatThrownBy(() -> BareHeader.decode(Arrays.copyOf(bytes, 41))).isInstanceOf(LedgerException.Malformed.class);
        assertThatThrownBy(() -> BareHeader.decode(new byte[BareHeader.LONGEST + 1])).isInstanceOf(LedgerException.Malformed.class);
        assertThatThrownBy(() -> BareHeader.decode(Arrays.copyOf(bytes, bytes.length - 1)).complete(Hash.ZERO, Hash.ZERO))
                .isInstanceOf(LedgerException.Malformed.class);
    }
}
