package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    @Test
    void theNumbersStayAsReceiptsHaveThem() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(number -> Objection.ofNumber(number).orElseThrow()))
                .containsExactly(
                        Objection.NOT_PERMITTED,
                        Objection.NOT_YOURS,
                        Objection.SETTLED,
                        Objection.INACTIVE,
                        Objection.WRONG_PERSON,
                        Objection.ROLE_NOT_HELD,
                        Objection.DEVICE_REVOKED,
                        Objection.NOT_UNDERSTOOD,
                        Objection.OUT_OF_ORDER);
    }

    @Test
    void aNumberOfANewerServerIsNone() {
        assertThat(Objection.ofNumber(255)).isEmpty();
        assertThat(Objection.ofNumber(0)).isEmpty();
    }

    @Test
    void everyNumberFitsAReceipt() {
        assertThat(Objection.values()).allSatisfy(objection -> assertThat(objection.number()).isBetween(1, 255));
    }
}
