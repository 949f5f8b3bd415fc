package stageline.workspace.shared;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stageline.sync.Answer;
import stageline.sync.account.Refusal;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.Pending;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.WireException;
import stageline.workspace.Progress;

/// Waits for a server's answer while somebody may lose interest in it.
final class Asking {

    private static final Duration LOOK = Duration.ofMillis(100);

    private Asking() {}

    /// Waits for an answer.
    ///
    /// @param progress asked whether it is still wanted
    static <T> Visited<T> await(Pending<AccountAnswer<T>> pending, Progress progress) {
        CountDownLatch answered = new CountDownLatch(1);
        Thread.ofVirtual().name("interest").start(() -> cancelOnceUnwanted(pending, progress, answered));
        try {
            return switch (pending.await()) {
                case AccountAnswer.Done<T>(T value) -> new Visited.Done<>(value);
                case AccountAnswer.Refused<T>(Refusal refusal) -> new Visited.Refused<>(refusal);
                case AccountAnswer.Denied<T>(Answer.Denied denied) ->
                    new Visited.Denied<>(denied.denial(), denied.retrySeconds());
            };
        } catch (ConnectionException failure) {
            return switch (failure) {
                case ConnectionException.Cancelled _ -> new Visited.GivenUp<>();
                case ConnectionException.WrongKey _ -> new Visited.OtherKey<>();
                case ConnectionException.Unreachable _ -> new Visited.Unreachable<>(false);
                case ConnectionException.TimedOut _, ConnectionException.BrokenOff _ -> new Visited.Unreachable<>(true);
                case ConnectionException.TooLarge _ -> new Visited.Unreadable<>();
            };
        } catch (WireException unreadable) {
            return new Visited.Unreadable<>();
        } finally {
            answered.countDown();
        }
    }

    private static void cancelOnceUnwanted(Pending<?> pending, Progress progress, CountDownLatch answered) {
        try {
            while (!answered.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    pending.cancel();
                    return;
                }
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while an answer was awaited", nobodyDoes);
        }
    }
}
