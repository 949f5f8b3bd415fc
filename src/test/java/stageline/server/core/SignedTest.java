package stageline.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stageline.ledger.Circumstances;
import stageline.ledger.HeadSignature;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Which signatures a page carries.
class SignedTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private final MemoryLedger ledger = new MemoryLedger(new UUID(7, 7), 10_000);

    @Test
    void theLastOfEachDeviceIsEnough() {
        push(ANA, 1);
        push(BEN, 2);
        push(ANA, 3);
        push(ANA, 1);
        assertThat(signed()).containsExactly("Ben 2", "Ana 5");
    }

    @Test
    void betweenTwoSignaturesIsNoMoreThanAPushHolds() {
        push(ANA, 200);
        push(BEN, 1);
        push(ANA, 200);
        push(ANA, 200);
        push(ANA, 300);
        push(ANA, 1);
        assertThat(signed()).containsExactly("Ben 1", "Ana 400", "Ana 900", "Ana 901");
    }

    @Test
    void withoutEntriesThereIsNothingToSign() {
        assertThat(signed()).isEmpty();
    }

    private List<String> signed() {
        return Signed.of(ledger.pushes(0, 10_000, 1 << 30)).stream()
                .map(HeadSignature::head)
                .map(head -> (head.device().equals(ANA) ? "Ana " : "Ben ") + head.n())
                .toList();
    }

    private void push(UUID device, int entries) {
        Clerk writer = new Clerk(device, head -> new HeadSignature(head, new byte[HeadSignature.LENGTH]), new Random(1));
        Draft draft = new Draft(
                new EntityRef(EntityType.DEAL, new UUID(8, 8)), new Event.Removed(1), Optional.empty(), Optional.empty(), false);
        List<Draft> drafts = IntStream.range(0, entries).mapToObj(i -> draft).toList();
        writer.write(ledger, Circumstances.alone(device, "JD-002", ZoneOffset.UTC), drafts, Instant.parse("2026-11-02T12:00:00Z"));
    }
}
