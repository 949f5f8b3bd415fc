package stageline.sync.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.NoteKey;
import stageline.ledger.proof.ReceiptTree;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Denial;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.TreeHead;

/// What a workspace does about its server, event by event.
class SyncCoreTest {

    private static final UUID OTHER = new UUID(9, 9);

    private final SigningKey deviceKey = SigningKey.draw(new SecureRandom());
    private final SigningKey serverKey = SigningKey.draw(new SecureRandom());
    private final NoteKey noteKey = new NoteKey("stageline-test", serverKey.publicKey());
    private final Samples samples = Samples.first();
    private final List<EncodedEntry> written = samples.transaction(2);
    private final Push push = new Push(written, deviceKey.sign(samples.head()));
    private final Standing beginning = new Standing(
            Samples.WORKSPACE, Samples.DEVICE, noteKey, Cursor.START, List.of(), Map.of(), Map.of(Samples.DEVICE, deviceKey.publicKey()));
    private final SyncCore core = new SyncCore(beginning, Signatures.VERIFIED, new Random(1));

    @Nested
    class InARound {

        @Test
        void whatWaitsIsSentFirstAndThenTheLedgerIsFetched() {
            assertThat(core.on(new Event.Changed())).containsExactly(new Effect.Gather(Map.of()));
            assertThat(core.on(new Event.Gathered(Optional.of(push), 2))).contains(new Effect.Send(push));
            assertThat(core.on(new Event.Answered(new Answer.Taken(2)))).containsExactly(new Effect.Gather(Map.of(Samples.DEVICE, 2L)));
            assertThat(core.on(nothingWaits())).containsExactly(new Effect.Send(new Pull(Cursor.START, 2)));
            Answer.Page page = page(0, 1, written, 2);
            assertThat(core.on(new Event.Answered(page))).contains(new Effect.Keep(page.received()));
            assertThat(core.on(new Event.Kept())).contains(new Effect.Show(new Condition.InStep()));
            assertThat(core.standing().cursor()).isEqualTo(new Cursor(0, 2));
        }

        @Test
        void pagesAreFetchedUntilAllIsHere() {
            fetch(page(0, 1, written, 5));
            assertThat(core.on(new Event.Kept())).contains(new Effect.Send(new Pull(new Cursor(0, 2), 2)));
        }

        @Test
        void aPageThatIsNotStoredDoesNotCount() {
            fetch(page(0, 1, written, 2));
            List<Effect> effects = core.on(new Event.NotKept());
            assertThat(effects).anyMatch(effect -> effect instanceof Effect.Show(Condition.NoRoom room));
            assertThat(core.standing().cursor()).isEqualTo(Cursor.START);
        }

        @Test
        void aChangeMeanwhileBeginsAnotherRound() {
            fetch(page(0, 1, written, 2));
            assertThat(core.on(new Event.Changed())).isEmpty();
            assertThat(core.on(new Event.Kept())).containsExactly(new Effect.Gather(Map.of()));
        }

        @Test
        void anOutcomeThatNobodyWaitsForIsPassedOver() {
            assertThat(core.on(new Event.Kept())).isEmpty();
            core.on(new Event.Changed());
            assertThat(core.on(new Event.Answered(new Answer.Taken(7)))).isEmpty();
            assertThat(core.on(new Event.Unanswered(Event.Unanswered.Cause.UNREACHABLE))).isEmpty();
        }

        @Test
        void anAnswerToSomethingElseIsNone() {
            core.on(new Event.Changed());
            core.on(nothingWaits());
            assertThat(away(core.on(new Event.Answered(new Answer.Taken(2))))).isPresent();
        }
    }

    @Nested
    class WithoutANetwork {

        @Test
        void itIsTriedAgainLaterAndLater() {
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                core.on(i == 0 ? new Event.Changed() : new Event.Waited());
                core.on(nothingWaits());
                waits.add(away(core.on(new Event.Unanswered(Event.Unanswered.Cause.UNREACHABLE))).orElseThrow());
            }
            assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0 && wait.compareTo(Duration.ofMinutes(5)) <= 0);
            assertThat(waits.subList(8, 12).stream().max(Duration::compareTo).orElseThrow()).isGreaterThan(Duration.ofSeconds(30));
        }

        @Test
        void aChangeDoesNotHurryItButTheServersWordDoes() {
            loseTheNetwork();
            assertThat(core.on(new Event.Changed())).isEmpty();
            assertThat(core.on(new Event.Poked(3))).containsExactly(new Effect.Gather(Map.of()));
        }

        @Test
        void aNetworkThatReturnsIsUsedAtOnce() {
            loseTheNetwork();
            assertThat(core.on(new Event.Resumed())).containsExactly(new Effect.Gather(Map.of()));
        }

        @Test
        void nothingSeemsToBeExchangedUntilTheServerAnswers() {
            loseTheNetwork();
            core.on(new Event.Waited());
            assertThat(core.on(new Event.Gathered(Optional.of(push), 2))).containsExactly(new Effect.Send(push));
            core.on(new Event.Answered(new Answer.Taken(2)));
            assertThat(core.on(new Event.Gathered(Optional.of(push), 2)))
                    .containsExactly(new Effect.Show(new Condition.Exchanging(0, 0)), new Effect.Send(push));
        }

        private void loseTheNetwork() {
            core.on(new Event.Changed());
            core.on(nothingWaits());
            core.on(new Event.Unanswered(Event.Unanswered.Cause.UNREACHABLE));
        }
    }

    @Nested
    class WhenSomebodyIsNeeded {

        @Test
        void nothingGoesOnBeforeTheyDidSomething() {
            core.on(new Event.Changed());
            core.on(nothingWaits());
            List<Effect> effects = core.on(new Event.Answered(new Answer.Denied(Denial.SIGNED_OUT, OptionalInt.empty())));
            assertThat(effects).containsExactly(new Effect.Show(new Condition.Halted(new Halt.Refused(Denial.SIGNED_OUT))));
            assertThat(core.on(new Event.Changed())).isEmpty();
            assertThat(core.on(new Event.Poked(9))).isEmpty();
            assertThat(core.on(new Event.Waited())).isEmpty();
            assertThat(core.on(new Event.Resumed())).containsExactly(new Effect.Gather(Map.of()));
        }

        @Test
        void anotherKeyStopsEverything() {
            core.on(new Event.Changed());
            core.on(nothingWaits());
            assertThat(core.on(new Event.Unanswered(Event.Unanswered.Cause.OTHER_KEY)))
                    .containsExactly(new Effect.Show(new Condition.Halted(new Halt.OtherKey())));
        }

        @Test
        void aBusyServerIsLeftInPeaceForAWhile() {
            core.on(new Event.Changed());
            core.on(nothingWaits());
            assertThat(away(core.on(new Event.Answered(new Answer.Denied(Denial.BUSY, OptionalInt.of(3)))))).isPresent();
        }
    }

    @Nested
    class WithTwoOfTheSameDevice {

        @Test
        void theSecondBecomesAnotherDeviceAndGoesOn() {
            core.on(new Event.Changed());
            core.on(new Event.Gathered(Optional.of(push), 2));
            assertThat(core.on(new Event.Answered(new Answer.Forked(1))))
                    .containsExactly(new Effect.SetAside(Samples.DEVICE, 1));
            assertThat(core.on(new Event.SetAside(OTHER))).containsExactly(new Effect.Gather(Map.of()));
            assertThat(core.standing().device()).isEqualTo(OTHER);
        }

        @Test
        void aPageCanShowItToo() {
            fetch(page(0, 1, written, 2));
            assertThat(core.on(new Event.Forked(Samples.DEVICE, 1))).containsExactly(new Effect.SetAside(Samples.DEVICE, 1));
        }
    }

    @Nested
    class WithARestoredServer {

        @Test
        void whatItLostIsVoidBeforeAnythingElseIsTaken() {
            fetch(page(0, 1, written, 2));
            core.on(new Event.Kept());
            Answer.Page restored = page(1, 1, written, 3);
            assertThat(fetch(restored)).containsExactly(new Effect.Recount(0));
            Received lost = new Received(1, 1, List.of(), List.of(), "", List.of());
            List<Effect> effects = core.on(new Event.Recounted(new CompactRange(), Map.of()));
            assertThat(effects).contains(new Effect.Keep(lost));
            assertThat(core.on(new Event.Kept())).contains(new Effect.Send(new Pull(new Cursor(1, 0), 2)));
        }
    }

    private static Event nothingWaits() {
        return new Event.Gathered(Optional.empty(), 2);
    }

    /// Plays a round up to the page.
    private List<Effect> fetch(Answer.Page page) {
        core.on(new Event.Changed());
        core.on(nothingWaits());
        return core.on(new Event.Answered(page));
    }

    private Answer.Page page(long epoch, long first, List<EncodedEntry> entries, long size) {
        List<Numbered> numbered = entries.stream().map(entry -> Numbered.bringing(entry, 1_000, 0)).toList();
        Received page = new Received(epoch, first, numbered, List.of(push.head()), "", List.of());
        CompactRange tree = new CompactRange();
        ReceiptTree.leaves(page).forEach(tree::add);
        TreeHead head = new TreeHead(Samples.WORKSPACE, epoch, page.last(), tree.root());
        String note = head.checkpoint().sign(noteKey, serverKey::sign).format();
        return new Answer.Page(new Received(epoch, first, numbered, List.of(push.head()), note, List.of()), size);
    }

    private static Optional<Duration> away(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect ->
                        effect instanceof Effect.Show(Condition.Away(Duration retry)) ? Stream.of(retry) : Stream.<Duration>empty())
                .findFirst();
    }
}
