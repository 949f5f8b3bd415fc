package stageline.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.ledger.HeadSignature;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.Push;

class LedgerMessagesTest {

    private static final Pull PULL = new Pull(Cursor.START, 0);
    private static final Push PUSH = new Chances(1).push();

    @Property
    void aPushArrivesAsItWasSent(@ForAll long seed) {
        Push push = new Chances(seed).push();

        assertThat(PushJson.read(PushJson.write(push))).isEqualTo(push);
    }

    @Property
    void aPageArrivesAsItWasSent(@ForAll long seed) {
        Answer.Page page = new Chances(seed).page();

        assertThat(AnswerJson.read(AnswerJson.write(page), PULL)).isEqualTo(page);
    }

    @Property
    void aPullArrivesAsItWasSent(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long epoch,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long after,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long own) {
        Pull pull = new Pull(new Cursor(epoch, after), own);

        assertThat(PullQuery.read(query(PullQuery.write(pull)))).isEqualTo(pull);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "epoch=1&after=2", "epoch=1&after=2&own=", "epoch=1&after=2&own=-1", "epoch=1&after=2&own=03", "epoch=1&after=2&own=1e3",
        "epoch=1&after=2&own=9999999999999999999"
    })
    void aCrookedPullIsRefused(String query) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> PullQuery.read(query(query)));
    }

    @Test
    void aNumberThatStandsTwiceInAQueryIsRefused() {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> QueryNumbers.read(Map.of("n", List.of("1", "1")), "n"));
    }

    @Test
    void whatIsSaidOfAChainArrives() {
        for (Answer answer : List.of(new Answer.Taken(7), new Answer.Gap(3), new Answer.Forked(Long.MAX_VALUE), new Answer.Stranger())) {
            assertThat(AnswerJson.read(AnswerJson.write(answer), PUSH)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDenialArrives(Denial denial) {
        OptionalInt retry = denial == Denial.BUSY ? OptionalInt.of(30) : OptionalInt.empty();
        Answer.Denied denied = new Answer.Denied(denial, retry);

        assertThat(AnswerJson.read(AnswerJson.write(denied), PUSH)).isEqualTo(denied);
        assertThat(AnswerJson.read(AnswerJson.write(denied), PULL)).isEqualTo(denied);
    }

    @Test
    void aServerThatIsStoppingNeedsNoWords() {
        HttpAnswer stopping = new HttpAnswer(503, OptionalInt.of(5), bytes("The server is stopping"));

        assertThat(AnswerJson.read(stopping, PULL)).isEqualTo(new Answer.Denied(Denial.BUSY, OptionalInt.of(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 400, 401, 404, 409, 500})
    void anotherAnswerIsNone(int status) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> AnswerJson.read(HttpAnswer.of(status, bytes("{}")), PULL));
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> AnswerJson.read(HttpAnswer.of(status, new byte[0]), PUSH));
    }

    @Test
    void aDenialUnderAnotherStatusIsNone() {
        byte[] revoked = AnswerJson.write(new Answer.Denied(Denial.DEVICE_REVOKED, OptionalInt.empty())).body();

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> AnswerJson.read(HttpAnswer.of(401, revoked), PULL));
    }

    @Property(tries = 4_000)
    void aSpoiltPushIsReadOrRefused(@ForAll long seed) {
        Chances chances = new Chances(seed);

        isReadOrRefused(() -> PushJson.read(chances.mutated(PushJson.write(chances.push()))));
    }

    @Property(tries = 4_000)
    void aSpoiltPageIsReadOrRefused(@ForAll long seed) {
        Chances chances = new Chances(seed);

        isReadOrRefused(() -> AnswerJson.read(HttpAnswer.of(200, chances.mutated(PageJson.write(chances.page()))), PULL));
    }

    @Test
    void aPageWhoseSignaturesAreElsewhereIsNotWritten() {
        Samples device = Samples.first();
        Numbered entry = Numbered.bringing(device.transaction(1).getFirst(), 1, 0);
        HeadSignature elsewhere = new HeadSignature(new Samples(Samples.DEVICE, 2).head(), new byte[HeadSignature.LENGTH]);
        Received page = new Received(0, 1, List.of(entry), List.of(elsewhere), "", List.of());

        assertThatThrownBy(() -> AnswerJson.write(new Answer.Page(page, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever else it throws fails the test.
    private static void isReadOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (WireException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new HashMap<>();
        for (String part : text.split("&", -1)) {
            String[] sides = part.split("=", 2);
            query.put(sides[0], List.of(sides[1]));
        }
        return query;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
