package stageline.desktop;

import java.util.Optional;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Status;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.store.history.HistoryFilter;
import stageline.workspace.Verified;

/// Keeps the status line's word on the ledger: how many entries it has, and when it was last verified.
final class LedgerLine {

    private final AwaitedWorkspace workspace;
    private final Status status;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;
    private final Tasks.Place place = new Tasks.Place();
    private final Runnable deaf;
    private Optional<Verified> verified = Optional.empty();

    LedgerLine(AwaitedWorkspace workspace, Status status, Tasks tasks, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.status = status;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
        this.deaf = workspace.listen(changed -> tasks.later(() -> place.whenFree(this::count)));
        verified();
    }

    /// Looks again when the ledger was last found sound.
    void verified() {
        tasks.ask(() -> workspace.get().ledger().lastVerified()).then(last -> {
            verified = last;
            count();
        }).start();
    }

    void close() {
        deaf.run();
    }

    private void count() {
        tasks.ask(() -> workspace.get().history().count(HistoryFilter.ALL))
                .at(place)
                .then(entries -> status.ledger(sentence(entries)))
                .start();
    }

    private String sentence(long entries) {
        String count = formats.count(entries);
        return verified.filter(last -> last.entries() <= entries)
                .map(last -> last.entries() == entries
                        ? texts.get("shell.ledger.verified", count, formats.moment(last.at()))
                        : texts.get("shell.ledger.verifiedTo", count, formats.count(last.entries()), formats.moment(last.at())))
                .orElseGet(() -> texts.get("shell.ledger", count));
    }
}
