package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import stageline.ledger.proof.MerkleHashing;
import stageline.sales.event.EntryId;

class ReceiptTest {

    private static final EntryId ENTRY = new EntryId(Samples.DEVICE, 7);
    private static final Hash HASH = Hash.sha256(new byte[] {7});

    private static Receipt receipt(long receivedMillis, int status) {
        return new Receipt(ENTRY, HASH, receivedMillis, status);
    }

    @Test
    void aClockThatWasRightKeepsItsPlace() {
        HybridTime written = HybridTime.of(1_000, 3);

        assertThat(receipt(1_000, 0).effective(written)).isEqualTo(written);
        assertThat(receipt(5_000, 0).effective(written)).isEqualTo(written);
    }

    @Test
    void aClockThatWasAheadIsTakenBackToTheEndOfTheMillisecondOfReceipt() {
        assertThat(receipt(1_000, 0).effective(HybridTime.of(1_001, 0))).isEqualTo(HybridTime.of(1_000, 0xffff));
        assertThat(receipt(0, 0).effective(new HybridTime(Long.MAX_VALUE))).isEqualTo(HybridTime.of(0, 0xffff));
        assertThat(receipt(Receipt.LATEST_MILLIS, 0).effective(new HybridTime(Long.MAX_VALUE)).packed()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void everyOtherStatusThanAcceptedIsAQuarantine() {
        assertThat(receipt(1, Receipt.ACCEPTED).quarantined()).isFalse();
        assertThat(receipt(1, 1).quarantined()).isTrue();
        assertThat(receipt(1, Receipt.MOST_STATUS).quarantined()).isTrue();
    }

    @Test
    void whatCanStandInNoReceiptIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(1, 256));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> receipt(Receipt.LATEST_MILLIS + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Receipt(new EntryId(Samples.DEVICE, 0), HASH, 1, 0));
    }

    @Test
    void theLeafIsNumberMomentStatusAndHash() {
        byte[] data = receipt(0x0102030405L, 200).leafData(9);

        assertThat(data).startsWith(0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1, 2, 3, 4, 5, 200).endsWith(HASH.bytes()).hasSize(49);
        assertThat(MerkleHashing.leaf(9, receipt(0x0102030405L, 200))).isEqualTo(Hash.sha256(new byte[] {0}, data));
    }
}
