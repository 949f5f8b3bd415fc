package stageline.tools;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import stageline.store.mirror.MirrorException;
import stageline.workspace.Mirroring;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedStatus.Link;

/// Says how it goes while a mirror is kept, once for each change of it.
final class Following implements Mirroring.Watcher {

    private final PrintingCommand command;
    private final CountDownLatch stop;
    private volatile @Nullable RuntimeException failure;
    private @Nullable String last;

    /// @param stop released where it can't go on
    Following(PrintingCommand command, CountDownLatch stop) {
        this.command = command;
        this.stop = stop;
    }

    /// Why it could not go on; empty where somebody stopped it.
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private synchronized void say(String sentence) {
        if (!sentence.equals(last)) {
            last = sentence;
            command.complain(sentence);
        }
    }

    void tell(SharedStatus status) {
        switch (status.link()) {
            case Link.Needs(var need) -> say(ServerWords.sentence(need));
            case Link.Offline _ -> say("The server can't be reached; it is tried again.");
            case Link.InStep _, Link.Beginning _, Link.Exchanging _ -> {
                // What comes of it the mirror says.
            }
        }
    }

    @Override
    public void comparing(long records) {}

    @Override
    public void inStep() {
        say("The mirror is in step.");
    }

    @Override
    public void away(MirrorException away) {
        say(Complaints.sentence(away) + " It is tried again.");
    }

    @Override
    public void failed(RuntimeException failed) {
        failure = failed;
        stop.countDown();
    }
}
