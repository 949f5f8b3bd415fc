package stageline.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryDraft;
import stageline.ledger.HeadSignature;
import stageline.ledger.Occurrence;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sync.Answer;
import stageline.sync.Push;
import stageline.sync.http.Gzip;

/// A hundred moves of different deals, compressed.
class WireSizeTest {

    private static final int MOVES = 100;
    private static final int MOST = 120 * MOVES;

    private final Random random = new Random(1);
    private final Samples device = Samples.first();
    private final List<EncodedEntry> entries = IntStream.range(0, MOVES).boxed().flatMap(i -> device.transaction(List.of(move(i))).stream())
            .toList();
    private final HeadSignature head = signature();

    @Test
    void aPushedEntryTakesAtMost120Bytes() {
        assertThat(Gzip.compress(PushJson.write(new Push(entries, head)))).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void anEntryInAPageTakesAtMost120Bytes() {
        List<Numbered> numbered = entries.stream().map(entry -> Numbered.bringing(entry, 1_800_000_000_000L, 0)).toList();
        Answer.Page page = new Answer.Page(new Received(1, 1, numbered, List.of(head), "", List.of()), MOVES);

        assertThat(Gzip.compress(PageJson.write(page))).hasSizeLessThanOrEqualTo(MOST);
    }

    private EntryDraft move(int number) {
        UUID deal = new UUID(random.nextLong(), random.nextLong());
        String body = "{\"from\":\"PROSPECTED\",\"to\":\"QUALIFIED\",\"i\":" + number + "}";
        return new EntryDraft(Occurrence.of("deal", deal, "moved", 1), Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }

    private HeadSignature signature() {
        byte[] signature = new byte[HeadSignature.LENGTH];
        random.nextBytes(signature);
        return new HeadSignature(device.head(), signature);
    }
}
